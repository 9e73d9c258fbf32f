import { addDays, type Day, dayOf } from '@/lib/dates'
import type { ProjectState } from '@/modules/projects/project'
import { replay, type Update } from '@/modules/projects/timeline'
import type { DevelopmentFacts } from './facts'
import { firstDay, type Month } from './period'

/** An update as the score knows it. */
export type UpdateFact = Pick<Update, 'id' | 'state' | 'percent' | 'day' | 'toldAt'> & {
  /** When the public stopped seeing it; null where it still does. */
  hiddenAt: Date | null
  /** The post that told it; null where it was entered in the register. */
  post: { id: string; publishedAt: Date | null; isCounted: boolean; hasPhoto: boolean; hasPlace: boolean } | null
  /** Whether it brings the picture itself. */
  hasBefore: boolean
  hasAfter: boolean
}
/** When a work was to begin and to end, as planned from an instant on. */
export type PlanFact = { at: Date; plannedStart: Day | null; plannedFinish: Day | null }
export type ProjectFact = {
  id: string
  name: string
  year: number
  updates: readonly UpdateFact[]
  plans: readonly PlanFact[]
}

const STAGES = ['direncanakan', 'berjalan', 'selesai'] as const
type Stage = (typeof STAGES)[number]
const WINDOW_DAYS = 90
const SILENT_DAYS = 30
const GRACE_DAYS = 14

/** A change of state that was due, and whether the public was told within 14 days. */
export type DueChange = { projectId: string; kind: 'start' | 'finish' | 'silence'; day: Day; isDone: boolean }

/** What the three shares of part D are made of, so that each leads to the works behind it. */
export type Coverage = {
  stages: { state: Stage; isCovered: boolean }[]
  due: DueChange[]
  updates: { id: string; projectId: string; isEvident: boolean }[]
}

const stateOn = (updates: readonly UpdateFact[], day: Day): ProjectState | null => {
  const told = updates.filter(({ toldAt }) => dayOf(toldAt) <= day)
  if (told.length === 0) return null
  return replay(told.map((update) => ({ ...update, reason: '', beforePhotoId: null, afterPhotoId: null }))).state
}

/**
 * What part D looks at in the works of one unit: which stages were told of in the 90 days up to `until`, which changes of
 * state fell due (their 14 days ran out in the month), and which of the reports of those 90 days carry their evidence.
 * `closedAt`: what was hidden before it counts for nothing. See docs/decisions/016-development-in-the-score.md.
 */
export function coverageOf(projects: readonly ProjectFact[], month: Month, until: Day, closedAt: Date): Coverage {
  const from = addDays(until, 1 - WINDOW_DAYS)
  const works = projects.flatMap((project) => {
    const updates = withEarlierPictures(
      project.updates
        .filter(({ toldAt, hiddenAt }) => dayOf(toldAt) <= until && (hiddenAt === null || hiddenAt >= closedAt))
        .toSorted((a, b) => a.toldAt.getTime() - b.toldAt.getTime() || (a.id < b.id ? -1 : 1)),
    )
    const state = stateOn(updates, until)
    return state === null || !isOfYear(project, updates, state, month) ? [] : [{ ...project, updates, state }]
  })
  const isRecent = ({ toldAt }: UpdateFact) => dayOf(toldAt) >= from
  // What is written into a post later makes no new post of it.
  const isOfRecentPost = ({ post, toldAt }: UpdateFact) =>
    post?.isCounted === true && dayOf(post.publishedAt ?? toldAt) >= from
  const reports = works.flatMap(({ id: projectId, updates }) =>
    updates.filter((update) => update.post && isRecent(update)).map((update) => ({ ...update, projectId })),
  )
  return {
    stages: STAGES.filter((stage) => works.some(({ state }) => state === stage)).map((stage) => ({
      state: stage,
      isCovered: works.some(
        ({ state, updates }) =>
          state === stage &&
          updates.some((update) => update.state === stage && isOfRecentPost(update) && isRecent(update)),
      ),
    })),
    due: works.flatMap((work) =>
      dueChanges(work, until).filter(({ day }) => {
        const end = addDays(day, GRACE_DAYS)
        return end >= firstDay(month) && end <= until
      }),
    ),
    updates: reports.map(({ id, projectId, ...report }) => ({ id, projectId, isEvident: isEvident(report) })),
  }
}

