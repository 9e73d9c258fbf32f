import sharp from 'sharp'
import { cone, EARTH, GRASS, houses, office, onWater, park, village, waterside } from './backgrounds'
import { BEFORE_AFTER, hall, muddy, overgrown, rusty, splintered, viewOf, worn } from './before-after'
import { type Random, randomOf } from './random'
import type { Scene } from './scenes'
import {
  cloth,
  cross,
  crowd,
  draw,
  ground,
  house,
  jukung,
  palm,
  person,
  river,
  sky,
  tent,
  tree,
  vehicle,
} from './shapes'

const { rect, path, circle } = draw
const room = (wall: string, floor: string): string =>
  rect(0, 0, 1600, 1067, wall) +
  rect(0, 800, 1600, 267, floor) +
  rect(0, 790, 1600, 14, '#fff', 'opacity=".6"') +
  [120, 1330].map((x) => rect(x, 180, 150, 240, '#bfe3e6', 'stroke="#fff" stroke-width="14"')).join('')
const road = (y: number): string =>
  rect(0, y, 1600, 1067 - y, '#6d7376') +
  Array.from({ length: 8 }, (_, i) => rect(i * 220 + 30, y + 150, 120, 14, '#f4efe2')).join('')
const sacks = (x: number, y: number): string =>
  Array.from(
    { length: 15 },
    (_, i) =>
      rect(x + (i % 5) * 92, y - Math.floor(i / 5) * 66, 86, 62, i % 2 ? '#f1ead8' : '#e5dcc4', 'rx="18"') +
      rect(x + 18 + (i % 5) * 92, y + 22 - Math.floor(i / 5) * 66, 50, 12, '#c9573b'),
  ).join('')
const planks = (y: number): string =>
  path(`M640 ${y} H760 L1080 1067 H480Z`, '#a87a4d') +
  Array.from({ length: 14 }, (_, i) => {
    const t = (i / 14) ** 1.4
    return rect(640 - 160 * t, y + (1067 - y) * t, 120 + 480 * t, 5, '#6b4a2c')
  }).join('')
const dome = (): string =>
  rect(500, 420, 600, 290, '#f4efe2') +
  path('M600 420 Q600 210 800 180 Q1000 210 1000 420Z', '#2f8a6a') +
  rect(794, 120, 12, 70, '#f2b705') +
  circle(800, 116, 14, '#f2b705') +
  [400, 1150]
    .map((x) => rect(x, 300, 60, 410, '#e9e0c8') + path(`M${x - 14} 300 L${x + 30} 190 L${x + 74} 300Z`, '#2f8a6a'))
    .join('') +
  [560, 690, 820, 950].map((x) => path(`M${x} 710 V560 a45 60 0 0 1 90 0 V710Z`, '#37606b')).join('')
const deskRow = (random: Random): string =>
  crowd(5, 760, 330, random, 260, 1340) +
  rect(180, 640, 1240, 46, '#9a6a42', 'rx="12"') +
  rect(220, 686, 1160, 130, '#7d5535')
const rain = (random: Random): string =>
  `<g stroke="#e4eef0" stroke-width="4" opacity=".55">${Array.from({ length: 130 }, () => {
    const x = random.int(0, 1600)
    const y = random.int(0, 1000)
    return `<path d="M${x} ${y}l-16 52"/>`
  }).join('')}</g>`
const stalls = (random: Random): string =>
  tent(80, 780, 430, '#d9573b', '#f4efe2') +
  tent(590, 780, 430, '#0b7d79', '#f4efe2') +
  tent(1100, 780, 430, '#f2b705', '#f4efe2') +
  [80, 590, 1100]
    .map(
      (x) =>
        rect(x, 690, 430, 90, '#8a5f3b') +
        Array.from({ length: 26 }, (_, i) =>
          circle(
            x + 24 + (i % 13) * 32,
            680 - Math.floor(i / 13) * 24,
            18,
            random.pick(['#e4682d', '#f2b705', '#6fae3c', '#c8322f']),
          ),
        ).join(''),
    )
    .join('')

