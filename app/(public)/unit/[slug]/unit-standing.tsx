import type { UnitMark } from '@/modules/units/unit'

export function UnitStanding(_props: { unit: UnitMark }) {
  return null
}
