import type { PublishedPost } from '@/modules/posts/post'

/** Where, who, why and how, as far as the unit told them. */
export function PostFacts({ post }: { post: PublishedPost }) {
  const where = [post.placeDetail, post.place?.name].filter(Boolean).join(', ')
  const facts = [
    ['Di mana', where],
    ['Siapa', post.who],
    ['Mengapa', post.why],
    ['Bagaimana', post.how],
  ].filter(([, text]) => text)
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="pokok" className="rounded-lg bg-mist p-5">
      <h2 id="pokok" className="kicker">
        Pokok berita
      </h2>
      <dl className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-[7rem_1fr]">
        {facts.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="mb-2 whitespace-pre-line sm:mb-0">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
