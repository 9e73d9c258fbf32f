// The photos of a story as large as the screen. Without this each photo is a link to its largest file.

const SWIPE_PX = 50
const STEPS = { ArrowLeft: -1, ArrowRight: 1 }

const dialog = document.querySelector('.viewer')
const links = [...document.querySelectorAll('a[data-photo]')]
const part = (name) => dialog.querySelector(`[data-part=${name}]`)
let shown = 0
let touchedAt = null

function largePictureOf(link) {
  const picture = link.querySelector('picture').cloneNode(true)
  for (const file of picture.children) file.sizes = '100vw'
  const image = picture.lastElementChild
  image.className = ''
  image.loading = 'eager'
  return picture
}

function captionOf(link) {
  const caption = link.parentElement.querySelector('figcaption')
  return caption ? caption.cloneNode(true).childNodes : []
}

/** Before the first comes the last. */
function show(index) {
  shown = (index + links.length) % links.length
  const link = links[shown]
  part('picture').replaceChildren(largePictureOf(link))
  part('number').textContent = `Foto ${shown + 1} dari ${links.length}`
  part('caption').replaceChildren(...captionOf(link))
}

function open(event) {
  const wantsFile = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (wantsFile) return
  event.preventDefault()
  const link = event.currentTarget
  show(links.indexOf(link))
  dialog.showModal()
  dialog.addEventListener('close', () => link.focus(), { once: true })
}

function endSwipe({ changedTouches }) {
  const way = touchedAt === null ? 0 : changedTouches[0].clientX - touchedAt
  touchedAt = null
  if (Math.abs(way) > SWIPE_PX) show(shown - Math.sign(way))
}

/** Two fingers, or one on a photo that was enlarged with two, move the photo itself. */
function beginSwipe({ touches }) {
  touchedAt = touches.length === 1 && visualViewport.scale === 1 ? touches[0].clientX : null
}

for (const link of links) link.addEventListener('click', open)
for (const button of dialog.querySelectorAll('[data-step]')) {
  button.addEventListener('click', () => show(shown + Number(button.dataset.step)))
}
dialog.addEventListener('keydown', ({ key }) => {
  if (STEPS[key]) show(shown + STEPS[key])
})
part('picture').addEventListener('touchstart', beginSwipe, { passive: true })
part('picture').addEventListener('touchend', endSwipe)
