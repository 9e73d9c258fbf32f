/** Ways to pass a story on, as plain links: nothing of another site is loaded. */
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
    <section aria-labelledby="bagikan" className="no-print">
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
      </ul>
    </section>
  )
}
