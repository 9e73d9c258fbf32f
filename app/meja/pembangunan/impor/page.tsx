import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { ProjectImportForm } from '@/components/projects/import-form'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor } from '@/modules/accounts/queries'
import { sendImportAction } from './actions'

export const metadata: Metadata = { title: 'Impor pembangunan' }

export default async function ProjectImportPage() {
  const units = await listUnitsFor(await requireActor(), 'project:write')
  const [unit] = units
  return (
    <>
      <PageTitle title="Impor pembangunan dari CSV">
        <p>Berkasnya diperiksa dahulu; tidak ada yang masuk sebelum Anda setuju.</p>
      </PageTitle>
      {unit ? (
        <>
          <ProjectImportForm action={sendImportAction} />
          <section aria-labelledby="kolom" className="mt-8 max-w-3xl">
            <h2 id="kolom" className="section-title mb-2">
              Kolomnya
            </h2>
            <p>
              Sama dengan{' '}
              <a href={`/pembangunan/unduh?unit=${unit.slug}`} className="link">
                berkas unduhan
              </a>
              : unduh, ubah, lalu kirim kembali. Wajib: nama, unit, tahun, keadaan. Kolom yang tidak ada tidak mengubah
              apa pun.
            </p>
            <ul className="mt-2 list-disc pl-5">
              <li>Pembangunan yang sudah ada dikenali dari kode; tanpa kode, dari unit, tahun, dan namanya.</li>
              <li>Tambahkan kolom alasan bila pekerjaan ditunda, dibatalkan, atau persennya turun.</li>
              <li>Tanggal ditulis 2026-11-24 atau 24/11/2026. Beberapa kelurahan dipisah dengan tanda |.</li>
              <li>Pemisah kolom boleh titik koma, koma, atau tab.</li>
            </ul>
          </section>
        </>
      ) : (
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Pembangunan dicatat atas nama unit. Hubungi Dinas Kominfotik untuk mendapat tugas.</p>
        </EmptyState>
      )}
    </>
  )
}
