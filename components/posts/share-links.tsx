import { Enhancement } from '@/components/layout/enhancement'

/** Ways to pass a story on, as plain links: nothing of another site is loaded. Where scripts run, two buttons more. */
export function ShareLinks({ title, address }: { title: string; address: string }) {
  const text = encodeURIComponent(`${title}\n${address}`)
  const url = encodeURIComponent(address)
  const others = [
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${url}`],
    ['Telegram', `https://t.me/share/url?url=${url}&text=${encodeURIComponent(title)}`],
    ['X', `https://x.com/intent/post?url=${url}&text=${encodeURIComponent(title)}`],
    ['Surel', `mailto:?subject=${encodeURIComponent(title)}&body=${text}`],
  ] as const
  return (
    <section aria-labelledby="bagikan" className="no-print" data-share data-title={title} data-address={address}>
      <h2 id="bagikan" className="kicker mb-2">
        Bagikan
      </h2>
      <ul className="flex flex-wrap gap-2">
        <li>
          <a href={`https://wa.me/?text=${text}`} rel="noopener nofollow" className="button">
            WhatsApp
          </a>
        </li>
        {others.map(([name, href]) => (
          <li key={name}>
            <a href={href} rel="noopener nofollow" className="button-quiet">
              {name}
            </a>
          </li>
        ))}
        <li hidden>
          <button type="button" data-act="share" className="button-quiet">
            Bagikan
          </button>
        </li>
        <li hidden>
          <button type="button" data-act="copy" className="button-quiet">
            Salin tautan
          </button>
        </li>
      </ul>
      <p role="status" className="mt-2 min-h-6 text-soft" />
      <Enhancement name="bagikan" />
    </section>
  )
}
