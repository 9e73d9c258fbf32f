// The kelurahan that a reader chose, kept on this device and told to nobody.

const KEY = 'kelurahan-saya'

const form = document.getElementById('pilih-kelurahan')
const select = form.elements.kelurahan
const part = (name) => form.querySelector(`[data-part=${name}]`)
const remembered = part('remembered')

/** A browser may refuse to keep anything; then nothing is remembered. */
function withStorage(act) {
  try {
    return act(localStorage)
  } catch {
    return null
  }
}

const optionOf = (slug) => [...select.options].find(({ value }) => value !== '' && value === slug)

function show() {
  const option = optionOf(withStorage((storage) => storage.getItem(KEY)))
  remembered.hidden = !option
  part('choice').hidden = Boolean(option)
  if (!option) return
  const link = remembered.querySelector('a')
  link.href = `/kelurahan/${option.value}`
  link.textContent = `Kabar ${option.text}`
}

function forget() {
  withStorage((storage) => storage.removeItem(KEY))
  show()
  select.value = ''
  select.focus()
}

form.addEventListener('submit', () => {
  if (select.value) withStorage((storage) => storage.setItem(KEY, select.value))
})
remembered.querySelector('button').addEventListener('click', forget)
// A reader who comes back finds the page as it was left, before the choice.
addEventListener('pageshow', show)
show()
