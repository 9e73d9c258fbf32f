import type { PostCard } from './post'

/**
 * The stories of the front page out of the latest posts, newest first: the lead is the newest one with a photo that is
 * news (a greeting never leads; without any photo, the newest news), the rest keep their order, at most two to a unit.
 */
export function editFrontPage(latest: PostCard[], count: number): { lead: PostCard | null; rest: PostCard[] } {
  const news = latest.filter((post) => post.type !== 'ucapan')
  const lead = news.find((post) => post.lead) ?? news[0] ?? latest[0] ?? null
  const perUnit = new Map<string, number>()
  const rest = latest.filter((post) => {
    if (post.id === lead?.id) return false
    const told = perUnit.get(post.unit.slug) ?? 0
    perUnit.set(post.unit.slug, told + 1)
    return told < 2
  })
  return { lead, rest: rest.slice(0, count) }
}
