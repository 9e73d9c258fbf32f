import { listExempt } from '@/modules/projects/declaration-queries'
import { listHistories, type ProjectHistory } from '@/modules/projects/score-queries'
import { dayIn } from '@/modules/projects/timeline-queries'
import { type Coverage, coverageOf, developmentOf, type ProjectFact } from './coverage'
import { isCounted } from './credit'
import type { ScoreFacts } from './facts'
import { lastSeenDay } from './period'
import type { MonthRules } from './period-queries'
import type { Policy } from './policy'

/** What part D is made of for one unit and month, and the works behind it that are public now. */
export type Development = {
  facts: ScoreFacts['development']
  coverage: Coverage
  works: { id: string; slug: string; name: string }[]
}

/** Part D of each unit in a month. As many queries, however many units. */
export async function loadDevelopment(
  unitIds: string[],
  { month, policy, closesAt }: MonthRules,
  now: Date,
): Promise<Map<string, Development>> {
  const year = Number(month.slice(0, 4))
  const [histories, exempt] = await Promise.all([listHistories(unitIds, [year]), listExempt(unitIds, [year])])
  const worksOf = new Map<string, Work[]>()
  for (const history of histories) {
    const { id, slug, name, isPublic } = history
    const own = worksOf.get(history.unitId) ?? []
    own.push({ shown: isPublic ? { id, slug, name } : null, fact: factOf(history, policy) })
    worksOf.set(history.unitId, own)
  }
  const developmentOfUnit = (id: string): Development => {
    const works = worksOf.get(id) ?? []
    const facts = works.map(({ fact }) => fact)
    const coverage = coverageOf(facts, month, lastSeenDay(month, now), closesAt)
    const hasWork = coverage.stages.length > 0 || coverage.due.length > 0 || coverage.updates.length > 0
    const isExempt = !hasWork && exempt.get(year)?.has(id) === true
    return {
      facts: isExempt ? 'no-project' : developmentOf(coverage),
      coverage,
      works: works.flatMap(({ shown }) => shown ?? []),
    }
  }
  return new Map(unitIds.map((id) => [id, developmentOfUnit(id)]))
}

type Work = { shown: Development['works'][number] | null; fact: ProjectFact }

function factOf({ id, name, year, latitude, places, plans, updates }: ProjectHistory, policy: Policy): ProjectFact {
  const isPlaced = latitude !== null || places.length > 0
  return {
    id,
    name,
    year,
    plans: plans.map(({ at, plannedStart, plannedFinish }) => ({
      at,
      plannedStart: dayIn(plannedStart),
      plannedFinish: dayIn(plannedFinish),
    })),
    updates: updates.flatMap(({ post, toldAt, day, isPublic, beforePhotoId, afterPhotoId, ...update }) => {
      if (!toldAt) return []
      return [
        {
          ...update,
          toldAt,
          day: day.toISOString().slice(0, 10),
          hiddenAt: isPublic ? null : (post?.withdrawnAt ?? post?.updatedAt ?? toldAt),
          post: post && {
            id: post.id,
            publishedAt: post.firstPublishedAt,
            isCounted: isCountedPost(post, policy),
            hasPhoto: post.photos.length > 0,
            hasPlace: post.placeId !== null || isPlaced,
          },
          hasBefore: beforePhotoId !== null,
          hasAfter: afterPhotoId !== null,
        },
      ]
    }),
  }
}

type Teller = NonNullable<ProjectHistory['updates'][number]['post']>

/** Whether the post that told it counts for itself; one that was hidden takes its update with it. */
const isCountedPost = ({ type, completeness, nearDuplicateOfId, importId }: Teller, policy: Policy): boolean =>
  isCounted({ type, completeness, isNearDuplicate: nearDuplicateOfId !== null, isImported: importId !== null }, policy)
