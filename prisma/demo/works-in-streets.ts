import { cone, EARTH, village } from './backgrounds'
import { crowd, draw, ground, person, sky } from './shapes'
import { DIRT, type Drawing, ellipse, line, ORANGE, type Stage, tufts } from './strokes'

const { rect, path, circle } = draw
const lane = (fill: string): string => path('M710 690H890L1520 1067H80Z', fill)
const hole = (x: number, y: number, size: number): string =>
  ellipse(x, y, size * 1.25, size * 0.42, '#a08a66') +
  ellipse(x, y + size * 0.05, size, size * 0.32, '#6f6048') +
  ellipse(x + size * 0.05, y + size * 0.1, size * 0.7, size * 0.18, '#b9c9c6')
const roller = (x: number, y: number): string =>
  rect(x, y - 120, 210, 70, '#f2b705', 'rx="12"') +
  rect(x + 96, y - 210, 96, 96, '#e0a500', 'rx="10"') +
  rect(x + 110, y - 196, 68, 56, '#bfe3e6') +
  circle(x + 24, y - 44, 52, '#4a5357') +
  circle(x + 24, y - 44, 20, '#c9ced0') +
  circle(x + 180, y - 40, 44, '#22292c') +
  circle(x + 180, y - 40, 16, '#c9ced0')
export const jalan =
  (stage: Stage): Drawing =>
  (r) => {
    const holes = [
      [760, 726, 30],
      [850, 770, 46],
      [640, 800, 62],
      [980, 850, 78],
      [720, 910, 104],
      [1150, 990, 120],
      [430, 1010, 110],
    ].map(([x = 0, y = 0, size = 0]) => hole(x, y, size))
    const cracks = line('M780 740l30 40-24 46 60 60M560 880l80 40-30 60 90 70M1040 900l-70 50 30 60', '#5d5548', 6)
    const marks = [0.02, 0.12, 0.28, 0.5, 0.8].map((t) =>
      path(
        `M${800 - 5 - 10 * t} ${690 + 377 * t}h${10 + 20 * t}l${4 + 6 * t} ${22 + 70 * t}h${-18 - 32 * t}Z`,
        '#f4efe2',
      ),
    )
    const edges = line('M716 694L130 1067M884 694L1470 1067', '#f4efe2', 9)
    return (
      sky('day', r) +
      village(r) +
      path('M690 690H910L1600 1040V1067H0V1040Z', EARTH) +
      lane(stage === 'lama' ? '#8d8578' : '#5a6165') +
      (stage === 'lama' ? cracks + holes.join('') + tufts(r, 9, [20, 960], [240, 1040]) : '') +
      (stage === 'kerja'
        ? path('M560 780L1040 780L1520 1067H80Z', '#a89878') +
          line('M560 780H1040', '#3b4144', 16) +
          roller(720, 800) +
          [360, 1210].map((x) => cone(x, 950)).join('') +
          crowd(3, 1000, 270, r, 420, 1100, ORANGE)
        : '') +
      (stage === 'baru'
        ? edges + marks.join('') + person(1010, 850, 210, r) + person(1075, 856, 150, r, '#f2b705')
        : '')
    )
  }