const DRAWINGS: Record<Scene, (random: Random) => string> = {
  ...BEFORE_AFTER,
  'kantor-lama': worn((r) => DRAWINGS.kantor(r)),
  'sekolah-lama': worn((r) => office(r, '#f3e7c6', '#b5482f')),
  'puskesmas-lama': worn((r) => DRAWINGS.puskesmas(r)),
  'balai-lama': worn(hall, overgrown),
  'taman-lama': worn(park, muddy),
  'pasar-lama': worn((r) => sky('day', r) + ground(720, EARTH) + stalls(r), muddy),
  'jembatan-lama': worn((r) => DRAWINGS.jembatan(r), rusty),
  'dermaga-lama': worn((r) => DRAWINGS.dermaga(r), splintered),
  'kampung-lama': worn((r) => DRAWINGS.kampung(r), overgrown),
  posyandu: (r) =>
    sky('day', r) +
    village(r) +
    tent(360, 800, 880, '#0b7d79', '#f4efe2') +
    crowd(6, 850, 230, r, 420, 1200) +
    crowd(4, 980, 130, r, 300, 1300),
  balita: (r) =>
    sky('day', r) +
    ground(700, GRASS) +
    house(760, 690, 520, '#cfe3dc', '#a8442f', 60) +
    palm(320, 720, 460) +
    person(520, 960, 400, r, '#c93f6a') +
    person(650, 965, 210, r, '#f2b705') +
    person(400, 970, 230, r, '#2f6fb3'),
  kampung: (r) =>
    sky('dawn', r) + village(r) + path('M0 900 Q600 820 1600 930 V1067 H0Z', EARTH) + crowd(3, 960, 190, r, 300, 900),
  'gotong-royong': (r) =>
    waterside(r) + path('M0 760 Q700 690 1600 800 V1067 H0Z', GRASS) + crowd(8, 930, 270, r) + sacks(1080, 960),
  'sungai-jukung': (r) => waterside(r) + jukung(380, 800, 560, r) + jukung(1150, 690, 280, r),
  'rumah-panggung': (r) => onWater(r),
  titian: (r) => onWater(r, 'dusk') + planks(640) + person(740, 860, 200, r),
  'perbaikan-jalan': (r) =>
    sky('day', r) +
    village(r) +
    road(780) +
    [220, 480, 1300].map((x) => cone(x, 940)).join('') +
    crowd(3, 920, 260, r, 600, 1150, '#f2802b'),
  jembatan: (r) =>
    waterside(r, 'dusk') +
    `<path d="M-40 660 Q800 220 1640 660" fill="none" stroke="#c24a35" stroke-width="34"/>` +
    Array.from({ length: 17 }, (_, i) => {
      const t = (i * 100 + 40) / 1680
      return rect(i * 100, 660 - 880 * t * (1 - t), 9, Math.max(0, 880 * t * (1 - t) - 40), '#c24a35')
    }).join('') +
    rect(0, 610, 1600, 46, '#e9e0c8') +
    [260, 1320].map((x) => rect(x, 650, 60, 240, '#cfc5aa')).join('') +
    jukung(620, 880, 320, r),
  rapat: (r) =>
    room('#d8e6e0', '#b98d62') +
    rect(450, 130, 700, 360, '#fff', 'stroke="#37606b" stroke-width="16"') +
    [200, 280, 130, 320]
      .map((h, i) =>
        rect(540 + i * 140, 450 - h * 0.8, 80, h * 0.8, ['#0b7d79', '#f2b705', '#d9573b', '#2f6fb3'][i] ?? '#0b7d79'),
      )
      .join('') +
    deskRow(r),
  kantor: (r) => office(r, '#efe6cf', '#37606b'),
  'balai-warga': (r) =>
    sky('day', r) +
    ground(740, GRASS) +
    house(430, 750, 740, '#f0dfb8', '#a8442f') +
    palm(240, 760, 480) +
    crowd(6, 920, 230, r),
  bansos: (r) => sky('day', r) + village(r) + sacks(180, 900) + crowd(7, 960, 270, r, 700, 1500),
  ronda: (r) =>
    sky('night', r) +
    ground(740, '#2d4a44') +
    house(560, 760, 460, '#c79a62', '#5b3a28', 50, true) +
    circle(790, 640, 260, '#ffd970', 'opacity=".15"') +
    crowd(2, 960, 280, r, 420, 1180) +
    palm(220, 780, 480),
  'malam-sungai': (r) => onWater(r, 'night') + jukung(620, 880, 360, r),
  masjid: (r) => waterside(r, 'dawn') + dome() + rect(0, 706, 1600, 30, '#cfc5aa') + jukung(250, 900, 280, r),
  sasirangan: () => cloth('#8f2438', '#f6d7a8', '#f2b705', true),
  'sasirangan-kuning': () => cloth('#e7ad0a', '#fff6d8', '#9b2242', true),
  'sasirangan-hijau': () => cloth('#14644f', '#dff0dc', '#f2b705', false),
  'sasirangan-biru': () => cloth('#1f4a80', '#d9e8f5', '#f08a3c', false),
  'matahari-terbit': (r) =>
    waterside(r, 'dawn') + rect(700, 610, 200, 457, '#fff3c4', 'opacity=".28"') + jukung(520, 790, 460, r),
  sekolah: (r) => office(r, '#f3e7c6', '#b5482f') + crowd(7, 960, 190, r, 200, 1400, '#f4f4ee'),
  kelas: (r) =>
    room('#f0e4c4', '#b98d62') +
    rect(430, 140, 740, 370, '#255d4e', 'stroke="#8a5f3b" stroke-width="20"') +
    path('M520 380 q60 -120 120 0t120 0t120 0t120 0', 'none', 'stroke="#f4efe2" stroke-width="8"') +
    person(1230, 760, 380, r, '#0b7d79') +
    crowd(6, 1080, 300, r, 120, 1480, '#f4f4ee'),
  perpustakaan: (r) =>
    room('#e8dcc0', '#a87a4d') +
    Array.from(
      { length: 3 },
      (_, row) =>
        rect(300, 120 + row * 190, 1000, 178, '#7d5535') +
        Array.from({ length: 24 }, (_, i) => {
          const h = r.int(110, 150)
          return rect(
            312 + i * 41,
            286 + row * 190 - h,
            34,
            h,
            r.pick(['#d9573b', '#f2b705', '#0b7d79', '#2f6fb3', '#7a4f9a', '#f4efe2']),
          )
        }).join(''),
    ).join('') +
    crowd(4, 990, 260, r, 300, 1300),
  lapangan: (r) =>
    sky('day', r) +
    tree(180, 700, 100) +
    tree(1420, 700, 110) +
    ground(690, GRASS) +
    Array.from(
      { length: 9 },
      (_, i) =>
        rect(120 + i * 170, 420, 8, 330, '#8a6543') +
        path(`M${128 + i * 170} 425 q90 40 20 190 l-20 20Z`, ['#d9573b', '#f2b705', '#0b7d79'][i % 3] ?? '#0b7d79'),
    ).join('') +
    crowd(10, 930, 220, r),
  vaksinasi: (r) =>
    sky('day', r) +
    ground(740, GRASS) +
    tent(260, 830, 1080, '#2f8a6a', '#f4efe2') +
    cross(800, 470, 40) +
    crowd(3, 900, 270, r, 400, 800, '#ffffff') +
    crowd(3, 930, 270, r, 820, 1240),
  puskesmas: (r) => office(r, '#e4f0e8', '#2f8a6a', 2, cross(800, 490, 34)),
  'rumah-sakit': (r) => office(r, '#eef2ef', '#37606b', 4, cross(800, 235, 40)),
  pengerukan: (r) =>
    waterside(r) +
    rect(420, 780, 640, 70, '#8b5a35', 'rx="10"') +
    rect(560, 600, 240, 180, '#f2b705', 'rx="16"') +
    rect(590, 625, 110, 90, '#bfe3e6') +
    path('M780 640 L1000 430 L1030 455 L830 690Z', '#e0a500') +
    path('M1000 430 L1200 690 L1170 710 L985 470Z', '#e0a500') +
    path('M1150 690 h90 q20 90 -60 90 q-50 -10 -30 -90Z', '#5d6669') +
    rect(540, 760, 280, 40, '#333c40', 'rx="20"'),
  siring: (r) =>
    waterside(r, 'dusk') +
    path('M0 820 L1600 740 V1067 H0Z', '#dccfae') +
    path('M0 820 L1600 740 V770 L0 850Z', '#b8a987') +
    [200, 620, 1040, 1450].map((x) => rect(x, 560, 12, 260, '#37606b') + circle(x + 6, 550, 26, '#ffe9a3')).join('') +
    crowd(6, 960, 230, r),
  taman: (r) => park(r) + crowd(3, 980, 210, r, 800, 1250),
  damkar: (r) =>
    sky('day', r) +
    village(r) +
    road(790) +
    vehicle(300, 930, 860, '#d0302c', 'truck') +
    crowd(2, 970, 290, r, 1180, 1520, '#f2b705'),
  banjir: (r) => sky('rain', r) + houses(4, 700, r, 60) + river(745, r) + rain(r) + jukung(600, 930, 380, r),
  hujan: (r) => waterside(r, 'rain') + jukung(250, 800, 380, r) + jukung(900, 860, 420, r) + rain(r),
  loket: (r) =>
    room('#dce8ea', '#c9b48c') +
    rect(220, 480, 1160, 340, '#37606b') +
    [270, 640, 1010]
      .map(
        (x, i) =>
          rect(x, 250, 320, 230, '#f4fbfb', 'stroke="#37606b" stroke-width="14"') +
          rect(x + 100, 180, 120, 60, ['#d9573b', '#f2b705', '#2f8a6a'][i] ?? '#2f8a6a', 'rx="10"') +
          person(x + 160, 560, 270, r, '#e9d8b4'),
      )
      .join('') +
    rect(220, 476, 1160, 30, '#f4efe2') +
    rect(220, 506, 1160, 314, '#37606b') +
    crowd(6, 1040, 370, r, 200, 1400),
  'pasar-terapung': (r) =>
    waterside(r, 'dawn') +
    jukung(980, 700, 300, r, true) +
    jukung(250, 760, 430, r, true) +
    jukung(820, 920, 560, r, true),
  pasar: (r) => sky('day', r) + ground(720, EARTH) + stalls(r) + crowd(7, 1000, 290, r),
  wadai: (r) =>
    rect(0, 0, 1600, 1067, '#8a5f3b') +
    rect(0, 0, 1600, 1067, '#f0dfb8', 'opacity=".25"') +
    [
      [430, 380],
      [1170, 380],
      [800, 760],
    ]
      .map(
        ([x, y], k) =>
          circle(x ?? 0, y ?? 0, 290, '#c9a05e') +
          circle(x ?? 0, y ?? 0, 262, '#3c8a5c') +
          Array.from({ length: 13 }, (_, i) => {
            const a = (i * Math.PI) / 6
            const d = i === 12 ? 0 : i % 2 ? 100 : 185
            return circle(
              (x ?? 0) + Math.cos(a) * d,
              (y ?? 0) + Math.sin(a) * d,
              46,
              ['#f6d34b', '#d9573b', '#f4efe2', '#a3c95a'][(i + k + r.int(0, 1)) % 4] ?? '#f6d34b',
              'stroke="#00000022" stroke-width="6"',
            )
          }).join(''),
      )
      .join(''),
  sampah: (r) =>
    sky('day', r) +
    village(r) +
    [
      ['#2f8a6a', 300],
      ['#f2b705', 540],
      ['#2f6fb3', 780],
    ]
      .map(
        ([c, x]) =>
          rect(Number(x), 700, 170, 220, String(c), 'rx="16"') +
          rect(Number(x) - 14, 680, 198, 34, '#333c40', 'rx="12"'),
      )
      .join('') +
    crowd(3, 960, 300, r, 1000, 1500),
  pohon: (r) =>
    sky('day', r) +
    ground(680, '#a98a5c') +
    Array.from({ length: 12 }, (_, i) =>
      tree(120 + (i % 6) * 270, 790 + Math.floor(i / 6) * 150, 36 + Math.floor(i / 6) * 14, '#5faa58'),
    ).join('') +
    crowd(4, 1010, 260, r, 250, 1350),
  dermaga: (r) =>
    waterside(r) +
    rect(0, 800, 760, 40, '#8a5f3b') +
    Array.from({ length: 6 }, (_, i) => rect(40 + i * 130, 830, 22, 237, '#5a4330')).join('') +
    crowd(4, 806, 220, r, 60, 700) +
    path('M820 830 H1480 Q1440 930 1380 930 H900Z', '#2f6fb3') +
    rect(900, 690, 460, 22, '#d9573b') +
    [920, 1060, 1200, 1330].map((x) => rect(x, 712, 12, 118, '#f4efe2')).join(''),
  bus: (r) =>
    sky('day', r) +
    houses(4, 720, r) +
    ground(720, GRASS) +
    road(800) +
    vehicle(330, 940, 900, '#1f8f7a', 'bus') +
    crowd(2, 800, 200, r, 1270, 1560),
  lansia: (r) =>
    sky('dawn', r) +
    ground(700, GRASS) +
    house(520, 700, 560, '#f0dfb8', '#37606b') +
    crowd(5, 860, 250, r, 250, 1350, '#7a4f9a') +
    crowd(5, 1020, 300, r, 180, 1420, '#c93f6a'),
  sawah: (r) =>
    sky('dusk', r) +
    ground(640, '#b9b24f') +
    Array.from({ length: 7 }, (_, i) =>
      path(
        `M${-200 + i * 300} 1067 Q${500 + i * 90} 800 ${700 + i * 40} 640 h14 Q${560 + i * 90} 800 ${-60 + i * 300} 1067Z`,
        '#8d9a35',
      ),
    ).join('') +
    crowd(3, 900, 230, r, 300, 1300) +
    palm(1420, 680, 300),
  ikan: (r) =>
    waterside(r) +
    [180, 640, 1100]
      .map(
        (x) =>
          rect(x, 760, 360, 170, '#1f5f66', 'stroke="#a8734a" stroke-width="20"') +
          [0, 1, 2, 3]
            .map((i) =>
              path(
                `M${x + 60 + (i % 2) * 150} ${810 + Math.floor(i / 2) * 60} q35 -28 70 0 l22 -14 v28 l-22 -14 q-35 28 -70 0Z`,
                '#f0b26a',
              ),
            )
            .join(''),
      )
      .join('') +
    person(1520, 900, 300, r),
  'balai-kota': (r) =>
    office(
      r,
      '#f5efdf',
      '#8a5a2c',
      2,
      rect(560, 505, 480, 60, '#e0d4b4') +
        [570, 680, 790, 900, 1000].map((x) => rect(x, 560, 34, 210, '#fff')).join('') +
        path('M530 510 L800 400 L1070 510Z', '#e0d4b4'),
    ),
}

/** The drawing as SVG, 1600 by 1067 pixels. The same scene always gives the same picture. */
export const svgOf = (scene: Scene): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067" viewBox="0 0 1600 1067">${DRAWINGS[scene](randomOf(`scene ${viewOf(scene)}`))}</svg>`

/** The drawing as the JPEG that an officer would have uploaded. */
export const jpegOf = (scene: Scene): Promise<Buffer> =>
  sharp(Buffer.from(svgOf(scene)))
    .jpeg({ quality: 86 })
    .toBuffer()
