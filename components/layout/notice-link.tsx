/** The way to what one was told: a bell on a phone, a word where there is room. */
export function NoticeLink({ unread }: { unread: number }) {
  return (
    <a href="/meja/pemberitahuan" className="link tap">
      <svg
        className="sm:hidden"
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
        focusable="false"
      >
        <path
          d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7ZM10 20h4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      <span className="max-sm:sr-only">Pemberitahuan</span>
      {unread > 0 && (
        <b className="ml-1 rounded-full bg-kuning px-2 text-on-kuning text-sm no-underline">
          {unread}
          <span className="sr-only"> belum dibaca</span>
        </b>
      )}
    </a>
  )
}
