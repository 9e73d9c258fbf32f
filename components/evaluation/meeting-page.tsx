import type { ReactNode } from 'react'
import { type Day, formatPlainDay } from '@/lib/dates'
import type { BoardCase } from '@/modules/channels/board-queries'
import type { MeetingPage as Page } from '@/modules/evaluation/meeting'
import { FIGURE_TEXTS, FIGURES, type Mover, silenceWords } from '@/modules/evaluation/overview'
import type { Figures, SeenUnit } from '@/modules/evaluation/overview-queries'
import { overdueNotice } from '@/modules/projects/notice'
import type { OverdueWork } from '@/modules/projects/overdue-queries'
import { LEAGUE_NAMES, shortNameOf, type UnitMark } from '@/modules/units/unit'
import { MovementMark } from './movement-mark'
import { formatScore } from './numbers'
import { Sparkline } from './sparkline'

export type CityPage = Page<SeenUnit, BoardCase, OverdueWork>

/** What a page of the meeting is called. */
export function titleOfPage(page: CityPage): string {
  if (page.topic === 'cover') return 'Evaluasi keaktifan unit'
  if (page.topic === 'figures') return 'Lima angka'
  if (page.topic === 'movers') return 'Paling bergerak sejak bulan lalu'
  if (page.topic === 'league') return `Peringkat ${LEAGUE_NAMES[page.ranking.league]}`
  return FIGURE_TEXTS[page.topic].name
}

/** One topic of a meeting in large type. */
export function MeetingPage({ page, number, figures }: { page: CityPage; number: number; figures: Figures }) {
  const { today } = figures
  return (
    <section id={String(number)} aria-labelledby={`judul-${number}`} className={page.topic === 'cover' ? 'cover' : ''}>
      <h2 id={`judul-${number}`}>
        {titleOfPage(page)}
        {page.topic in figures.counts && <>: {figures.counts[page.topic as keyof Figures['counts']]}</>}
        {'parts' in page && page.parts > 1 && (
          <span className="part">
            {' '}
            {page.part} dari {page.parts}
          </span>
        )}
      </h2>
      <Body page={page} figures={figures} today={today} />
    </section>
  )
}

function Body({ page, figures, today }: { page: CityPage; figures: Figures; today: Day }) {
  switch (page.topic) {
    case 'cover':
      return (
        <>
          <p>{formatPlainDay(today)}</p>
          <p className="soft">
            Warta Baimbai, Pemerintah Kota Banjarmasin. {figures.units} unit. Pindah halaman dengan tombol panah.
          </p>
        </>
      )
    case 'figures':
      return <FiveNumbers figures={figures} />
    case 'silent':
      return (
        <Rows isEmpty={page.items.length === 0} empty="Tidak ada unit yang diam.">
          {page.items.map(({ unit, latest, contact }) => (
            <li key={unit.slug}>
              <strong>{shortNameOf(unit)}</strong>
              <span className="line">{silenceWords(latest, today)}</span>
              <span className="more">
                {[contact.people[0]?.name ?? 'Petugas belum ditunjuk', contact.phone].filter(Boolean).join(', ')}
              </span>
            </li>
          ))}
        </Rows>
      )
    case 'withoutWebsite':
    case 'withoutInstagram':
      return (
        <Rows isEmpty={page.items.length === 0} empty="Semua unit yang wajib sudah punya.">
          {page.items.map(({ unit, days, isDeclared }) => (
            <li key={unit.slug}>
              <strong>{shortNameOf(unit)}</strong>{' '}
              <span className="value">
                {isDeclared ? 'menunggu diperiksa' : `${days.toLocaleString('id-ID')} hari`}
              </span>
            </li>
          ))}
        </Rows>
      )
    case 'overdueWorks':
      return (
        <>
          <Rows isEmpty={page.items.length === 0} empty="Tidak ada pembangunan yang melewati rencana.">
            {page.items.map((work) => (
              <li key={work.id}>
                <strong>{work.name}</strong>
                <span className="more">
                  {shortNameOf(work.unit)}, {overdueNotice(work, today)?.short.toLowerCase()}
                </span>
              </li>
            ))}
          </Rows>
          {page.part === page.parts && (
            <p className="soft">{page.rest > 0 && `Dan ${page.rest} lagi. `}Yang paling lama terlambat lebih dulu.</p>
          )}
        </>
      )
    case 'movers':
      return (
        <div className="halves">
          <Movers title="Naik" movers={page.up} />
          <Movers title="Turun" movers={page.down} />
        </div>
      )
    case 'league':
      return (
        <Rows isEmpty={page.items.length === 0} empty="Belum ada unit yang diperingkat.">
          {page.items.map(({ unit, rank, score, movement }) => (
            <li key={unit.slug}>
              <span className="rank">{rank}</span> <strong>{nameInLeague(unit)}</strong>{' '}
              <MovementMark movement={movement} isLarge /> <span className="value">{formatScore(score.score)}</span>
            </li>
          ))}
        </Rows>
      )
  }
}

function FiveNumbers({ figures }: { figures: Figures }) {
  return (
    <dl className="numbers">
      {FIGURES.map((figure) => (
        <div key={figure}>
          <dt>{FIGURE_TEXTS[figure].label}</dt>
          <dd>
            <span className="number">{figures.counts[figure].toLocaleString('id-ID')}</span>
            <Sparkline points={figures.trends[figure]} label={`${FIGURE_TEXTS[figure].name}, 12 bulan terakhir`} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Movers({ title, movers }: { title: string; movers: readonly Mover[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <Rows isEmpty={movers.length === 0} empty="Belum ada." isNarrow>
        {movers.map(({ unit, league, rank, movement }) => (
          <li key={unit.slug}>
            <strong>{shortNameOf(unit)}</strong> <MovementMark movement={movement} isLarge />
            <span className="more">
              ke-{rank} {LEAGUE_NAMES[league]}
            </span>
          </li>
        ))}
      </Rows>
    </div>
  )
}

/** The title of a league's page says the kind of its units. */
const nameInLeague = (unit: UnitMark): string => shortNameOf(unit).replace(/^(?:Kelurahan|Kecamatan|Bagian) /, '')

type RowsProps = { isEmpty: boolean; empty: string; isNarrow?: boolean; children: ReactNode }

function Rows({ isEmpty, empty, isNarrow = false, children }: RowsProps) {
  if (isEmpty) return <p>{empty}</p>
  return <ol className={isNarrow ? 'rows' : 'rows wide'}>{children}</ol>
}
