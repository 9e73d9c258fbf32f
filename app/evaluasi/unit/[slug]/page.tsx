import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactLines } from '@/components/evaluation/contact-lines'
import { MovementMark } from '@/components/evaluation/movement-mark'
import { formatScore } from '@/components/evaluation/numbers'
import { OverdueList } from '@/components/evaluation/overdue-list'
import { ScoreTrend } from '@/components/evaluation/score-trend'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { NoteForm } from '@/components/notes/note-form'
import { NoteList } from '@/components/notes/note-list'
import { formatMonth, formatPlainDay } from '@/lib/dates'
import { can } from '@/modules/accounts/permissions'
import { platformWord } from '@/modules/channels/channel'
import { NOTE_STATES } from '@/modules/evaluation/note'
import { listNotes } from '@/modules/evaluation/note-queries'
import { silenceWords } from '@/modules/evaluation/overview'
import { shiftMonth } from '@/modules/evaluation/period'
import { listTrends } from '@/modules/evaluation/span-queries'
import type { Standing } from '@/modules/evaluation/standing'
import { getUnitSight } from '@/modules/evaluation/unit-queries'
import { ADDRESSEE_STATES, dueWords, stateOf, turnWords } from '@/modules/instructions/addressee'
import { listOpenOfUnit } from '@/modules/instructions/queries'
import { LEAGUE_NAMES } from '@/modules/units/unit'
import { writeNoteAction } from '../../catatan/actions'
import { requireEvaluator } from '../../evaluator'

export const metadata: Metadata = { title: 'Unit' }

type Props = { params: Promise<{ slug: string }> }

export default async function UnitSightPage({ params }: Props) {
  const [{ slug }, actor] = await Promise.all([params, requireEvaluator()])
  const sight = await getUnitSight(actor, slug, new Date())
  if (!sight) notFound()
  const { unit, today, latest, missing, overdueWorks, standing, contact } = sight
  const months = Array.from({ length: 12 }, (_, at) => shiftMonth(today.slice(0, 7), at - 11))
  const [{ notes, next }, instructions, trends] = await Promise.all([
    listNotes(actor, { states: NOTE_STATES, unitId: unit.id }),
    listOpenOfUnit(actor, unit.id),
    listTrends([slug], months),
  ])
  return (
    <>
      <BackLink href="/evaluasi" name="Ikhtisar" />
      <PageTitle title={unit.name}>
        <p>
          {LEAGUE_NAMES[unit.league]}.{' '}
          <a href={`/unit/${unit.slug}`} className="link">
            Halaman unit yang dibaca warga
          </a>
        </p>
      </PageTitle>
      <div className="grid max-w-5xl gap-x-10 gap-y-8 md:grid-cols-2">
        <section aria-labelledby="berita">
          <h2 id="berita" className="section-title">
            Berita
          </h2>
          <p className="mt-1 font-semibold">{silenceWords(latest, today)}</p>
          {latest && <p className="text-soft">Terakhir {formatPlainDay(latest)}.</p>}
        </section>
        <StandingSection standing={standing} />
        <section aria-labelledby="kontak">
          <h2 id="kontak" className="section-title">
            Kontak
          </h2>
          {unit.headName && <p className="mt-1 text-sm">Dipimpin {unit.headName}</p>}
          <ContactLines contact={contact} unitName={unit.name} />
        </section>
        <section aria-labelledby="kanal">
          <h2 id="kanal" className="section-title">
            Kanal wajib
          </h2>
          {missing.length === 0 ? (
            <p className="mt-1">Lengkap.</p>
          ) : (
            <ul className="mt-1">
              {missing.map(({ platform, days, since, isDeclared }) => (
                <li key={platform}>
                  <strong className="text-danger">Belum punya {platformWord(platform)}</strong>, {days} hari, sejak{' '}
                  {formatPlainDay(since)}
                  {isDeclared && '; sudah didaftarkan, menunggu diperiksa'}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <section aria-labelledby="terlambat" className="mt-8 max-w-4xl">
        <h2 id="terlambat" className="section-title mb-2">
          Pembangunan terlambat
        </h2>
        {overdueWorks.length > 0 ? (
          <OverdueList works={overdueWorks} today={today} />
        ) : (
          <p className="text-soft">Tidak ada yang melewati rencana.</p>
        )}
      </section>
      {instructions.length > 0 && (
        <section aria-labelledby="instruksi" className="mt-8 max-w-3xl">
          <h2 id="instruksi" className="section-title mb-2">
            Instruksi terbuka
          </h2>
          <ul>
            {instructions.map(({ id, instructionId, title, dueDay, turn, ...standing }) => (
              <li key={id} className="border-line border-b py-2">
                <a href={`/evaluasi/instruksi/${instructionId}`} className="link tap">
                  {title}
                </a>
                <p className="text-sm">
                  <span className={dueDay < today ? 'font-semibold text-danger' : ''}>{dueWords(dueDay, today)}</span> ·{' '}
                  {ADDRESSEE_STATES[stateOf(standing)]}
                  {turn > 1 && ` · ${turnWords(turn)}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="tren" className="mt-8 max-w-3xl">
        <h2 id="tren" className="section-title mb-2">
          Tren skor
        </h2>
        <ScoreTrend
          title="Skor dua belas bulan; titik kosong masih dapat berubah"
          months={months}
          lines={[{ name: unit.name, points: trends.get(slug) ?? [] }]}
        />
      </section>
      <section aria-labelledby="catatan" className="mt-8">
        <h2 id="catatan" className="section-title mb-2">
          Catatan
        </h2>
        {notes.length > 0 ? (
          <NoteList notes={notes} basePath="/evaluasi/catatan" hasUnit={false} />
        ) : (
          <p className="text-soft">Belum ada catatan tentang unit ini.</p>
        )}
        {next && (
          <p className="mt-2 text-soft">
            Yang lebih lama ada di{' '}
            <a href="/evaluasi/catatan?keadaan=ditindaklanjuti" className="link">
              semua catatan
            </a>
            .
          </p>
        )}
        {can(actor, 'note:write') && (
          <div className="mt-6">
            <h3 className="mb-2 font-bold text-lg">Tulis catatan</h3>
            <NoteForm action={writeNoteAction} values={{ unitId: unit.id }} button="Simpan catatan" />
          </div>
        )}
      </section>
    </>
  )
}

function StandingSection({ standing }: { standing: Standing | null }) {
  return (
    <section aria-labelledby="skor">
      <h2 id="skor" className="section-title">
        Skor {standing && formatMonth(standing.month)}
      </h2>
      {standing === null ? (
        <p className="mt-1">Unit ini belum mulai.</p>
      ) : (
        <>
          <p className="mt-1 flex items-baseline gap-3">
            <span className="tabular font-extrabold font-heading text-3xl">{formatScore(standing.score.score)}</span>
            <span>{standing.score.band}</span>
          </p>
          <p className="text-soft">
            {standing.rank === null
              ? 'Unit baru, belum diberi peringkat.'
              : `Peringkat ${standing.rank} dari ${standing.rankedUnits}, sampai hari ini.`}{' '}
            {standing.movement && <MovementMark movement={standing.movement} />}
          </p>
          <a href={`/peringkat/${standing.unit.league}/${standing.month}/${standing.unit.slug}`} className="link tap">
            Mengapa skornya begitu
          </a>
        </>
      )}
    </section>
  )
}
