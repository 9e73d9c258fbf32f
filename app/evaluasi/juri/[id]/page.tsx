import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BlindPost } from '@/components/awards/blind-post'
import { MarkForm } from '@/components/awards/mark-form'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { quarterName } from '@/modules/awards/award'
import { CRITERIA, CRITERION_TEXTS } from '@/modules/awards/mark'
import { type BlindSheet, getBlindSheet } from '@/modules/awards/sheet-queries'
import { LEAGUE_NAMES } from '@/modules/units/unit'
import { saveMarksAction } from '../actions'
import { requireJuror } from '../juror'

export const metadata: Metadata = { title: 'Menilai calon' }

type Props = { params: Promise<{ id: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default async function JudgePage({ params }: Props) {
  const [{ id }, actor] = await Promise.all([params, requireJuror()])
  const sheet = UUID.test(id) ? await getBlindSheet(actor, id) : null
  if (!sheet) notFound()
  return (
    <>
      <BackLink href="/evaluasi/juri" name="Lembar juri" />
      <PageTitle title={`Calon ${sheet.letter}, ${LEAGUE_NAMES[sheet.league]}`}>
        <p>
          Penghargaan {quarterName(sheet.quarter)}. {sheet.posts.length} berita yang diundi. Nama unit diganti [unit
          ini]; jika foto masih menunjukkan unitnya, abaikan.
        </p>
      </PageTitle>
      <div className="gap-10 xl:grid xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="max-w-2xl space-y-8">
          {sheet.posts.map((post) => (
            <BlindPost key={post.position} post={post} />
          ))}
        </div>
        <section aria-labelledby="nilai" className="mt-10 xl:mt-0">
          <div className="rounded-lg bg-mist p-5 xl:sticky xl:top-4">
            <h2 id="nilai" className="section-title mb-3">
              Nilai calon {sheet.letter}
            </h2>
            {sheet.isOpen ? (
              <MarkForm key={sheet.id} action={saveMarksAction} candidateId={sheet.id} marks={sheet.marks} />
            ) : (
              <GivenMarks sheet={sheet} />
            )}
            {sheet.next && (
              <p className="mt-4">
                <a href={`/evaluasi/juri/${sheet.next.id}`} className="link tap">
                  Lanjut ke calon {sheet.next.letter} →
                </a>
              </p>
            )}
          </div>
        </section>
      </div>
    </>
  )
}

function GivenMarks({ sheet: { marks } }: { sheet: BlindSheet }) {
  return (
    <>
      <p className="mb-3">Nilai ini tidak dapat diubah lagi.</p>
      <dl>
        {CRITERIA.map((key) => (
          <div key={key} className="flex justify-between gap-4 border-line border-b py-1.5">
            <dt>{CRITERION_TEXTS[key].name}</dt>
            <dd className="tabular font-bold">{marks[key] ?? 'tidak dinilai'}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
