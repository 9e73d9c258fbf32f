import type { Metadata } from 'next'
import { PageTitle } from '@/components/layout/page-title'

export const metadata: Metadata = {
  title: 'Tentang Warta Baimbai',
  description: 'Mengapa portal ini ada, siapa yang menulis di dalamnya, dan bagaimana keaktifan unit diukur.',
  alternates: { canonical: '/tentang' },
}

export default function AboutPage() {
  return (
    <>
      <PageTitle title="Tentang Warta Baimbai">
        <p>Satu tempat untuk kabar resmi seluruh Kota Banjarmasin.</p>
      </PageTitle>
      <div className="prose">
        <p>
          “Warta” berarti kabar. “Baimbai” berarti bersama-sama, dari semboyan kota kita: <em>Kayuh Baimbai</em>. Setiap
          SKPD, bagian, kecamatan, dan kelurahan punya halaman sendiri di sini dan seorang petugas yang mengurus
          publikasinya.
        </p>
        <h2>Siapa yang menulis</h2>
        <p>
          Berita ditulis oleh petugas publikasi unit yang namanya tertera di setiap berita. Tanggal kegiatan dan waktu
          terbit selalu ditulis terpisah, supaya Anda tahu seberapa cepat kabar itu sampai.
        </p>
        <h2>Jika berita keliru</h2>
        <p>
          Berita yang keliru diperbaiki atau ditarik. Alamat berita yang ditarik tidak menghilang: di sana tertulis
          siapa yang menariknya, kapan, dan mengapa. Anda dapat memberi tahu kami lewat kontak unit di bawah setiap
          berita.
        </p>
        <h2>Bagaimana keaktifan diukur</h2>
        <p>
          Setiap bulan portal menghitung skor keaktifan 0 sampai 100 bagi setiap unit, dibandingkan dengan unit yang
          sejenis. Skor itu dijelaskan sampai ke berita yang dihitung. Jumlah suka dan jumlah pembaca tidak ikut
          dihitung. <a href="/peringkat">Lihat peringkat bulan ini</a>.
        </p>
        <h2>Kabar yang meragukan</h2>
        <p>
          Menerima kabar yang meragukan? <a href="/berita?jenis=klarifikasi">Baca klarifikasi</a> dari unit yang
          berwenang sebelum meneruskannya.
        </p>
        <h2>Privasi Anda</h2>
        <p>
          Halaman berita tidak memakai kuki, tidak melacak Anda, dan tidak memuat apa pun dari situs lain. Semuanya
          dapat dibaca tanpa JavaScript.
        </p>
      </div>
    </>
  )
}
