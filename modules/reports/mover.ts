import type { ReportUnit } from './content'

const MOST = 5

/** The units that moved most, up and down, over all leagues. Equal moves: the better score first, then by name. */
export function moversOf(units: readonly ReportUnit[]): { up: ReportUnit[]; down: ReportUnit[] } {
  const those = (direction: 'up' | 'down') =>
    units
      .filter(({ movement }) => movement?.direction === direction)
      .toSorted(
        (a, b) =>
          (b.movement?.places ?? 0) - (a.movement?.places ?? 0) ||
          b.score - a.score ||
          a.unit.name.localeCompare(b.unit.name, 'id'),
      )
      .slice(0, MOST)
  return { up: those('up'), down: those('down') }
}
