import { FIGURE_TEXTS, FIGURES, type Figure, type Point } from '@/modules/evaluation/overview'
import { Sparkline } from './sparkline'

type Props = { counts: Record<Figure, number>; trends: Record<Figure, Point[]> }

/** The five numbers, each with its year and the way to the names behind it. */
export function FigureCards({ counts, trends }: Props) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
      {FIGURES.map((figure) => {
        const { slug, label, name } = FIGURE_TEXTS[figure]
        return (
          <li
            key={figure}
            className="relative flex items-center justify-between gap-3 rounded-lg border border-line px-4 py-3 hover:border-river lg:flex-col lg:items-stretch"
          >
            <p className="leading-tight">
              <a href={`/evaluasi/${slug}`} className="card-link">
                <span className="tabular block font-extrabold font-heading text-4xl">
                  {counts[figure].toLocaleString('id-ID')}
                </span>{' '}
                {label}
              </a>
            </p>
            <div className="w-32 shrink-0">
              <Sparkline points={trends[figure]} label={`${name}, 12 bulan terakhir`} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
