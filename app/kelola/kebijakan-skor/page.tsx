import type { Metadata } from 'next'
import { PolicyDifference } from '@/components/evaluation/policy-difference'
import { PageTitle } from '@/components/layout/page-title'
import { Notice } from '@/components/ui/notice'
import { formatDateTime, formatMonth } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { currentMonth } from '@/modules/evaluation/period'
import { listPolicies, policyFor } from '@/modules/evaluation/policy-queries'

export const metadata: Metadata = { title: 'Kebijakan skor' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const MESSAGES: Record<string, string> = {
  terbit: 'Versi baru terbit. Versi itu tidak dapat diubah lagi; versi yang lebih baru dapat menggantinya.',
}

export default async function PoliciesPage({ searchParams }: Props) {
  const { pesan, dari, ke } = await searchParams
  const now = new Date()
  const [versions, inForce] = await Promise.all([listPolicies(), policyFor(currentMonth(now))])
  const message = entryOf(MESSAGES, pesan)
  const find = (version: unknown) => versions.find(({ policy }) => String(policy.version) === version)?.policy
  const [from, to] = [find(dari), find(ke)]
  return (
    <>
      <PageTitle title="Kebijakan skor">
        <p>
          Aturan menghitung skor, ditetapkan sebelum bulannya. Setiap versi tetap seperti ketika diterbitkan; perubahan
          adalah versi baru yang berlaku mulai bulan depan atau sesudahnya.
        </p>
      </PageTitle>
      {message && (
        <div className="mb-6 max-w-3xl">
          <Notice>{message}</Notice>
        </div>
      )}
      <p className="mb-6">
        <a href="/kelola/kebijakan-skor/baru" className="button">
          Susun versi baru
        </a>
      </p>
      <h2 className="section-title mb-2">Semua versi</h2>
      <ul className="max-w-3xl">
        {versions.map(({ policy, effectiveFrom, note, publishedBy, publishedAt }) => (
          <li key={policy.version} className="border-line border-b py-3">
            <p className="font-semibold">
              Versi {policy.version}
              {policy.version === inForce.version && ' (berlaku bulan ini)'}
            </p>
            <p>{effectiveFrom ? `Berlaku mulai ${formatMonth(effectiveFrom)}.` : 'Berlaku sejak portal dibuka.'}</p>
            <p>{note}</p>
            {publishedAt && (
              <p className="text-sm text-soft">
                {publishedBy}, {formatDateTime(publishedAt)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <section aria-labelledby="banding" className="mt-8 max-w-3xl">
          <h2 id="banding" className="section-title mb-2">
            Bandingkan dua versi
          </h2>
          <form action="/kelola/kebijakan-skor" className="mb-4 flex flex-wrap items-end gap-4">
            {[
              { name: 'dari', label: 'Versi', value: dari ?? String(versions[1]?.policy.version) },
              { name: 'ke', label: 'dengan versi', value: ke ?? String(versions[0]?.policy.version) },
            ].map(({ name, label, value }) => (
              <label key={name} className="font-semibold">
                {label}
                <select name={name} defaultValue={value} className="field mt-1 font-normal">
                  {versions.map(({ policy }) => (
                    <option key={policy.version} value={policy.version}>
                      Versi {policy.version}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <button type="submit" className="button-quiet">
              Bandingkan
            </button>
          </form>
          {from && to && (
            <PolicyDifference before={from} after={to} names={[`Versi ${from.version}`, `Versi ${to.version}`]} />
          )}
        </section>
      )}
    </>
  )
}
