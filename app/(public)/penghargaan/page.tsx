import type { Metadata } from 'next'
import { CodeForm } from '@/components/awards/code-form'
import { PrizeCells } from '@/components/awards/prize-cells'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { formatDay } from '@/lib/dates'
import { quarterName } from '@/modules/awards/award'
import { getPrizes, listPrizedQuarters } from '@/modules/awards/public-queries'

export const metadata: Metadata = {
  title: 'Penghargaan',
  description:
    'Unit Pemerintah Kota Banjarmasin yang paling aktif dan terbuka mengabarkan kerjanya, triwulan demi triwulan.',
  alternates: { canonical: '/penghargaan' },
}

export default async function HallOfFamePage() {
  const quarters = await listPrizedQuarters()
  const [latest, ...earlier] = quarters
  const cells = latest ? await getPrizes(latest.quarter) : null
  const years = [...new Set(earlier.map(({ quarter }) => quarter.slice(0, 4)))]
  return (
    <>
      <PageTitle title={latest ? `Penghargaan ${quarterName(latest.quarter)}` : 'Penghargaan'}>
        <p>
          Unit yang paling aktif dan terbuka mengabarkan kerjanya. Hasil = 70% skor keaktifan dan 30% juri, yang membaca
          beritanya tanpa tahu unitnya.
        </p>
      </PageTitle>
      {latest && cells ? (
        <>
          <p className="mb-6 text-soft">Diumumkan {formatDay(latest.publishedAt)}.</p>
          <PrizeCells cells={cells} />
        </>
      ) : (
        <EmptyState title="Belum ada penghargaan yang diumumkan">
          <p>Penghargaan diumumkan setiap triwulan. Penerimanya akan tercatat di sini seterusnya.</p>
        </EmptyState>
      )}
      {years.length > 0 && (
        <section aria-labelledby="sebelumnya" className="mt-10">
          <h2 id="sebelumnya" className="section-title">
            Triwulan sebelumnya
          </h2>
          {years.map((year) => (
            <p key={year} className="flex flex-wrap items-center gap-x-5">
              <strong>{year}</strong>
              {earlier
                .filter(({ quarter }) => quarter.startsWith(year))
                .map(({ quarter }) => (
                  <a key={quarter} href={`/penghargaan/${quarter}`} className="link tap">
                    {quarterName(quarter)}
                  </a>
                ))}
            </p>
          ))}
        </section>
      )}
      <section aria-labelledby="periksa" className="mt-10">
        <h2 id="periksa" className="section-title mb-2">
          Periksa sertifikat
        </h2>
        <CodeForm />
      </section>
    </>
  )
}
