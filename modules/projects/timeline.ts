import type { Day } from '@/lib/dates'
import { type ProjectState, STATE_NAMES } from './project'

type Way = 'free' | 'with reason'

/** Which state may follow which, and where the public is owed a reason. What is not here does not happen. */
export const STATE_MOVES: Record<ProjectState, Partial<Record<ProjectState, Way>>> = {
  direncanakan: {
    direncanakan: 'free',
    berjalan: 'free',
    selesai: 'with reason',
    tertunda: 'with reason',
    batal: 'with reason',
  },
  berjalan: { berjalan: 'free', selesai: 'free', tertunda: 'with reason', batal: 'with reason' },
  selesai: { selesai: 'free', berjalan: 'with reason' },
  tertunda: {
    tertunda: 'free',
    berjalan: 'free',
    direncanakan: 'free',
    selesai: 'with reason',
    batal: 'with reason',
  },
  batal: { batal: 'free', direncanakan: 'with reason' },
}

const FIRST: Record<ProjectState, Way> = {
  direncanakan: 'free',
  berjalan: 'free',
  selesai: 'free',
  tertunda: 'with reason',
  batal: 'with reason',
}

export const SHORTEST_REASON = 10

/** What an update says of a work: its state on a day, and how far it has come in percent. */
export type UpdateText = {
  state: ProjectState
  percent: number
  reason: string
  beforePhotoId: string | null
  afterPhotoId: string | null
}

/** An update that the public has been told of. `toldAt`: when, the first time. */
export type Update = UpdateText & { id: string; day: Day; toldAt: Date }

/** What a timeline says of its work now. Days are those that the updates tell of. */
export type Standing = {
  isPublic: boolean
  state: ProjectState
  percent: number
  stateSince: Day | null
  startedOn: Day | null
  finishedOn: Day | null
  lastToldAt: Date | null
  beforePhotoId: string | null
  afterPhotoId: string | null
}

const UNTOLD: Standing = {
  isPublic: false,
  state: 'direncanakan',
  percent: 0,
  stateSince: null,
  startedOn: null,
  finishedOn: null,
  lastToldAt: null,
  beforePhotoId: null,
  afterPhotoId: null,
}

type Placed = Pick<Update, 'id' | 'day' | 'toldAt'>

/** The order of a timeline: by the day that is told of, then by when it was told. */
export const comparePlaces = (a: Placed, b: Placed): number =>
  a.day !== b.day
    ? a.day < b.day
      ? -1
      : 1
    : a.toldAt.getTime() - b.toldAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** What stands after all these updates, in whatever order they are given. Without any, the work is not public. */
export function replay(updates: readonly Update[]): Standing {
  return [...updates].sort(comparePlaces).reduce(follow, UNTOLD)
}

function follow(before: Standing, update: Update): Standing {
  const isChange = !before.isPublic || update.state !== before.state
  const isRunning = update.state === 'berjalan' || update.state === 'selesai'
  return {
    isPublic: true,
    state: update.state,
    percent: update.percent,
    stateSince: isChange ? update.day : before.stateSince,
    startedOn: update.state === 'direncanakan' ? null : (before.startedOn ?? (isRunning ? update.day : null)),
    finishedOn: update.state === 'selesai' ? (isChange ? update.day : before.finishedOn) : null,
    lastToldAt: before.lastToldAt === null || update.toldAt > before.lastToldAt ? update.toldAt : before.lastToldAt,
    beforePhotoId: update.beforePhotoId ?? before.beforePhotoId,
    afterPhotoId: update.afterPhotoId ?? before.afterPhotoId,
  }
}

/** The percent that a state has by itself; null where it is for the officer to say. */
export const fixedPercentOf = (state: ProjectState): number | null =>
  state === 'direncanakan' ? 0 : state === 'selesai' ? 100 : null

export type UpdateField = 'projectState' | 'projectPercent' | 'projectReason'
export type UpdateBlocker = { field: UpdateField; sentence: string }
type Neighbour = Pick<Update, 'state' | 'percent' | 'reason'>

/**
 * Why an update cannot stand at its place in a timeline, between what was told of the days before and after it; each with
 * the field of the form. An empty list means that it can. Withdrawing an update is never kept back, so what follows a
 * gap may lack a reason.
 */
export function updateBlockers(
  update: Pick<UpdateText, 'state' | 'percent' | 'reason'>,
  { before, after }: { before: Neighbour | null; after: Neighbour | null },
): UpdateBlocker[] {
  const blockers = stepBlockers(before, update)
  if (blockers.length > 0 || !after || stepBlockers(update, after).length === 0) return blockers
  const was = `${STATE_NAMES[after.state].toLowerCase()}, ${after.percent} persen`
  return [
    {
      field: 'projectState',
      sentence: `Untuk hari yang lebih baru sudah dikabarkan: ${was}. Keadaan ini tidak dapat mendahuluinya; periksa tanggal dan persennya.`,
    },
  ]
}

function stepBlockers(
  before: Neighbour | null,
  { state, percent, reason }: Pick<UpdateText, 'state' | 'percent' | 'reason'>,
): UpdateBlocker[] {
  const way = before ? STATE_MOVES[before.state][state] : FIRST[state]
  const name = STATE_NAMES[state].toLowerCase()
  if (!way)
    return [
      {
        field: 'projectState',
        sentence: `Pembangunan yang ${STATE_NAMES[before?.state ?? state].toLowerCase()} tidak dapat menjadi ${name}.`,
      },
    ]
  const fixed = fixedPercentOf(state)
  if (fixed !== null && percent !== fixed)
    return [{ field: 'projectPercent', sentence: `Pembangunan yang ${name} selalu ${fixed} persen.` }]
  if (fixed === null && percent >= 100)
    return [{ field: 'projectPercent', sentence: 'Bila sudah 100 persen, pilih keadaan Selesai.' }]
  if (reason.trim().length >= SHORTEST_REASON) return []
  if (way === 'with reason')
    return [
      {
        field: 'projectReason',
        sentence: `Tuliskan alasannya menjadi ${name}, paling sedikit ${SHORTEST_REASON} karakter.`,
      },
    ]
  if (before && percent < before.percent)
    return [
      {
        field: 'projectReason',
        sentence: `Persennya turun dari ${before.percent} menjadi ${percent}. Tuliskan alasannya, paling sedikit ${SHORTEST_REASON} karakter.`,
      },
    ]
  return []
}

/** What stands right before and right after a place in a timeline; the update itself, where it is in it, left out. */
export function neighboursOf(
  updates: readonly Update[],
  place: Placed,
): { before: Update | null; after: Update | null } {
  const others = updates.filter(({ id }) => id !== place.id).sort(comparePlaces)
  const at = others.findIndex((other) => comparePlaces(place, other) < 0)
  return at < 0
    ? { before: others.at(-1) ?? null, after: null }
    : { before: others[at - 1] ?? null, after: others[at] ?? null }
}
