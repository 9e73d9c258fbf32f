import type { Metadata } from 'next'
import { ReportForm } from '@/components/channels/report-form'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { entryOf } from '@/lib/entry'
import { queryOf } from '@/modules/channels/check'

export const metadata: Metadata = { title: 'Laporkan tiruan', robots: { index: false } }

/** What was wrong with a report, by the word in the address. */
const REFUSALS: Record<string, { field?: 'alamat' | 'catatan'; message: string }> = {
  alamat: {
    field: 'alamat',
    message: 'Tulis alamat profil akun itu, atau namanya dengan @ dan pilih platformnya.',
  },
  catatan: { field: 'catatan', message: 'Persingkat keterangan menjadi paling banyak 500 karakter.' },
  batas: { message: 'Terlalu banyak laporan dari jaringan ini. Coba lagi dalam satu jam.' },
  nanti: { message: 'Laporan belum dapat disimpan. Coba lagi sebentar lagi.' },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

export default async function ReportPage({ searchParams }: Props) {
  const params = await searchParams
  return (
    <>
      <BackLink href="/kanal/periksa" name="Akun resmi?" />
      <PageTitle title="Laporkan tiruan">
        <p>
          Ada akun atau situs yang mengaku milik dinas, kecamatan, atau kelurahan di Banjarmasin padahal bukan? Beri
          tahu kami. Anda tidak perlu masuk dan tidak diminta menyebut siapa Anda.
        </p>
      </PageTitle>
      <ReportForm
        typed={{
          address: queryOf(textOf(params.alamat)),
          platform: textOf(params.platform),
          note: queryOf(textOf(params.catatan)),
        }}
        refusal={entryOf(REFUSALS, params.salah)}
      />
    </>
  )
}
