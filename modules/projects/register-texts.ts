import { writePoint } from '@/modules/boundaries/point'
import { exactRupiah } from './budget'
import type { RegisteredProject } from './desk-queries'
import { middleOf, writeLine } from './line'

/** The texts of the register's form, by the names of its fields. */
export type RegisterTexts = Record<
  | 'name'
  | 'year'
  | 'budget'
  | 'fund'
  | 'contractor'
  | 'volume'
  | 'benefit'
  | 'plannedStart'
  | 'plannedFinish'
  | 'placeDetail'
  | 'point'
  | 'line',
  string
>

/** The form of a work in this year of which nothing is known yet. */
export const emptyRegister = (year: string): RegisterTexts => ({
  name: '',
  year,
  budget: '',
  fund: '',
  contractor: '',
  volume: '',
  benefit: '',
  plannedStart: '',
  plannedFinish: '',
  placeDetail: '',
  point: '',
  line: '',
})

/** A stored work as the form shows it. A point that only stands for the middle of the line was typed by nobody. */
export const registerTexts = (work: Omit<RegisteredProject, 'unitName'>): RegisterTexts => ({
  name: work.name,
  year: String(work.year),
  budget: work.budget === null ? '' : exactRupiah(work.budget),
  fund: work.fund ?? '',
  contractor: work.contractor,
  volume: work.volume,
  benefit: work.benefit,
  plannedStart: work.plannedStart ?? '',
  plannedFinish: work.plannedFinish ?? '',
  placeDetail: work.placeDetail,
  point: work.point && !isMiddle(work) ? writePoint(work.point) : '',
  line: work.line ? writeLine(work.line) : '',
})

function isMiddle({ point, line }: Pick<RegisteredProject, 'point' | 'line'>): boolean {
  const middle = line && middleOf(line)
  return point !== null && middle?.latitude === point.latitude && middle.longitude === point.longitude
}
