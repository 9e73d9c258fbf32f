// Filters and pager of a list change it in place. The address is the filter, with and without this; whatever goes wrong,
// the browser goes to that address by itself.

const PARTS = ['judul', 'hasil', 'hapus-saringan']
const SLOWEST_MS = 10_000
/** Whoever goes through the options by keyboard passes many on the way to one. */
const CHOOSING_MS = 300

const form = document.getElementById('saringan')
const results = document.getElementById('hasil')
const status = document.getElementById('kabar-saringan')
const addressOf = ({ pathname, search }) => pathname + search
let shown = addressOf(location)
let loading = null
let choosing = 0

async function read(address, signal) {
  const answer = await fetch(address, { signal, headers: { Accept: 'text/html' } })
  const isPage = answer.ok && !answer.redirected && answer.headers.get('Content-Type').startsWith('text/html')
  const page = new DOMParser().parseFromString(isPage ? await answer.text() : '', 'text/html')
  if (!page.getElementById('hasil')) throw new Error(`No list at ${address}`)
  return page
}

function stop() {
  clearTimeout(choosing)
  loading?.abort()
  loading = null
  results.setAttribute('aria-busy', 'false')
}

/** The page of an address, or null where another was asked for meanwhile. */
async function readLatest(address) {
  stop()
  const mine = new AbortController()
  loading = mine
  results.setAttribute('aria-busy', 'true')
  status.textContent = ''
  const timer = setTimeout(() => mine.abort(), SLOWEST_MS)
  try {
    const page = await read(address, mine.signal)
    return loading === mine ? page : null
  } catch {
    if (loading === mine) location.assign(address)
    return null
  } finally {
    clearTimeout(timer)
    if (loading === mine) stop()
  }
}

function show(page) {
  for (const id of PARTS) {
    const part = page.getElementById(id)
    if (part) document.getElementById(id).replaceChildren(...part.childNodes)
  }
  document.title = page.title
  const count = results.querySelectorAll('article').length
  const title = document.querySelector('h1').textContent
  status.textContent = `${title}: ${count > 0 ? `${count} berita ditampilkan.` : results.querySelector('p').textContent}`
}

function fillForm(page) {
  const { elements } = page.getElementById('saringan')
  for (const control of form.elements) if (control.name) control.value = elements[control.name].value
}

function goToResults() {
  const { top } = results.getBoundingClientRect()
  results.focus({ preventScroll: true })
  if (top < 0 || top > innerHeight / 2) results.scrollIntoView()
}

const isOurs = (link) => link.closest('main') && link.origin === location.origin && link.pathname === location.pathname

function askedAddress() {
  const asked = new URLSearchParams(new FormData(form))
  for (const [name, value] of [...asked]) if (value.trim() === '') asked.delete(name)
  return addressOf(new URL(`?${asked}`, form.action))
}

async function visit(address) {
  const page = await readLatest(address)
  if (!page) return null
  if (address !== shown) history.pushState(null, '', address)
  shown = address
  show(page)
  return page
}

async function follow(link) {
  const page = await visit(addressOf(link))
  if (!page) return
  fillForm(page)
  goToResults()
}

async function comeBack() {
  const address = addressOf(location)
  if (address === shown) return
  const page = await readLatest(address)
  if (!page) return
  shown = address
  show(page)
  fillForm(page)
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (await visit(askedAddress())) goToResults()
})
form.addEventListener('change', ({ target }) => {
  if (target.tagName !== 'SELECT') return
  clearTimeout(choosing)
  choosing = setTimeout(() => visit(askedAddress()), CHOOSING_MS)
})
document.addEventListener('click', (event) => {
  const link = event.target.closest('a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  if (!isOurs(link)) return stop()
  event.preventDefault()
  follow(link)
})
addEventListener('popstate', comeBack)
