import { type Day, startOfDay } from '@/lib/dates'
import { platformWord } from '@/modules/channels/channel'
import { CHECK_KEYS, type CheckKey } from '@/modules/posts/completeness'
import { STATE_NAMES } from '@/modules/projects/project'
import { type ChannelUse, channelFactsOf } from './channel-use'
import { type Coverage, developmentOf } from './coverage'
import type { PostFact, ScoreFacts } from './facts'
import type { Policy } from './policy'
import { scoreOf } from './score'

/** Something that a unit can still do, and the points that it brings. */
export type NextStep = { text: string; gain: number }

const MOST_STEPS = 5
/** The step that is there whatever the unit has done. */
export const NEW_POST_STEP = 'Terbitkan satu berita lengkap hari ini'
const CHECK_COUNT = CHECK_KEYS.length
const WORDS: Record<CheckKey, string> = {
  summary: 'Lengkapi ringkasan',
  body: 'Lengkapi isi',
  photo: 'Tambahkan foto baru pada',
  altText: 'Lengkapi teks alternatif foto',
  caption: 'Lengkapi keterangan dan kredit foto utama',
  eventDate: 'Isi tanggal kegiatan',
  place: 'Isi tempat kegiatan',
  context: 'Isi siapa, mengapa, dan bagaimana pada',
}

/**
 * The five changes that would raise the score most, best first: a new full post today, and each check of completeness done wherever it is
 * missing, and each stage of works told of that nobody has told of. Every gain is the score computed anew with the improvement, less the score as it stands.
 */
export function nextSteps(
  facts: ScoreFacts,
  missing: ReadonlyMap<string, readonly CheckKey[]>,
  today: Day,
  policy: Policy,
  coverage: Coverage | null = null,
  use: ChannelUse | null = null,
): NextStep[] {
  const before = scoreOf(facts, policy).score
  const gainOf = (posts: readonly PostFact[]) =>
    Math.round((scoreOf({ ...facts, posts }, policy).score - before) * 10) / 10
  const steps: NextStep[] = [{ text: NEW_POST_STEP, gain: gainOf([...facts.posts, fullPost(today)]) }]
  for (const key of CHECK_KEYS) {
    const lacking = (post: PostFact) => missing.get(post.id)?.includes(key) === true
    const count = facts.posts.filter(lacking).length
    if (count === 0) continue
    const improved = facts.posts.map((post) =>
      lacking(post) ? { ...post, completeness: Math.min(1, post.completeness + 1 / CHECK_COUNT) } : post,
    )
    steps.push({ text: `${WORDS[key]} ${count} berita`, gain: gainOf(improved) })
  }
  const covering = (changed: Coverage, posts: readonly PostFact[]) =>
    Math.round((scoreOf({ ...facts, posts, development: developmentOf(changed) }, policy).score - before) * 10) / 10
  const gainWith = (channels: ScoreFacts['channels']) =>
    Math.round((scoreOf({ ...facts, channels }, policy).score - before) * 10) / 10
  for (const stage of coverage?.stages.filter(({ isCovered }) => !isCovered) ?? []) {
    const stages = coverage?.stages.map((one) => (one === stage ? { ...one, isCovered: true } : one)) ?? []
    const report = { ...fullPost(today), type: 'pembangunan' as const }
    steps.push({
      text: `Terbitkan kabar pembangunan yang ${STATE_NAMES[stage.state].toLowerCase()}`,
      gain: coverage ? covering({ ...coverage, stages }, [...facts.posts, report]) : 0,
    })
  }
  const bare = coverage?.updates.filter(({ isEvident }) => !isEvident).length ?? 0
  if (coverage && bare > 0) {
    const updates = coverage.updates.map((update) => ({ ...update, isEvident: true }))
    steps.push({
      text: `Lengkapi foto dan tempat pada ${bare} kabar pembangunan`,
      gain: covering({ ...coverage, updates }, facts.posts),
    })
  }
  if (use) steps.push(...channelSteps(use, (changed) => gainWith(channelFactsOf(changed))))
  return steps
    .filter((step) => step.gain > 0)
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, MOST_STEPS)
}

/** What would raise part F: each mandatory channel that is missing or down, and each external one that has gone quiet. */
function channelSteps(use: ChannelUse, gainOf: (changed: ChannelUse) => number): NextStep[] {
  const missing = use.duties.filter(
    ({ servedBy, isVerified, isReachable }) => servedBy === 'own' && !(isVerified && isReachable),
  )
  const quiet = use.external.filter(({ isRead, isActive }) => isRead && !isActive)
  return [
    ...missing.map((duty) => ({
      text: duty.isVerified
        ? `Perbaiki ${platformWord(duty.platform)} unit yang tidak dapat dibuka`
        : `Daftarkan ${platformWord(duty.platform)} unit untuk diverifikasi`,
      gain: gainOf({
        ...use,
        duties: use.duties.map((one) => (one === duty ? { ...one, isVerified: true, isReachable: true } : one)),
      }),
    })),
    ...quiet.map((channel) => ({
      text: `Unggah kabar baru di ${platformWord(channel.platform)} unit`,
      gain: gainOf({
        ...use,
        external: use.external.map((one) => (one === channel ? { ...one, isActive: true } : one)),
      }),
    })),
  ]
}

const fullPost = (day: Day): PostFact => ({
  id: '',
  firstPublishedAt: startOfDay(day),
  type: 'kegiatan',
  completeness: 1,
  role: 'lead',
  isImported: false,
  isNearDuplicate: false,
  withdrawnAt: null,
})
