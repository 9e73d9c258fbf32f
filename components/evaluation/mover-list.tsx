import { UnitMark } from '@/components/units/unit-mark'
import type { Mover } from '@/modules/evaluation/overview'
import { LEAGUE_NAMES, shortNameOf } from '@/modules/units/unit'
import { MovementMark } from './movement-mark'

type Props = { title: string; movers: readonly Mover[]; empty: string }

/** Units whose rank has moved most since the month before. */
export function MoverList({ title, movers, empty }: Props) {
  return (
    <div>
      <h3 className="font-bold text-lg">{title}</h3>
      {movers.length === 0 ? (
        <p className="py-2 text-soft">{empty}</p>
      ) : (
        <ol className="divide-y divide-line border-line border-y">
          {movers.map(({ unit, league, rank, movement }) => (
            <li key={unit.slug} className="pb-2">
              <span className="flex min-w-0 items-center gap-2">
                <UnitMark unit={unit} size={24} />
                <a href={`/evaluasi/unit/${unit.slug}`} className="link tap font-semibold leading-snug">
                  {shortNameOf(unit)}
                </a>
              </span>
              <span className="block pl-8 text-sm">
                <MovementMark movement={movement} />
                <span className="text-soft">
                  , ke-{rank} {LEAGUE_NAMES[league]}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
