import type { Random } from './random'
import { draw } from './shapes'

const { path } = draw

/** What a work looks like before, while it is built, and after. */
export type Stage = 'lama' | 'kerja' | 'baru'
export type Drawing = (random: Random) => string

export const ORANGE = '#f2802b'
export const DIRT = '#7d6648'
export const line = (d: string, stroke: string, width: number, extra = ''): string =>
  path(d, 'none', `stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" ${extra}`)
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, extra = ''): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${extra}/>`
const tuft = (x: number, y: number, h: number): string =>
  line(
    `M${x} ${y}q-4 ${-h * 0.6} ${-h * 0.4} ${-h}M${x} ${y}v${-h * 1.1}M${x} ${y}q6 ${-h * 0.5} ${h * 0.45} ${-h * 0.9}`,
    '#5c7a37',
    7,
  )
export const tufts = (random: Random, count: number, from: [number, number], to: [number, number]): string =>
  Array.from({ length: count }, () =>
    tuft(random.int(from[0], to[0]), random.int(from[1], to[1]), random.int(34, 66)),
  ).join('')