/** The updates in the order of telling, each with the pictures that those before it brought. */
function withEarlierPictures(updates: readonly UpdateFact[]): UpdateFact[] {
  let [hasBefore, hasAfter] = [false, false]
  return updates.map((update) => {
    hasBefore ||= update.hasBefore
    hasAfter ||= update.hasAfter
    return { ...update, hasBefore, hasAfter }
  })
}

/** A work of the year, or one that had not ended before it. */
function isOfYear({ year }: ProjectFact, updates: readonly UpdateFact[], state: ProjectState, month: Month): boolean {
  if (year === Number(month.slice(0, 4)) || (state !== 'selesai' && state !== 'batal')) return true
  return updates.some((update) => update.state === state && update.day >= `${month.slice(0, 4)}-01-01`)
}

const isEvident = ({ state, post, hasBefore, hasAfter }: Omit<UpdateFact, 'id'>): boolean =>
  post?.hasPhoto === true && post.hasPlace && (state !== 'selesai' || (hasBefore && hasAfter))

type Work = ProjectFact & { updates: readonly UpdateFact[] }

/** Every change of state that was due until a day: planned days that passed, and each 30 days of silence of a running work. */
function dueChanges({ id: projectId, updates, plans }: Work, until: Day): DueChange[] {
  const days = updates.map(({ toldAt }) => dayOf(toldAt))
  const isTold = (from: Day) => days.some((day) => day >= from && day <= addDays(from, GRACE_DAYS))
  const due: DueChange[] = []
  for (const start of passed(plans, 'plannedStart', until)) {
    // Whoever began before has told what was due; else it is due again every 30 days until something is told.
    if (stateOn(updates, start) !== 'direncanakan') {
      due.push({ projectId, kind: 'start', day: start, isDone: true })
      continue
    }
    for (let day = start; day <= until && stateOn(updates, day) === 'direncanakan'; day = addDays(day, SILENT_DAYS)) {
      due.push({ projectId, kind: 'start', day, isDone: isTold(day) })
      if (isTold(day)) break
    }
  }
  for (const day of passed(plans, 'plannedFinish', until)) {
    const isEnded = ['selesai', 'batal'].includes(stateOn(updates, day) ?? '')
    due.push({ projectId, kind: 'finish', day, isDone: isEnded || isTold(day) })
  }
  days.forEach((told, at) => {
    const next = days[at + 1] ?? null
    if (stateOn(updates.slice(0, at + 1), until) !== 'berjalan') return
    for (let day = addDays(told, SILENT_DAYS); day <= until; day = addDays(day, SILENT_DAYS)) {
      if (next !== null && next < day) return
      due.push({ projectId, kind: 'silence', day, isDone: isTold(day) })
    }
  })
  return due
}

/** The planned days that have come, each in the plan that was in force when it came: a plan cannot be moved afterwards. */
function passed(plans: readonly PlanFact[], which: 'plannedStart' | 'plannedFinish', until: Day): Day[] {
  const inOrder = plans.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const found = inOrder.flatMap((plan, at) => {
    const day = plan[which]
    const next = inOrder[at + 1]
    const isInForce = day !== null && dayOf(plan.at) <= day && (!next || day < dayOf(next.at))
    return isInForce && day <= until ? [day] : []
  })
  return [...new Set(found)]
}

const shareOf = (done: number, all: number, otherwise: number): number => (all === 0 ? otherwise : done / all)

/** The three shares of part D: 0 where there is no stage or no report, 1 where nothing was due. */
export const developmentOf = ({ stages, due, updates }: Coverage): DevelopmentFacts => ({
  stages: shareOf(stages.filter(({ isCovered }) => isCovered).length, stages.length, 0),
  timeliness: shareOf(due.filter(({ isDone }) => isDone).length, due.length, 1),
  evidence: shareOf(updates.filter(({ isEvident }) => isEvident).length, updates.length, 0),
})
