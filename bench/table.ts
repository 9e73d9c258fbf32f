import type { Measure, Weight } from './load'
import type { Aim } from './targets'

/** What was measured of a target, at the portal and at the bare server that sends the same bytes. */
export type Result = { name: string; aim?: Aim; portal: Measure; bare: Measure; weight: Weight }

export const RESULTS_HEAD = [
  '| sasaran | permintaan/detik | p50 ms | p99 ms | CPU ms/permintaan | isi B / gzip | JavaScript B / gzip | gagal |',
  '|---|---|---|---|---|---|---|---|',
].join('\n')

const ms = (value: number | null) => (value === null ? '-' : value.toFixed(2))
const times = (portal: number | null, bare: number | null) => {
  const ratio = ratioOf(portal, bare)
  return ratio === null ? '-' : `${ratio.toFixed(2)}×`
}

/** The portal's value as a multiple of the bare server's; null where either is unknown. */
export const ratioOf = (portal: number | null, bare: number | null): number | null =>
  portal === null || bare === null || bare === 0 ? null : portal / bare

export const lineOf = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`

export function rowOf({ name, portal, bare, weight }: Result): string {
  return lineOf([
    name,
    `${portal.perSecond.toFixed(0)} / ${bare.perSecond.toFixed(0)} = ${times(portal.perSecond, bare.perSecond)}`,
    `${ms(portal.p50)} / ${ms(bare.p50)} = ${times(portal.p50, bare.p50)}`,
    `${ms(portal.p99)} / ${ms(bare.p99)} = ${times(portal.p99, bare.p99)}`,
    `${ms(portal.cpuPerRequest)} / ${ms(bare.cpuPerRequest)} = ${times(portal.cpuPerRequest, bare.cpuPerRequest)}`,
    `${weight.plain} / ${weight.gzip}`,
    `${weight.script} / ${weight.scriptGzip}`,
    `${portal.failures} / ${bare.failures}`,
  ])
}
