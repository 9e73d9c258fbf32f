import { formatScore } from '@/components/evaluation/numbers'
import { formatDay } from '@/lib/dates'
import { CATEGORY_NAMES, CATEGORY_RULES, FIELD_NAMES, quarterName } from '@/modules/awards/award'
import { type Certificate, filePath, writeCode } from '@/modules/awards/certificate'

/** That a certificate is real, and all that it says. */
export function CertificateFacts({ certificate }: { certificate: Certificate }) {
  const { unitName, unitSlug, category, field, rank, quarter, score, jury, result, number, code, publishedAt } =
    certificate
  const facts: [string, string][] = [
    ['Untuk', `Peringkat ${rank}, ${CATEGORY_NAMES[category]}`],
    ['Kelompok', FIELD_NAMES[field]],
    ['Waktu', quarterName(quarter)],
    ['Nilai', `${formatScore(result)} (70% skor ${formatScore(score)} dan 30% juri ${formatScore(jury)})`],
    ['Diumumkan', formatDay(publishedAt)],
    ['Nomor', number],
    ['Kode', writeCode(code)],
  ]
  return (
    <div className="max-w-3xl">
      <div className="rounded-lg border-river border-l-4 bg-mist p-5">
        <p className="font-bold font-heading text-river text-xl">
          <span aria-hidden="true">✓ </span>Asli
        </p>
        <p className="mt-1">Sertifikat ini diterbitkan oleh Pemerintah Kota Banjarmasin melalui portal ini.</p>
      </div>
      <p className="mt-6 text-soft">Diberikan kepada</p>
      <p className="font-bold font-heading text-2xl [overflow-wrap:anywhere]">
        <a href={`/unit/${unitSlug}`} className="link">
          {unitName}
        </a>
      </p>
      <dl className="mt-4 divide-y divide-line border-line border-y">
        {facts.map(([name, value]) => (
          <div key={name} className="py-2 sm:grid sm:grid-cols-[9rem_1fr]">
            <dt className="text-soft">{name}</dt>
            <dd className="tabular font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-soft">Skor kategori ini: {CATEGORY_RULES[category]}</p>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <a href={filePath(code)} className="button">
          Unduh sertifikat (PDF)
        </a>
        <a href={`/penghargaan/${quarter}`} className="link tap">
          Semua penerima {quarterName(quarter)}
        </a>
      </p>
    </div>
  )
}
