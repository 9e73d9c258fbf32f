import type { PublishedPost } from '@/modules/posts/post'
import { TEMPLATES } from '@/modules/posts/template'

/** Where, who, why and how, as far as the unit told them. */
export function PostFacts({ post }: { post: PublishedPost }) {
  const { who, why, how } = TEMPLATES[post.type].fields
  const where = [post.placeDetail, post.place?.name].filter(Boolean).join(', ')
  const facts = [
    ['Di mana', where],
    [who.label, post.who],
    [why.label, post.why],
    [how.label, post.how],
  ].filter(([, text]) => text)
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="pokok" className="rounded-lg bg-mist p-5">
      <h2 id="pokok" className="kicker">
        Pokok berita
      </h2>
      <dl className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_1fr]">
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
