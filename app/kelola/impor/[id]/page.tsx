import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { EntryList } from '@/components/transfer/entry-list'
import { ImportForm } from '@/components/transfer/import-form'
import { ImportMove } from '@/components/transfer/import-move'
import { ImportProgress } from '@/components/transfer/import-progress'
import { ImportReport } from '@/components/transfer/import-report'
import { count, megabytes, STATE_NAMES } from '@/components/transfer/state-names'
import { UploadForm } from '@/components/transfer/upload-form'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates'
import { listUnitPeople } from '@/modules/accounts/queries'
import { getImport, type ImportView, listEntries } from '@/modules/transfer/queries'
import { FORMAT_NAMES } from '@/modules/transfer/source-item'
import { requireAdministrator } from '../../administrator'
import { cancelImportAction, resumeImportAction, startImportAction } from '../actions'

export const metadata: Metadata = { title: 'Impor' }

const PREVIEWED = 20

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportPage({ params, searchParams }: Props) {
  const [{ id }, { sesudah }, actor] = await Promise.all([params, searchParams, requireAdministrator()])
  const shown = await getImport(actor, id)
  if (!shown) notFound()
  const asked = typeof sesudah === 'string' && /^\d{1,9}$/.test(sesudah) ? Number(sesudah) : undefined
  const isPreview = shown.state === 'checked'
  const [{ entries, next }, people] = await Promise.all([
    listEntries(actor, id, { after: asked, ...(shown.finishedAt === null && { take: PREVIEWED }) }),
    isPreview ? listUnitPeople(actor, shown.unitId, new Date()) : [],
  ])
  return (
    <>
      <PageTitle title={shown.unit.name}>
        <p className="[overflow-wrap:anywhere]">
          {STATE_NAMES[shown.state]} · {shown.fileName}, {megabytes(shown.bytes)}
          {shown.format && ` · ${FORMAT_NAMES[shown.format]}`}
        </p>
        <p className="text-base">
          Diunggah {shown.startedBy.name}, {formatDateTime(shown.createdAt)}
        </p>
      </PageTitle>
      <Now shown={shown} />
      {shown.state !== 'uploaded' && shown.format && (
        <section aria-labelledby="hasil" className="mt-8">
          <h2 id="hasil" className="section-title mb-2">
            Isi berkas
          </h2>
          <ImportReport report={shown.report} />
        </section>
      )}
      {isPreview && (
        <section aria-labelledby="keputusan" className="mt-8">
          <h2 id="keputusan" className="section-title mb-3">
            Sebelum dijalankan
          </h2>
          {shown.report.pictures.missing > 0 && <AddPictures importId={id} />}
          {shown.progress.pending > 0 ? (
            <ImportForm action={startImportAction} shown={shown} people={people} />
          ) : (
            <Notice>Semua isi berkas ini sudah pernah masuk. Tidak ada yang perlu dijalankan.</Notice>
          )}
        </section>
      )}
      {entries.length > 0 && (
        <section aria-labelledby="isi-berkas" className="mt-8">
          <h2 id="isi-berkas" className="section-title mb-2">
            {isPreview ? 'Tulisan pertama di berkas' : 'Tulisan'}
          </h2>
          <EntryList entries={entries} caption="Tulisan di berkas dan hasilnya" />
          <Pager
            previous={asked === undefined ? null : `/kelola/impor/${id}`}
            next={next === null || shown.finishedAt === null ? null : `/kelola/impor/${id}?sesudah=${next}`}
            previousName="Kembali ke awal"
            nextName="Berikutnya"
          />
        </section>
      )}
      {isPreview && <Cancel shown={shown} />}
    </>
  )
}

/** Where the import stands, and what can be done about it. */
function Now({ shown }: { shown: ImportView }) {
  const { id, state, version, failure, progress, hasFiles, unit } = shown
  if (state === 'uploaded' || state === 'running')
    return (
      <>
        <ImportProgress shown={shown} />
        <Cancel shown={shown} />
      </>
    )
  if (state === 'done')
    return (
      <Notice>
        {count(progress.imported)} tulisan dan komentar masuk
        {progress.failed > 0 && `, ${count(progress.failed)} gagal`}.{' '}
        <a href={`/unit/${unit.slug}`} className="link">
          Lihat halaman unit
        </a>
      </Notice>
    )
  if (state === 'checked') return null
  return (
    <>
      <Notice tone="warning">
        {state === 'failed' ? failure : 'Impor ini dihentikan. Yang sudah masuk tetap ada.'}
        {!hasFiles && ' Berkasnya sudah dihapus; unggah lagi sebagai impor baru.'}
      </Notice>
      {hasFiles && (
        <ImportMove action={resumeImportAction} importId={id} version={version} button="Lanjutkan" look="main" />
      )}
    </>
  )
}

function Cancel({ shown: { id, version } }: { shown: ImportView }) {
  return (
    <ImportMove action={cancelImportAction} importId={id} version={version} button="Batalkan impor" look="danger">
      <p className="text-soft">Yang sudah masuk tetap ada. Impor yang dibatalkan dapat dilanjutkan selama 30 hari.</p>
    </ImportMove>
  )
}

function AddPictures({ importId }: { importId: string }) {
  return (
    <details className="mb-6 border-line border-y py-2">
      <summary className="tap font-semibold text-river">Tambah zip foto</summary>
      <div className="mt-2">
        <UploadForm button="Unggah foto dan periksa lagi">
          <input type="hidden" name="importId" value={importId} />
          <FileInput id="foto" label="Zip foto" hint="Paling besar 200 MB." accept=".zip" required />
        </UploadForm>
      </div>
    </details>
  )
}
