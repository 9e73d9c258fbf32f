import { listExempt } from '@/modules/projects/declaration-queries'
import { listHistories, type ProjectHistory } from '@/modules/projects/score-queries'
import { dayIn } from '@/modules/projects/timeline-queries'
import { type Coverage, coverageOf, developmentOf, type ProjectFact } from './coverage'
import { isCounted } from './credit'
import type { ScoreFacts } from './facts'
import { closesAt, lastSeenDay, type Month } from './period'
import { POLICY_V1 } from './policy'

/** What part D is made of for one unit and month, and the works behind it that are public now. */
export type Development = {
  facts: ScoreFacts['development']
  coverage: Coverage
  works: { id: string; slug: string; name: string }[]
}

const NOTHING: Coverage = { stages: [], due: [], updates: [] }

/** Part D of each unit in a month. Two queries, however many units. */
export async function loadDevelopment(unitIds: string[], month: Month, now: Date): Promise<Map<string, Development>> {
  const year = Number(month.slice(0, 4))
  const [histories, exempt] = await Promise.all([listHistories(unitIds, year), listExempt(unitIds, year)])
  const worksOf = new Map<string, ProjectHistory[]>()
  for (const history of histories) worksOf.set(history.unitId, [...(worksOf.get(history.unitId) ?? []), history])
  return new Map(
    unitIds.map((id) => {
      const works = worksOf.get(id) ?? []
      const coverage = coverageOf(works.map(factOf), month, lastSeenDay(month, now), closesAt(month))
      const hasWork = coverage.stages.length > 0 || coverage.due.length > 0 || coverage.updates.length > 0
      const facts = exempt.has(id) && !hasWork ? ('no-project' as const) : developmentOf(coverage)
      return [
        id,
        {
          facts,
          coverage: hasWork ? coverage : NOTHING,
          works: works.filter(({ isPublic }) => isPublic).map(({ id, slug, name }) => ({ id, slug, name })),
        },
      ]
    }),
  )
}

function factOf({ id, name, year, latitude, places, plans, updates }: ProjectHistory): ProjectFact {
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
            isCounted: isCountedPost(post),
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
const isCountedPost = ({ type, completeness, nearDuplicateOfId, importId }: Teller): boolean =>
  isCounted(
    { type, completeness, isNearDuplicate: nearDuplicateOfId !== null, isImported: importId !== null },
    POLICY_V1,
  )
