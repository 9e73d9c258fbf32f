import type { Metadata } from 'next'
import { FigureCards } from '@/components/evaluation/figure-cards'
import { FigureTable } from '@/components/evaluation/figure-table'
import { LeagueTable } from '@/components/evaluation/league-table'
import { MoverList } from '@/components/evaluation/mover-list'
import { SilentList } from '@/components/evaluation/silent-list'
import { InstructionList } from '@/components/instructions/instruction-list'
import { PageTitle } from '@/components/layout/page-title'
import { formatDateTime, formatMonth } from '@/lib/dates'
import { countNotes } from '@/modules/evaluation/note-queries'
import { ACTIVE_DAYS, SILENT_DAYS } from '@/modules/evaluation/overview'
import { getFigures, getLeagues } from '@/modules/evaluation/overview-queries'
import { currentMonth } from '@/modules/evaluation/period'
import { listInstructions } from '@/modules/instructions/queries'
import { requireEvaluator } from './evaluator'

export const metadata: Metadata = { title: 'Ikhtisar kota' }

const SHOWN_SILENT = 6
const SHOWN_INSTRUCTIONS = 4

export default async function OverviewPage() {
  const actor = await requireEvaluator()
  const now = new Date()
  const [figures, { rankings, movers }, answered, { instructions }] = await Promise.all([
    getFigures(actor, now),
    getLeagues(actor, now),
    countNotes(actor, ['answered']),
    listInstructions(actor, true),
  ])
  const { silent, today, units } = figures
  return (
    <>
      <PageTitle title="Ikhtisar kota">
        <p>
          {units} unit, {formatDateTime(now)}.
        </p>
      </PageTitle>
      <FigureCards counts={figures.counts} trends={figures.trends} />
      <p className="mt-3 max-w-3xl text-sm text-soft">
        Aktif: ada berita yang dihitung dalam {ACTIVE_DAYS} hari terakhir. Diam: tidak ada berita selama {SILENT_DAYS}{' '}
        hari, atau belum pernah. Garis kecil: setahun terakhir.
      </p>
      <FigureTable trends={figures.trends} />
      <section aria-labelledby="diam" className="mt-8 max-w-4xl">
        <h2 id="diam" className="section-title mb-2">
          Unit diam: {silent.length}
        </h2>
        {silent.length === 0 ? (
          <p className="rounded-lg bg-mist px-5 py-4">
            Semua unit menerbitkan berita dalam {SILENT_DAYS} hari terakhir.
          </p>
        ) : (
          <SilentList units={silent.slice(0, SHOWN_SILENT)} today={today} />
        )}
        {silent.length > SHOWN_SILENT && (
          <a href="/evaluasi/unit-diam" className="link tap">
            Semua {silent.length} unit diam
          </a>
        )}
      </section>
      <section aria-labelledby="instruksi" className="mt-8">
        <h2 id="instruksi" className="section-title mb-2">
          Instruksi terbuka
        </h2>
        {instructions.length > 0 ? (
          <InstructionList instructions={instructions.slice(0, SHOWN_INSTRUCTIONS)} today={today} level="h3" />
        ) : (
          <p className="text-soft">Tidak ada instruksi yang terbuka.</p>
        )}
        <a href="/evaluasi/instruksi" className="link tap">
          Semua instruksi
        </a>
      </section>
      {answered > 0 && (
        <section aria-labelledby="catatan" className="mt-8 max-w-4xl">
          <h2 id="catatan" className="section-title mb-1">
            Catatan
          </h2>
          <a href="/evaluasi/catatan?keadaan=dijawab" className="link tap">
            {answered} catatan sudah dijawab unit dan menunggu tindak lanjut
          </a>
        </section>
      )}
      <section aria-labelledby="gerak" className="mt-8 max-w-4xl">
        <h2 id="gerak" className="section-title mb-2">
          Paling bergerak sejak bulan lalu
        </h2>
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          <MoverList title="Naik" movers={movers.up} empty="Belum ada unit yang naik peringkat." />
          <MoverList title="Turun" movers={movers.down} empty="Belum ada unit yang turun peringkat." />
        </div>
      </section>
      <section aria-labelledby="liga" className="mt-8 max-w-4xl">
        <h2 id="liga" className="section-title mb-2">
          Peringkat {formatMonth(currentMonth(now))}, sampai hari ini
        </h2>
        <div className="border-line border-t">
          {rankings.map((ranking) => (
            <LeagueTable key={ranking.league} ranking={ranking} />
          ))}
        </div>
      </section>
    </>
  )
}
