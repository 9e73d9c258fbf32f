'use client'

import { useEffect, useState } from 'react'

const STEPS: Record<string, (page: number, last: number) => number> = {
  ArrowRight: (page) => page + 1,
  PageDown: (page) => page + 1,
  ' ': (page) => page + 1,
  ArrowLeft: (page) => page - 1,
  PageUp: (page) => page - 1,
  Home: () => 1,
  End: (_, last) => last,
}

/** Leads from page to page by keys and buttons. The number of the page is the address's hash; nothing is fetched. */
export function MeetingControls({ titles }: { titles: readonly string[] }) {
  const last = titles.length
  const [page, setPage] = useState(1)

  useEffect(() => {
    const read = () => setPage(pageInAddress(last))
    const press = (event: KeyboardEvent) => {
      const step = STEPS[event.shiftKey && event.key === ' ' ? 'PageUp' : event.key]
      const isOnControl = event.key === ' ' && event.target instanceof Element && event.target.closest('button, a')
      if (!step || isOnControl || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      go(step(pageInAddress(last), last), last)
    }
    read()
    addEventListener('hashchange', read)
    addEventListener('keydown', press)
    return () => {
      removeEventListener('hashchange', read)
      removeEventListener('keydown', press)
    }
  }, [last])

  return (
    <nav aria-label="Halaman rapat" className="meeting-controls only-scripted">
      <button type="button" onClick={() => go(page - 1, last)} disabled={page === 1} className="button-quiet">
        <span aria-hidden="true">←</span>
        <span className="max-sm:sr-only">Sebelumnya</span>
      </button>
      <p role="status" className="tabular">
        <span className="sr-only">Halaman </span>
        {page} dari {last}
        <span className="sr-only">: {titles[page - 1]}</span>
      </p>
      <button type="button" onClick={() => go(page + 1, last)} disabled={page === last} className="button-quiet">
        <span className="max-sm:sr-only">Berikutnya</span>
        <span aria-hidden="true">→</span>
      </button>
      <button type="button" onClick={toggleFullScreen} className="button-quiet ml-auto">
        Layar penuh
      </button>
      <a href="/evaluasi" className="button-quiet">
        Tutup
      </a>
    </nav>
  )
}

function pageInAddress(last: number): number {
  const number = Number(location.hash.slice(1))
  return Number.isInteger(number) && number >= 1 && number <= last ? number : 1
}

/** Replaces the address, so that "back" leaves the meeting. */
function go(page: number, last: number): void {
  if (page >= 1 && page <= last) location.replace(`#${page}`)
}

function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  // Where the browser does not allow it, the page stays as large as it is.
  change.catch(() => {})
}
