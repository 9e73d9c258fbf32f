// Passing a story on: the device's own list of apps where it has one, and the address to paste anywhere.

const section = document.querySelector('[data-share]')
const confirmation = section.querySelector('[role=status]')
const { address, title } = section.dataset

function offer(name, act) {
  const button = section.querySelector(`[data-act=${name}]`)
  button.addEventListener('click', act)
  button.parentElement.hidden = false
}

async function share() {
  // A reader who closes the list of apps has changed their mind: nothing to tell.
  await navigator.share({ title, url: address }).catch(() => {})
}

async function copy() {
  confirmation.textContent = ''
  const isCopied = await navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  )
  confirmation.textContent = isCopied
    ? 'Tautan tersalin.'
    : 'Tautan tidak dapat disalin. Salin dari bilah alamat peramban Anda.'
}

if (navigator.share) offer('share', share)
if (navigator.clipboard) offer('copy', copy)
