import type { Random } from './random'
import { building, draw, flag, ground, house, palm, river, type Sky, sky, tree } from './shapes'

const { rect, path } = draw
export const GRASS = '#8fb96b'
export const EARTH = '#d8bd8c'
export const WALLS = ['#e9d8b4', '#cfe3dc', '#f0c9a0', '#b9d4e0', '#e8e2d0']
export const ROOFS = ['#a8442f', '#7a3b2a', '#37606b', '#8a5a2c']

export const houses = (count: number, y: number, random: Random, stilts = 0, isLit = false): string => {
  const step = 1600 / count
  return Array.from({ length: count }, (_, i) =>
    house(
      i * step + 40 + random.int(-15, 15),
      y,
      step - random.int(100, 130),
      random.pick(WALLS),
      random.pick(ROOFS),
      stilts,
      isLit,
    ),
  ).join('')
}
export const village = (random: Random): string =>
  [90, 560, 1060, 1500].map((x) => palm(x, 690, random.int(330, 430))).join('') +
  houses(4, 700, random) +
  ground(700, GRASS)
export const waterside = (random: Random, kind: Sky = 'day'): string =>
  sky(kind, random) +
  [40, 520, 1120, 1560].map((x) => palm(x, 600, random.int(260, 360))).join('') +
  path('M0 612 V585 Q300 560 620 588 T1180 580 T1600 575 V612Z', kind === 'night' ? '#1f3f45' : '#6fa56a') +
  river(610, random, kind === 'night')
export const onWater = (random: Random, kind: Sky = 'day'): string =>
  waterside(random, kind) + houses(4, 590, random, 90, kind === 'night')
export const cone = (x: number, y: number): string =>
  path(`M${x - 34} ${y} L${x - 9} ${y - 110} h18 L${x + 34} ${y}Z`, '#ef6a2b') +
  rect(x - 23, y - 58, 46, 18, '#fff') +
  rect(x - 44, y - 6, 88, 12, '#c84f1c')
export const office = (random: Random, wall: string, roof: string, floors = 2, sign = ''): string =>
  sky('day', random) +
  ground(760, GRASS) +
  [120, 1480].map((x) => tree(x, 770, 95)).join('') +
  building(400, 770, 800, floors, wall, roof, sign) +
  flag(270, 800, 420) +
  path('M700 770 H900 L1010 1067 H590Z', '#e6dcc0')
export const park = (random: Random): string =>
  sky('day', random) +
  ground(660, GRASS) +
  path('M620 1067Q900 860 720 660H820Q1060 860 1000 1067Z', '#e6dcc0') +
  [150, 420, 1180, 1440].map((x, i) => tree(x, 740 + (i % 2) * 60, 130, i % 2 ? '#4f9a62' : '#3c8a5c')).join('') +
  rect(220, 880, 280, 24, '#8a5f3b') +
  rect(240, 904, 16, 60, '#5a4330') +
  rect(460, 904, 16, 60, '#5a4330')
