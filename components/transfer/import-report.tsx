import { formatShortDay } from '@/lib/dates'
import type { Report } from '@/modules/transfer/report'
import { count } from './state-names'

/** What the check of an export found: numbers first, then whatever a person should know. */
export function ImportReport({ report }: { report: Report }) {
  const { pictures } = report
  const facts: [string, number, string?][] = [
    ['Berita baru', report.posts, report.drafts > 0 ? `di antaranya ${count(report.drafts)} draf` : undefined],
    ['Halaman tetap', report.pages],
    ['Komentar', report.comments],
    ['Sudah pernah masuk', report.known, 'tidak ditambahkan lagi'],
    ['Foto ada di zip', pictures.found],
    ['Foto tidak ada di zip', pictures.missing],
    ['Foto tanpa teks alternatif', pictures.withoutAltText, 'masuk apa adanya'],
    ['Tidak dapat masuk', report.refused],
    ['Id ganda', report.duplicates],
    ['Bukan tulisan', report.ignored, 'setelan, menu, spam, sampah'],
  ]
  return (
    <>
      <dl className="grid max-w-3xl gap-x-8 sm:grid-cols-2">
        {facts
          .filter(([, value], at) => value > 0 || at === 0)
          .map(([name, value, more]) => (
            <div key={name} className="flex items-baseline justify-between gap-4 border-line border-b py-2">
              <dt>
                {name}
                {more && <span className="block text-sm text-soft">{more}</span>}
              </dt>
              <dd className="tabular font-bold">{count(value)}</dd>
            </div>
          ))}
      </dl>
      {report.earliest && report.latest && (
        <p className="mt-3 max-w-3xl text-soft">
          Terbit antara {formatShortDay(new Date(report.earliest))} dan {formatShortDay(new Date(report.latest))}.
          Tanggal itu tetap tampil; berita lama tidak masuk hitungan skor.
        </p>
      )}
      {report.problems.length > 0 && (
        <details className="mt-4 max-w-3xl border-line border-y py-2" open={report.problems.length <= 5}>
          <summary className="tap font-semibold text-river">{count(report.problemCount)} catatan</summary>
          <ul className="mt-2 list-disc space-y-1 pl-5 [overflow-wrap:anywhere]">
            {report.problems.map(({ title, text }, at) => (
              <li key={`${at}-${title}`}>
                <span className="font-semibold">{title || 'Tanpa judul'}:</span> {text}
              </li>
            ))}
          </ul>
          {report.problemCount > report.problems.length && (
            <p className="mt-2 text-soft">Ditampilkan {count(report.problems.length)} yang pertama.</p>
          )}
        </details>
      )}
    </>
  )
}
