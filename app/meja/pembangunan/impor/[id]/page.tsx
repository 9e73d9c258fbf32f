import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/layout/page-title'
import { ImportLines } from '@/components/projects/import-lines'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/web/session'
import { getImport, type ImportOutcome, type ImportPlan, planImport } from '@/modules/projects/import-queries'
import { runImportAction } from '../actions'

export const metadata: Metadata = { title: 'Hasil pemeriksaan' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default async function ProjectImportResultPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, actor] = await Promise.all([params, requireActor()])
  const sent = UUID.test(id) ? await getImport(actor, id) : null
  if (!sent) notFound()
  const plan = await planImport(actor, sent.text, new Date())
  const count = (kind: ImportPlan['lines'][number]['kind']) => plan.lines.filter((line) => line.kind === kind).length
  const toDo = count('new') + count('changed')
  return (
    <>
      <PageTitle title={sent.outcome ? 'Impor selesai' : 'Hasil pemeriksaan'}>
        <p>{sent.fileName}</p>
      </PageTitle>
      <div className="mb-6 max-w-3xl space-y-3">
        {sent.outcome && <Done outcome={sent.outcome} />}
        {plan.problems.map((problem) => (
          <Notice key={problem} tone="warning">
            {problem}
          </Notice>
        ))}
        {[...sent.remarks, ...plan.remarks].length > 0 && (
          <ul className="list-disc pl-5 text-soft">
            {[...sent.remarks, ...plan.remarks].map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
        {!sent.outcome && plan.problems.length === 0 && (
          <>
            <p className="tabular font-semibold">
              {count('new')} baru · {count('changed')} berubah · {count('same')} tetap · {count('wrong')} salah
            </p>
            {toDo > 0 ? (
              <ButtonForm
                action={runImportAction}
                values={{ importId: sent.id }}
                name={`Impor ${toDo} pembangunan${count('wrong') > 0 ? ', lewati yang salah' : ''}`}
              />
            ) : (
              <p>Tidak ada yang perlu diubah.</p>
            )}
          </>
        )}
        <p className="flex flex-wrap gap-x-5">
          <a href="/meja/pembangunan/impor" className="link tap">
            Kirim berkas lain
          </a>
          <a href="/meja/pembangunan" className="link tap">
            Pembangunan unit Anda
          </a>
        </p>
      </div>
      {/* Afterwards only what is still to be done. */}
      <ImportLines lines={sent.outcome ? plan.lines.filter(({ kind }) => kind !== 'same') : plan.lines} />
    </>
  )
}

function Done({ outcome: { made, changed, same, wrong } }: { outcome: ImportOutcome }) {
  return (
    <Notice>
      <p className="font-bold">
        {made} pembangunan baru tercatat, {changed} berubah, {same} tetap
        {wrong > 0 && `, ${wrong} baris dilewati karena salah`}.
      </p>
    </Notice>
  )
}
