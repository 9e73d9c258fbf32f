type Place = { href: string; name: string; purpose: string }

/** The places of the administration, grouped by what they are about, in the order of the menu. */
export const ADMINISTRATION: { name: string; places: Place[] }[] = [
  {
    name: 'Kanal',
    places: [
      {
        href: '/kelola/kanal',
        name: 'Pemeriksaan kanal',
        purpose: 'Situs web dan akun media sosial yang didaftarkan unit: diverifikasi atau ditolak.',
      },
      {
        href: '/evaluasi/instruksi',
        name: 'Instruksi',
        purpose: 'Perintah Walikota kepada unit, misalnya yang belum punya Instagram, dan tindak lanjutnya.',
      },
      {
        href: '/kelola/bukti-kanal',
        name: 'Bukti kanal',
        purpose: 'Tautan unggahan sebagai bukti kegiatan, dan yang terundi untuk diperiksa ulang.',
      },
      {
        href: '/kelola/peringatan-kanal',
        name: 'Peringatan kanal',
        purpose: 'Tanda situs, akun, atau halaman yang mungkin diambil alih orang.',
      },
      {
        href: '/kelola/akun-tiruan',
        name: 'Akun tiruan',
        purpose: 'Laporan warga tentang akun yang mengaku milik unit.',
      },
      {
        href: '/kelola/kunci-platform',
        name: 'Kunci platform',
        purpose: 'Kunci resmi Meta, agar Instagram dan Facebook unit terbaca tanpa bukti.',
      },
    ],
  },
  {
    name: 'Berita dan pembangunan',
    places: [
      {
        href: '/kelola/kebijakan-terbit',
        name: 'Kebijakan terbit',
        purpose: 'Unit mana yang terbit dengan dua orang, mana yang mandiri.',
      },
      {
        href: '/kelola/impor',
        name: 'Impor situs lama',
        purpose: 'Memindahkan berita dari Blogger atau WordPress milik sebuah unit ke portal ini.',
      },
      {
        href: '/kelola/pernyataan-pembangunan',
        name: 'Pernyataan pembangunan',
        purpose: 'Unit yang menyatakan tidak memiliki pembangunan dalam setahun.',
      },
    ],
  },
  {
    name: 'Penilaian',
    places: [
      {
        href: '/kelola/sanggahan',
        name: 'Sanggahan skor',
        purpose: 'Keberatan unit atas skor bulan yang ditutup: diperiksa dua orang.',
      },
      {
        href: '/kelola/pengurangan',
        name: 'Pengurangan skor',
        purpose: 'Usul pengurangan dengan bukti, ditanggapi unit, diputus orang kedua.',
      },
      {
        href: '/kelola/kebijakan-skor',
        name: 'Kebijakan skor',
        purpose: 'Bobot, target, dan batas skor: versi demi versi, dengan pratinjau.',
      },
      {
        href: '/kelola/kalender',
        name: 'Kalender penilaian',
        purpose: 'Hari libur nasional dan hari gangguan portal.',
      },
    ],
  },
  {
    name: 'Portal',
    places: [
      {
        href: '/kelola/pekerjaan',
        name: 'Pekerjaan',
        purpose: 'Apa yang dikerjakan portal dengan sendirinya, kapan, dan yang gagal.',
      },
      {
        href: '/kelola/surat',
        name: 'Surat keluar',
        purpose: 'Surat pemberitahuan yang dikirim portal, dan yang gagal.',
      },
      {
        href: '/kelola/batas-wilayah',
        name: 'Batas wilayah',
        purpose: 'Bentuk kelurahan yang sebenarnya pada peta, dari berkas GeoJSON.',
      },
    ],
  },
]