export const drainase =
  (stage: Stage): Drawing =>
  (r) => {
    const ditch = (fill: string) => path('M600 700H680L800 1067H180Z', fill)
    const litter = [
      [620, 720, '#d9573b'],
      [640, 760, '#f4efe2'],
      [560, 800, '#2f6fb3'],
      [670, 830, '#f2b705'],
      [520, 880, '#f4efe2'],
      [640, 930, '#c93f6a'],
      [380, 980, '#2f8a6a'],
      [560, 1010, '#f4efe2'],
      [700, 1020, '#d9573b'],
    ].map(([x, y, fill], i) => {
      const size = 12 + (Number(y) - 700) / 7
      return `<g transform="rotate(${i * 37} ${x} ${y})">${rect(Number(x), Number(y), size * 1.3, size, String(fill), 'rx="6"')}</g>`
    })
    const covers = [0.1, 0.3, 0.58].map((t) => {
      const [y, left, right] = [700 + 367 * t, 600 - 420 * t, 680 + 120 * t]
      return path(
        `M${left - 16} ${y}H${right + 16}L${right + 26 + 20 * t} ${y + 26 + 50 * t}H${left - 40 - 40 * t}Z`,
        '#b9bcb4',
      )
    })
    return (
      sky('day', r) +
      village(r) +
      path('M800 700H1000L1600 980V1067H1000Z', '#7b8083') +
      ditch(stage === 'lama' ? '#5b5a3a' : '#9aa09a') +
      (stage === 'lama'
        ? path('M606 706H676L788 1067H200Z', '#6a6b3f') +
          ellipse(1040, 930, 260, 46, '#8a9a8c', 'opacity=".85"') +
          ellipse(900, 1010, 190, 40, '#8a9a8c', 'opacity=".85"') +
          litter.join('') +
          tufts(r, 12, [110, 860], [420, 1050]) +
          tufts(r, 5, [520, 730], [590, 800])
        : path('M618 704H664L740 1067H300Z', stage === 'kerja' ? '#a98a5c' : '#4fa5ac')) +
      (stage === 'kerja'
        ? path('M60 1067Q150 850 290 1067Z', DIRT) +
          path('M330 900Q400 790 480 900Z', DIRT) +
          crowd(2, 980, 280, r, 420, 720, ORANGE) +
          cone(900, 930) +
          cone(1090, 1030) +
          person(1000, 900, 240, r, ORANGE)
        : '') +
      (stage === 'baru'
        ? line('M628 730q20 -8 30 0t30 0M590 820q30 -12 50 0t50 0M520 930q40 -14 70 0t70 0', '#d6efe6', 6) +
          covers.join('') +
          person(1090, 900, 230, r) +
          person(1180, 910, 150, r, '#2f6fb3')
        : '')
    )
  }

export const gang =
  (isLit: boolean): Drawing =>
  (r) => {
    const wall = isLit ? ['#c7a878', '#9db4a6'] : ['#2b3340', '#252d3a']
    const row = (side: -1 | 1): string =>
      [0, 1, 2]
        .map((i) => {
          const x = 800 + side * (130 + i * 230)
          const top = 470 - i * 90
          const far = 800 + side * (130 + i * 230)
          const near = 800 + side * (330 + i * 250)
          const glass = isLit ? '#ffd970' : i === 1 && side === 1 ? '#8d7a3c' : '#1a2029'
          return (
            path(`M${far} ${top}L${near} ${top - 90}V${880 + i * 80}L${x} ${770 + i * 70}Z`, wall[i % 2] ?? '#2b3340') +
            path(
              `M${far - side * 16} ${top + 10}L${near} ${top - 90}V${top - 160}L${far} ${top - 60}Z`,
              isLit ? '#7a3b2a' : '#171d26',
            ) +
            rect(
              (far + near) / 2 - 34,
              top + 120,
              68,
              88,
              glass,
              `stroke="${isLit ? '#fff' : '#11161d'}" stroke-width="6"`,
            )
          )
        })
        .join('')
    const lamp = (x: number, y: number, size: number): string =>
      rect(x - size * 0.1, y, size * 0.2, size * 4.4, '#37474f') +
      (isLit
        ? circle(x, y, size * 3.4, '#ffd970', 'opacity=".16"') +
          circle(x, y, size * 1.8, '#ffe9a3', 'opacity=".35"') +
          circle(x, y, size * 0.6, '#fff6d8')
        : circle(x, y, size * 0.4, '#39434a'))
    return (
      sky('night', r) +
      ground(760, isLit ? '#5a6a58' : '#141b24') +
      row(-1) +
      row(1) +
      path('M730 740H870L1330 1067H270Z', isLit ? '#cdbf9c' : '#2a323c') +
      (isLit
        ? ellipse(800, 960, 420, 80, '#fff3c4', 'opacity=".35"')
        : ellipse(700, 960, 150, 26, '#0f151c') + ellipse(930, 860, 80, 16, '#0f151c')) +
      lamp(650, 500, 34) +
      lamp(990, 460, 46) +
      lamp(430, 380, 62) +
      (isLit ? crowd(3, 960, 260, r, 560, 1060) : person(810, 790, 120, r, '#39434a'))
    )
  }
