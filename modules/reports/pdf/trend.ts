import type { CanvasElement, Column } from 'pdfmake/interfaces'
import { tenths } from '@/lib/numbers'
import { type Month, shiftMonth } from '@/modules/evaluation/period'
import { LINE, RIVER, SOFT } from './style'
import { shortMonth } from './words'

const WIDTH = 176
const HEIGHT = 44
const MONTHS = 12
const MARKS = [0, 50, 100]

type Point = { month: Month; score: number }

/** A unit's scores of the twelve months up to the last one as a line, with the first and the last in words. */
export function trendLine(points: readonly Point[], last: Month): Column {
  const [from, to] = [points[0], points.at(-1)]
  if (!from || !to) return { text: '' }
  const months = Array.from({ length: MONTHS }, (_, at) => shiftMonth(last, at + 1 - MONTHS))
  const at = ({ month, score }: Point) => ({
    x: 3 + (months.indexOf(month) * (WIDTH - 6)) / (MONTHS - 1),
    y: HEIGHT - (score * HEIGHT) / 100,
  })
  const grid = MARKS.map((mark): CanvasElement => {
    const y = HEIGHT - (mark * HEIGHT) / 100
    return { type: 'line', x1: 0, y1: y, x2: WIDTH, y2: y, lineWidth: 0.4, lineColor: LINE }
  })
  const end = at(to)
  return {
    width: WIDTH,
    stack: [
      {
        canvas: [
          ...grid,
          { type: 'polyline', points: points.map(at), lineWidth: 1.6, lineColor: RIVER, lineJoin: 'round' },
          { type: 'ellipse', x: end.x, y: end.y, r1: 2.4, r2: 2.4, color: RIVER },
        ],
      },
      {
        text:
          points.length < 2
            ? `Skor pertama, ${tenths(to.score)}`
            : `${tenths(from.score)} pada ${shortMonth(from.month)} ${from.month.slice(0, 4)} menjadi ${tenths(to.score)}`,
        fontSize: 7.5,
        color: SOFT,
        margin: [0, 2, 0, 0],
      },
    ],
  }
}
