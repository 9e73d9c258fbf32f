import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { FAILURE_NAMES, FAILURES } from '@/modules/channels/observation'

export const metadata: Metadata = {
  title: 'Tentang pemantauan kanal',
  description:
    'Bagaimana portal ini melihat situs dan akun unit: seberapa sering, apa yang dibaca, dan apa yang tidak.',
  alternates: { canonical: '/kanal/tentang-pemantauan' },
}

export default function MonitoringPage() {
  return (
    <>
      <BackLink href="/kanal" name="Kanal resmi semua unit" />
      <PageTitle title="Tentang pemantauan kanal">
        <p>
          Portal ini melihat sendiri apakah kanal resmi unit hidup dan diperbarui. Tidak ada tabel yang diisi orang.
        </p>
      </PageTitle>
      <div className="prose">
        <h2>Untuk pengelola situs</h2>
        <p>
          Program kami bernama <strong>WartaBaimbai</strong>. Ia membuka halaman depan situs unit sekali sehari, pada
          menit yang tetap, lalu mencari umpan berita, peta situs, atau tanggal pada halaman. Satu permintaan pada satu
          waktu untuk setiap server, paling lama 10 detik, paling banyak 2 MB. Ia mematuhi <code>robots.txt</code> dan
          tidak mengirim formulir, tidak masuk ke akun, dan tidak menyimpan isi halaman. Untuk menolaknya, tulis nama
          itu di <code>robots.txt</code>; kanalnya lalu tampil sebagai “belum dapat dibaca”, bukan “tidak aktif”.
        </p>
        <h2>Yang dicatat</h2>
        <p>
          Satu pantauan untuk setiap kanal dan hari: terbuka atau tidak, kode jawaban, lama jawaban, ukuran, judul, masa
          berlaku sertifikat, tanggal kegiatan terbaru, dan dari mana tanggal itu dibaca. Catatan ini hanya bertambah,
          tidak dapat diubah, dan dapat diunduh di halaman setiap kanal.
        </p>
        <h2>Kapan sebuah kanal disebut tidak dapat dibuka</h2>
        <p>
          Setelah gagal tiga hari berturut-turut. Gangguan sesaat dicoba lagi pada hari yang sama. Bila hanya program
          yang ditolak, atau isinya tidak dapat dipahami, kanal disebut “belum dapat dibaca”.
        </p>
        <p>Yang membuat sebuah kanal gagal dibaca:</p>
        <ul>
          {FAILURES.map((failure) => (
            <li key={failure}>{FAILURE_NAMES[failure]}</li>
          ))}
        </ul>
        <h2>Media sosial</h2>
        <p>
          YouTube dibaca dari umpan umumnya. Instagram dan Facebook dibaca lewat antarmuka resmi bila Kominfotik
          memasang kuncinya. Tanpa kunci, petugas mencatat tautan unggahan dan orang kedua memeriksanya; sebagian
          diperiksa sekali lagi menurut undian. Jumlah suka dan pengikut tidak dibaca.
        </p>
        <h2>Bila ada yang mengambil alih</h2>
        <p>
          Akun yang berganti pemilik, kata-kata judi, bahasa yang tiba-tiba berubah, atau tautan yang hampir semuanya
          berganti menjadi peringatan bagi unit dan Kominfotik. Portal tidak menurunkan apa pun dengan sendirinya.
        </p>
      </div>
    </>
  )
}
