import { cone, EARTH, GRASS, office } from './backgrounds'
import type { Scene } from './scenes'
import { crowd, draw, ground, house, palm, person, sky } from './shapes'
import { DIRT, type Drawing, ellipse, line, ORANGE, tufts } from './strokes'
import { drainase, gang, jalan } from './works-in-streets'
import { siring, titian } from './works-on-water'

const { rect, path } = draw

const scaffold = (): string =>
  [380, 560, 740, 920, 1100, 1220].map((x) => rect(x, 400, 10, 380, '#8a6543')).join('') +
  [430, 540, 650].map((y) => rect(370, y, 870, 12, '#a87a4d')).join('') +
  line('M385 770L565 550M565 770L745 550M925 770L1105 550M745 540L565 430M1105 540L925 430', '#8a6543', 7)

const gedung: Drawing = (r) =>
  office(r, '#e9e0cf', '#37606b') +
  scaffold() +
  [500, 860].map((x) => person(x, 540, 130, r, ORANGE)).join('') +
  path('M150 1000Q260 860 380 1000Z', EARTH) +
  [0, 1, 2].map((i) => rect(1150 - i * 10, 960 - i * 40, 300, 34, i % 2 ? '#c24a35' : '#b5482f')).join('') +
  crowd(2, 1020, 260, r, 560, 1000, ORANGE)

const CRACKS =
  line('M470 560l34 50-20 44 40 60M1090 540l-30 60 24 40-36 66M760 560l24 40-18 36', '#5d5548', 6) +
  path('M400 620Q520 690 640 640T900 690T1200 640V770H400Z', DIRT, 'opacity=".32"') +
  path('M430 545q30 110 60 0ZM1040 545q26 140 60 0ZM690 545q24 90 52 0Z', '#4d4636', 'opacity=".35"')

export const overgrown: Drawing = (r) => tufts(r, 26, [330, 770], [1270, 830])
const cracked: Drawing = (r) => CRACKS + overgrown(r)

/** The same picture as it was before: pale, and with what time did to it. */
export const worn =
  (drawing: Drawing, harm: Drawing = cracked): Drawing =>
  (r) =>
    `<filter id="w"><feColorMatrix type="saturate" values=".6"/></filter><g filter="url(#w)">${drawing(r)}</g>${rect(0, 0, 1600, 1067, '#8a7a5c', 'opacity=".12"')}${harm(r)}`

/** A hall before it was mended. */
export const hall: Drawing = (r) =>
  sky('day', r) + ground(740, GRASS) + house(430, 750, 740, '#f0dfb8', '#a8442f') + palm(240, 760, 480)
export const muddy: Drawing = (r) =>
  ellipse(760, 900, 420, 90, '#8a7350', 'opacity=".75"') +
  ellipse(620, 930, 190, 34, '#a9b8b3') +
  ellipse(1080, 850, 150, 26, '#a9b8b3') +
  path('M1180 1000q60 -90 130 0ZM300 1020q80 -110 170 0Z', '#6a5a48') +
  overgrown(r)
export const splintered: Drawing = () =>
  [60, 210, 300, 470, 640].map((x, i) => rect(x, 798, 34 + (i % 3) * 24, 46, '#2d6f70')).join('')
export const rusty: Drawing = () =>
  [150, 470, 830, 1190, 1430]
    .map((x, i) => ellipse(x, 634, 34 + (i % 2) * 20, 14, '#7a4a2c', 'opacity=".8"'))
    .join('') +
  line('M300 612l30 20-20 24M980 612l-26 22 30 22M700 612l16 40', '#5d5548', 6) +
  [90, 130].map((x) => cone(x, 612)).join('')

export const BEFORE_AFTER = {
  'titian-lama': titian('lama'),
  'titian-kerja': titian('kerja'),
  'titian-baru': titian('baru'),
  'jalan-lama': jalan('lama'),
  'jalan-kerja': jalan('kerja'),
  'jalan-baru': jalan('baru'),
  'drainase-lama': drainase('lama'),
  'drainase-kerja': drainase('kerja'),
  'drainase-baru': drainase('baru'),
  'siring-lama': siring('lama'),
  'siring-kerja': siring('kerja'),
  'siring-baru': siring('baru'),
  'gang-gelap': gang(false),
  'gang-terang': gang(true),
  'gedung-kerja': gedung,
} satisfies Partial<Record<Scene, Drawing>>

const SAME_VIEW: Partial<Record<Scene, string>> = {
  'kantor-lama': 'kantor',
  'sekolah-lama': 'sekolah',
  'puskesmas-lama': 'puskesmas',
  'balai-lama': 'balai-warga',
  'taman-lama': 'taman',
  'pasar-lama': 'pasar',
  'jembatan-lama': 'jembatan',
  'dermaga-lama': 'dermaga',
  'kampung-lama': 'kampung',
  'gedung-kerja': 'kantor',
}

/** From where a picture was taken: those of one work share it, so that they can be compared. */
export const viewOf = (scene: Scene): string =>
  SAME_VIEW[scene] ?? (scene in BEFORE_AFTER ? scene.replace(/-(lama|kerja|baru|gelap|terang)$/, ' dari dekat') : scene)
