import { GRASS, onWater, waterside } from './backgrounds'
import { crowd, draw, palm, person } from './shapes'
import { type Drawing, line, ORANGE, type Stage, tufts } from './strokes'

const { rect, path, circle } = draw
/** A walk of boards that runs away from the eye: how far its edges stand at a share of its length, near 1. */
const walkAt = (t: number) => ({ y: 640 + 427 * t, left: 700 - 330 * t, right: 830 + 330 * t })
const board = (i: number, count: number, fill: string, gap = 0.16): string => {
  const near = walkAt(((i + 1 - gap) / count) ** 1.5)
  const far = walkAt((i / count) ** 1.5)
  return path(`M${far.left} ${far.y}H${far.right}L${near.right} ${near.y}H${near.left}Z`, fill)
}
const rail = (side: 'left' | 'right', fill: string, lean = 0): string => {
  const steps = [0.02, 0.1, 0.22, 0.38, 0.58, 0.82]
  const posts = steps.map((t, i) => {
    const at = walkAt(t)
    const h = 46 + 190 * t
    const tilt = lean * (i % 2 ? -1 : 1) * (20 + 60 * t)
    return { x: at[side], y: at.y, top: { x: at[side] + tilt, y: at.y - h }, width: 8 + 22 * t }
  })
  const shown = lean === 0 ? posts : posts.filter((_, i) => i !== 2 && i !== 4)
  return (
    shown.map(({ x, y, top, width }) => line(`M${x} ${y}L${top.x} ${top.y}`, fill, width)).join('') +
    (lean === 0
      ? line(`M${posts.map(({ top }) => `${top.x} ${top.y}`).join('L')}L${side === 'left' ? 370 : 1160} 831`, fill, 16)
      : '')
  )
}
export const titian =
  (stage: Stage): Drawing =>
  (r) => {
    const count = 22
    const lost = new Set([4, 7, 8, 12, 15, 16, 19])
    const isOld = stage === 'lama'
    const beams = [0.18, 0.82]
      .map((share) => {
        const at = (t: number) => walkAt(t).left + share * (walkAt(t).right - walkAt(t).left)
        return line(`M${at(0)} 640L${at(1)} 1067`, isOld ? '#4a3a2c' : '#6b4a2c', 20)
      })
      .join('')
    const boards = Array.from({ length: count }, (_, i) => {
      if (isOld) return lost.has(i) ? '' : board(i, count, ['#8a7a66', '#776854', '#94846c'][i % 3] ?? '#8a7a66', 0.24)
      return stage === 'kerja' && i > 12 ? '' : board(i, count, i % 2 ? '#b98650' : '#c4915a', 0.08)
    }).join('')
    const broken = `<g transform="rotate(17 700 900)">${rect(560, 880, 300, 34, '#6d5e4b')}</g><g transform="rotate(-24 900 1010)">${rect(780, 1000, 330, 40, '#7d6d58')}</g>`
    const stack = [0, 1, 2, 3]
      .map((i) => rect(1170 - i * 14, 1010 - i * 34, 380, 28, i % 2 ? '#b98650' : '#c4915a'))
      .join('')
    return (
      onWater(r) +
      beams +
      boards +
      (isOld ? broken + rail('left', '#6d5e4b', 1) + rail('right', '#6d5e4b', -1) : '') +
      (stage === 'kerja' ? stack + person(690, 830, 220, r, ORANGE) + person(840, 850, 240, r, ORANGE) : '') +
      (stage === 'baru'
        ? rail('left', '#8a5a33') +
          person(735, 810, 190, r) +
          person(800, 814, 130, r, '#f4f4ee') +
          rail('right', '#8a5a33')
        : '')
    )
  }

export const siring =
  (stage: Stage): Drawing =>
  (r) => {
    const lamps = [170, 560, 1010, 1480]
      .map((x) => rect(x, 610, 12, 240, '#37606b') + circle(x + 6, 600, 24, '#ffe9a3'))
      .join('')
    const fence =
      line('M0 800L1600 742', '#37606b', 10) +
      Array.from({ length: 17 }, (_, i) => rect(i * 100, 800 - i * 3.6, 8, 66, '#37606b')).join('')
    const wall = (to: number): string => {
      const drop = (to / 1600) * 66
      return (
        path(`M0 860L${to} ${860 - drop}V${950 - drop}L0 950Z`, '#b5b7ae') +
        Array.from({ length: Math.floor(to / 130) }, (_, i) => rect(i * 130 + 60, 866 - i * 5, 6, 82, '#8f9289')).join(
          '',
        ) +
        path(`M0 838L${to} ${838 - drop}V${866 - drop}L0 866Z`, '#dcd9cc')
      )
    }
    const bank = 'M0 850Q260 820 420 870T760 850Q900 800 1020 880T1330 840T1600 800V1067H0Z'
    return (
      waterside(r) +
      (stage === 'baru'
        ? fence.replaceAll('#37606b', '#4d7681') +
          path('M0 860L1600 790V1067H0Z', '#e6dcc0') +
          wall(1600) +
          path('M0 950L1600 884V1067H0Z', '#dccfae') +
          lamps +
          crowd(5, 1010, 220, r, 150, 1450)
        : path(bank, '#9c8258') + path('M0 940Q500 900 900 950T1600 900V1067H0Z', GRASS)) +
      (stage === 'lama'
        ? path('M360 850Q470 800 560 860Q640 960 470 950Q360 940 360 850Z', '#6f5a3c') +
          path('M930 850Q1060 800 1120 880Q1130 960 1010 960Q920 950 930 850Z', '#6f5a3c') +
          [300, 620, 700, 1190, 1270]
            .map((x, i) => line(`M${x} 910L${x + (i % 2 ? 46 : -40)} 770`, '#5a4330', 18))
            .join('') +
          `<g transform="rotate(-38 1420 880)">${palm(1420, 880, 300)}</g>` +
          tufts(r, 10, [40, 960], [1560, 1050])
        : '') +
      (stage === 'kerja'
        ? wall(760) +
          [820, 900, 980, 1060, 1140].map((x) => rect(x, 740, 26, 150, '#cfc5aa')).join('') +
          rect(1230, 700, 230, 150, '#f2b705', 'rx="14"') +
          rect(1260, 720, 90, 66, '#bfe3e6') +
          line('M1240 720L1010 420', '#e0a500', 24) +
          line('M1010 420V700', '#333c40', 6) +
          rect(980, 700, 60, 40, '#5d6669') +
          crowd(4, 1020, 250, r, 160, 900, ORANGE)
        : '')
    )
  }
