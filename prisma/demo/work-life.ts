import type { ProjectState } from '@/modules/projects/project'
import type { Random } from './random'
import { type Phase, REASONS } from './work-phases'

/** One step of a work: so many days ago it was in a state. */
export type Step = { phase: Phase; state: ProjectState; percent: number; reason: string; ago: number }
/** Days ago; negative for days to come. */
export type Life = { steps: Step[]; plannedStart: number; plannedFinish: number }

/** How a unit tells of its works: `pace`, days between two updates of a running one, from and to. */
export type Fate = { state: ProjectState; isOverdue: boolean; isSilent: boolean; pace: readonly [number, number] }

const step = (phase: Phase, state: ProjectState, percent: number, ago: number, reason = ''): Step => ({
  phase,
  state,
  percent,
  reason,
  ago,
})

/** The updates between the start of a work and the last that was told of it while it ran, evenly nearer to `most` percent. */
function progress(from: number, to: number, most: number, pace: Fate['pace'], random: Random): Step[] {
  const steps: Step[] = []
  for (let ago = from - random.int(...pace); ago > to && steps.length < 3; ago -= random.int(...pace)) {
    const percent = Math.round((most * (from - ago)) / Math.max(1, from - to) / 5) * 5
    steps.push(step('kemajuan', 'berjalan', Math.min(Math.max(percent, 10), most), ago))
  }
  return steps
}

function planned({ isOverdue }: Fate, random: Random): Life {
  const told = random.int(12, 110)
  const plannedStart = isOverdue ? random.int(3, told - 4) : -random.int(4, 70)
  return {
    steps: [step('rencana', 'direncanakan', 0, told)],
    plannedStart,
    plannedFinish: plannedStart - random.int(60, 150),
  }
}

function running({ isOverdue, isSilent, pace }: Fate, random: Random): Life {
  const last = isSilent ? random.int(33, 75) : random.int(2, 26)
  const start = last + random.int(isOverdue ? 60 : 8, isOverdue ? 110 : 120)
  const plannedFinish = isOverdue ? random.int(2, Math.min(last + 20, 45)) : -random.int(10, 90)
  const most = Math.min(95, Math.max(10, Math.round((85 * (start - last)) / (start - plannedFinish) / 5) * 5))
  const between = progress(start, last + 7, Math.max(5, most - 10), pace, random)
  const steps = [step('mulai', 'berjalan', 5, start), ...between, step('kemajuan', 'berjalan', most, last)]
  const before = between.at(-1)
  if (before && random.chance(0.12)) {
    const fallen = Math.max(5, before.percent - 10)
    steps[steps.length - 1] = step('kemajuan', 'berjalan', fallen, last, random.pick(REASONS.turun))
  }
  return { steps, plannedStart: start + random.int(-3, 8), plannedFinish }
}

function finished({ pace }: Fate, random: Random): Life {
  const end = random.int(3, 215)
  const start = end + random.int(40, 150)
  const plannedFinish = end + (random.chance(0.75) ? -random.int(0, 25) : random.int(1, 30))
  const steps = [
    step('mulai', 'berjalan', 5, start),
    ...progress(start, end + 7, 90, pace, random),
    step('selesai', 'selesai', 100, end),
  ]
  return { steps, plannedStart: start + random.int(-2, 6), plannedFinish }
}

function halted({ pace }: Fate, random: Random): Life {
  const halt = random.int(5, 70)
  const start = halt + random.int(30, 110)
  const percent = random.int(3, 14) * 5
  const steps = [
    step('mulai', 'berjalan', 5, start),
    ...progress(start, halt + 7, percent, pace, random),
    step('tertunda', 'tertunda', percent, halt, random.pick(REASONS.tertunda)),
  ]
  return { steps, plannedStart: start + random.int(-2, 4), plannedFinish: halt - random.int(10, 60) }
}

function calledOff(_: Fate, random: Random): Life {
  const end = random.int(8, 150)
  const told = end + random.int(20, 80)
  const reason = random.pick(REASONS.batal)
  const steps = [step('rencana', 'direncanakan', 0, told), step('batal', 'batal', 0, end, reason)]
  return { steps, plannedStart: end - random.int(5, 30), plannedFinish: end - random.int(90, 160) }
}

const LIVES: Record<ProjectState, (fate: Fate, random: Random) => Life> = {
  direncanakan: planned,
  berjalan: running,
  selesai: finished,
  tertunda: halted,
  batal: calledOff,
}

/** The life of a work up to now, its oldest step first. Works that began were often told of when they were planned. */
export function lifeOf(fate: Fate, random: Random): Life {
  const { steps, ...plan } = LIVES[fate.state](fate, random)
  const [first] = steps
  if (first?.phase !== 'mulai' || random.chance(0.35)) return { steps, ...plan }
  return { steps: [step('rencana', 'direncanakan', 0, first.ago + random.int(12, 45)), ...steps], ...plan }
}
