import type { Metadata } from 'next'
import { PartSwatch } from '@/components/evaluation/score-bar'
import { PageTitle } from '@/components/layout/page-title'
import { formatMonth } from '@/lib/dates'
import { decimal } from '@/lib/numbers'
import { activeDaysOf } from '@/modules/channels/channel'
import { UNRECORDED_PARTS } from '@/modules/evaluation/facts'
import { currentMonth } from '@/modules/evaluation/period'
import { CAP_KEYS, DEDUCTION_KEYS, PART_KEYS } from '@/modules/evaluation/policy'
import { listPolicies, policyFor } from '@/modules/evaluation/policy-queries'
import { CHECK_KEYS, CHECK_TEXTS } from '@/modules/posts/completeness'
import { LEAGUE_NAMES, LEAGUES } from '@/modules/units/unit'

export const metadata: Metadata = {
  title: 'Cara skor keaktifan dihitung',
  description: 'Bagian, bobot, target, dan batas skor keaktifan unit Pemerintah Kota Banjarmasin.',
  alternates: { canonical: '/peringkat/cara-hitung' },
}

const CELL = 'py-2 pr-4'

export default async function ScoringPage() {
  const [policy, versions] = await Promise.all([policyFor(currentMonth(new Date())), listPolicies()])
  const {
    parts,
    leagues,
    bands,
    caps,
    deductions,
    light,
    dayCredits,
    maxDeduction,
    minimumCompleteness,
    newcomerDays,
  } = policy
  return (
    <>
      <PageTitle title="Cara skor keaktifan dihitung">
        <p>
          Skor 0 sampai 100 untuk setiap unit, setiap bulan. Aturannya sama bagi semua dan hanya memakai hal yang
          tercatat di portal ini. Jumlah suka, pengikut, pembaca, dan penduduk tidak dihitung.
        </p>
      </PageTitle>
      <div className="prose">
        <h2>Bagian dan bobot</h2>
        <ul className="list-none! pl-0!">
          {PART_KEYS.map((key) => (
            <li key={key}>
              <PartSwatch part={key} />
              <strong>
                {parts[key].name}, {parts[key].weight}
              </strong>
              . {parts[key].meaning}
            </li>
          ))}
        </ul>
        <p>
          Bagian yang belum dapat dinilai tidak mengurangi skor: bobotnya dibagi ke bagian lain. Saat ini yang belum
          dinilai: {UNRECORDED_PARTS.map((key) => parts[key].name).join(', ')}, dan batas karena tidak ada petugas.
        </p>
        <h2>Berita yang dihitung</h2>
        <p>
          Berita dihitung bila ditulis unit itu di portal ini, tidak ditarik sampai bulan ditutup, tidak hampir sama
          dengan berita lain, dan kelengkapannya paling sedikit {minimumCompleteness * 100}%. Waktu yang dipakai adalah
          saat berita pertama kali terbit, menurut jam WITA.
        </p>
        <h2>Sementara, masa sanggah, ditetapkan</h2>
        <p>
          Skor bulan berjalan bersifat sementara. Bulan ditutup pada akhir hari kerja ketiga sesudahnya. Lima hari kerja
          berikutnya kepala atau petugas unit dapat menyanggah sebuah bagian, berita, batas, atau pengurangan; dua orang
          di Dinas Kominfotik memutuskannya, dan skor dihitung ulang. Setelah itu skor ditetapkan: hasil, fakta, dan
          kebijakannya disegel berantai, sehingga perubahan apa pun sesudahnya ketahuan. Semua sanggahan dan pengurangan
          terbuka setelah bulan ditetapkan.
        </p>
        <p>
          Dalam satu hari, berita pertama bernilai {decimal(dayCredits[0] ?? 0)}, berikutnya{' '}
          {decimal(dayCredits[1] ?? 0)}, sampai {dayCredits.length} berita. Ucapan dan berita yang kurang lengkap adalah
          berita ringan: {decimal(light.credit)} untuk {light.perMonth} yang pertama dalam sebulan, dan hanya menambah
          volume.
        </p>
        <h2>Cakupan pembangunan</h2>
        <p>
          <strong>Tahap, 40%.</strong> Dari tahap direncanakan, berjalan, dan selesai yang dimiliki unit, berapa yang
          dikabarkan dengan berita yang dihitung dalam 90 hari terakhir. <strong>Tepat waktu, 40%.</strong> Rencana
          mulai atau selesai yang sudah lewat, dan pekerjaan berjalan yang 30 hari tanpa kabar, dikabarkan dalam 14
          hari. Masing-masing dinilai sekali, pada bulan ketika 14 harinya habis. <strong>Bukti, 20%.</strong> Kabar 90
          hari terakhir yang berfoto dan bertempat; yang selesai dengan foto sebelum dan sesudah.
        </p>
        <p>
          Unit yang tidak memiliki pembangunan dapat menyatakannya. Bila diterima Dinas Kominfotik, bagian ini tidak
          dinilai dan bobotnya dibagi ke bagian lain.
        </p>
        <h2>Kanal</h2>
        <p>
          Setengah dari bagian ini: kanal wajib yang terverifikasi Kominfotik dan dapat dibuka. Setengahnya lagi: kanal
          luar yang kegiatannya terlihat dalam {activeDaysOf('kecamatan')} hari terakhir, untuk kelurahan{' '}
          {activeDaysOf('kelurahan')} hari. Situs web dilihat portal setiap hari; akun yang tidak dapat dibaca portal
          memakai tautan yang diperiksa orang kedua. Kanal yang tidak dapat dibaca tidak pernah disebut tidak aktif: ia
          tidak ikut dihitung di bagian kedua. Bila tidak ada kanal luar yang dapat dibaca, bagian pertama berlaku untuk
          keduanya.
        </p>
        <h2>Hitung sendiri</h2>
        <p>
          Setiap skor dapat dihitung ulang oleh siapa pun. Fakta di baliknya tersedia sebagai data terbuka untuk setiap
          bulan di <code>/api/v1/scores?period=2026-10</code>, dan{' '}
          <a href="/hitung-skor.mjs" download>
            program penghitungnya
          </a>{' '}
          berjalan di komputer mana pun yang memiliki Node.js.
        </p>
        <h2>Delapan syarat kelengkapan</h2>
        <ol>
          {CHECK_KEYS.map((key) => (
            <li key={key}>
              <strong>{CHECK_TEXTS[key].label}.</strong> {CHECK_TEXTS[key].advice}
            </li>
          ))}
        </ol>
        <h2>Target setiap kelompok</h2>
      </div>
      <div className="mt-3 max-w-3xl overflow-x-auto">
        <table className="w-full text-left">
          <thead className="border-line border-b text-sm text-soft">
            <tr>
              <th scope="col" className={CELL}>
                Kelompok
              </th>
              <th scope="col" className={CELL}>
                Minggu berisi berita
              </th>
              <th scope="col" className={CELL}>
                Berita sebulan
              </th>
              <th scope="col" className={CELL}>
                Segar selama
              </th>
            </tr>
          </thead>
          <tbody className="tabular">
            {LEAGUES.map((league) => (
              <tr key={league} className="border-line border-b">
                <th scope="row" className={`${CELL} font-semibold`}>
                  {LEAGUE_NAMES[league]}
                </th>
                <td className={CELL}>{leagues[league].weeksRatio * 100}%</td>
                <td className={CELL}>{leagues[league].volume}</td>
                <td className={CELL}>{leagues[league].freshDays} hari</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="prose mt-8">
        <h2>Batas dan pengurangan</h2>
        <ul>
          {CAP_KEYS.map((key) => (
            <li key={key}>
              {caps[key].sentence} Skor paling tinggi {caps[key].limit}.
            </li>
          ))}
          {DEDUCTION_KEYS.map((key) => (
            <li key={key}>
              {deductions[key].name}: dikurangi {deductions[key].points}.
            </li>
          ))}
        </ul>
        <p>
          Pengurangan paling banyak {maxDeduction} dalam sebulan. Koreksi atas kemauan sendiri tidak mengurangi skor.
        </p>
        <h2>Sebutan dan peringkat</h2>
        <ul>
          {bands.map((band, index) => (
            <li key={band.name}>
              <strong>{band.name}</strong>:{' '}
              {index === bands.length - 1 ? `di bawah ${bands[index - 1]?.from ?? 0}` : `${band.from} ke atas`}
            </li>
          ))}
        </ul>
        <p>
          Peringkat hanya dalam satu kelompok. Skor yang sama berbagi peringkat. Unit baru belum diberi peringkat selama{' '}
          {newcomerDays / 7} minggu pertama.
        </p>
        <h2>Versi kebijakan</h2>
        <p>Halaman ini menjelaskan versi {policy.version}, yang berlaku bulan ini.</p>
        <ul>
          {versions.map(({ policy: { version }, effectiveFrom, note }) => (
            <li key={version}>
              Versi {version}, {effectiveFrom ? `mulai ${formatMonth(effectiveFrom)}` : 'sejak portal dibuka'}. {note}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
