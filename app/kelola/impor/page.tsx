import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { STATE_NAMES } from '@/components/transfer/state-names'
import { UploadForm } from '@/components/transfer/upload-form'
import { FileInput } from '@/components/ui/file-input'
import { Select } from '@/components/ui/select'
import { formatDateTime } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { listUnitsFor } from '@/modules/accounts/queries'
import { listImports } from '@/modules/transfer/queries'
import { requireAdministrator } from '../administrator'

export const metadata: Metadata = { title: 'Impor situs lama' }

/** What was wrong with an upload that came without scripts, by the word in the address. */
const REFUSALS: Record<string, string> = {
  unitId: 'Pilih unit yang menerima berita lama ini, lalu pilih lagi berkasnya.',
  berkas: 'Pilih berkas ekspor dari situs lama.',
  'not-found': 'Impor itu tidak ditemukan. Pilih lagi dari daftar di bawah.',
  conflict: 'Impor itu sudah berubah sejak Anda membukanya. Buka lagi dari daftar di bawah.',
  invalid: 'Berkas itu tidak dapat diterima: kirimannya terputus, atau lebih dari 200 MB.',
  unavailable: 'Ruang penyimpanan server tidak cukup untuk berkas itu. Hubungi pengelola server.',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ImportsPage({ searchParams }: Props) {
  const [{ salah, sebelum }, actor] = await Promise.all([searchParams, requireAdministrator()])
  const before = typeof sebelum === 'string' ? sebelum : undefined
  const [{ imports, next }, units] = await Promise.all([listImports(actor, before), listUnitsFor(actor, 'site:import')])
  const refusal = entryOf(REFUSALS, salah)
  return (
    <>
      <PageTitle title="Impor situs lama">
        <p>
          Berita, halaman, label, komentar, dan foto dari Blogger atau WordPress sebuah unit. Berkasnya diperiksa
          dahulu; tidak ada yang masuk sebelum Anda setuju.
        </p>
      </PageTitle>
      <section aria-labelledby="unggah" className="mb-10">
        <h2 id="unggah" className="section-title mb-3">
          Unggah ekspor
        </h2>
        <UploadForm button="Unggah dan periksa" refusal={refusal}>
          <Select id="unitId" label="Unit" required defaultValue="">
            <option value="">Pilih unit</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <FileInput
            id="berkas"
            label="Berkas ekspor"
            hint="Blogger: Setelan, Cadangkan konten, atau feed.atom dari Google Takeout. WordPress: Perkakas, Ekspor, Semua konten. Boleh di dalam zip, paling besar 200 MB."
            accept=".xml,.atom,.zip,.json"
            required
          />
          <FileInput
            id="foto"
            label="Zip foto (bila ada)"
            hint="Folder foto situs lama dalam satu zip, paling besar 200 MB. Zip berikutnya dapat ditambahkan sesudah ini."
            accept=".zip"
          />
        </UploadForm>
      </section>
      <section aria-labelledby="daftar">
        <h2 id="daftar" className="section-title mb-3">
          Impor sampai sekarang
        </h2>
        {imports.length === 0 ? (
          <EmptyState title="Belum ada impor">
            <p>Setiap impor tampil di sini dengan keadaan dan laporannya.</p>
          </EmptyState>
        ) : (
          <ul className="max-w-3xl">
            {imports.map((one) => (
              <li key={one.id} className="border-line border-b py-3 [overflow-wrap:anywhere]">
                <a href={`/kelola/impor/${one.id}`} className="link tap font-semibold">
                  {one.unit.name}: {one.fileName}
                </a>
                <p className="text-sm text-soft">
                  {STATE_NAMES[one.state]} · {formatDateTime(one.createdAt)} · {one.startedBy.name}
                </p>
              </li>
            ))}
          </ul>
        )}
        <Pager
          previous={before ? '/kelola/impor' : null}
          next={next && `/kelola/impor?sebelum=${next}`}
          previousName="Kembali ke awal"
        />
      </section>
    </>
  )
}
