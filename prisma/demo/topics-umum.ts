import type { Topic } from './topic'

/** What any office can write about. */
export const OFFICE: readonly Topic[] = [
  {
    key: 'koordinasi',
    type: 'kegiatan',
    scenes: ['rapat', 'kantor', 'balai-kota'],
    titles: [
      '{unit} bahas kemajuan program triwulan ini',
      'Evaluasi layanan {unit}: waktu tunggu jadi perhatian',
      '{unit} siapkan rencana kerja tahun {tahun}',
      'Apel dan pemeriksaan kesiapan petugas {unit}',
      '{unit} dengarkan masukan warga dalam forum layanan',
      'Pertemuan lintas dinas bahas penanganan di {tempat}',
    ],
    summaries: [
      '{unit} memeriksa kemajuan program, mencatat kendala, dan menetapkan langkah perbaikan layanan untuk bulan berikutnya.',
      'Masukan warga dan hasil pemeriksaan lapangan menjadi bahan {unit} untuk memperbaiki layanan pada bulan berikutnya.',
    ],
    openings: [
      'Pertemuan di ruang rapat {unit} pada {hari}, {tanggal}, dimulai dengan membaca catatan bulan lalu. Dari {kecil} butir, sebagian besar sudah selesai.',
      '{unit} mengundang perwakilan warga untuk menyampaikan pengalaman mereka. Sebanyak {jumlah} masukan dicatat.',
    ],
    details: [
      'Waktu tunggu di loket menjadi perhatian utama. Petugas mencoba membagi antrean menurut jenis keperluan.',
      'Setiap bidang menyebutkan satu kendala dan satu usul perbaikan. Tenggatnya ditulis pada papan yang dapat dilihat semua orang.',
      'Anggaran yang belum terpakai dijelaskan satu per satu, termasuk alasannya. Perubahan diusulkan sesuai ketentuan.',
      'Peserta meninjau {tempat} untuk membandingkan laporan dengan keadaan di lapangan.',
      'Data layanan dirapikan agar dapat dibuka bagi umum. Angka yang berbeda antarbidang diperiksa bersama.',
    ],
    closings: [
      'Kemajuan akan diperiksa kembali bulan depan.',
      'Ringkasan hasil pertemuan dapat dibaca pada papan informasi kantor.',
    ],
    who: 'Kepala bidang, petugas layanan, dan perwakilan warga',
    why: 'Memperbaiki layanan berdasarkan data dan masukan',
    how: 'Pertemuan terbuka dan peninjauan lapangan',
  },
  {
    key: 'pelatihan',
    type: 'kegiatan',
    scenes: ['rapat', 'kelas', 'balai-kota'],
    titles: [
      '{kecil} petugas {unit} belajar menulis berita layanan',
      'Pelatihan bahasa isyarat dasar untuk petugas loket',
      '{unit} latih pengelolaan arsip digital',
      'Petugas {unit} berlatih melayani warga lansia',
    ],
    summaries: [
      'Pelatihan bagi petugas {unit} menekankan latihan langsung, agar hasilnya terasa pada layanan kepada warga sehari-hari.',
    ],
    openings: [
      'Sebanyak {kecil} petugas {unit} mengikuti pelatihan pada {hari}, {tanggal}. Setengah dari waktunya dipakai untuk praktik.',
    ],
    details: [
      'Peserta berpasangan, satu menjadi warga dan satu menjadi petugas. Setelah itu mereka bertukar peran dan saling memberi catatan.',
      'Pelatih mengingatkan agar surat dan pengumuman ditulis dengan kalimat pendek dan kata yang lazim.',
      'Arsip lama dipindai dan diberi nama yang seragam, sehingga mudah dicari kembali.',
      'Peserta mencoba mengisi formulir layanan dengan mata tertutup untuk memahami pengalaman warga tunanetra.',
    ],
    closings: ['Hasil latihan diterapkan mulai pekan depan dan dinilai setelah satu bulan.'],
    who: 'Petugas layanan dan pelatih',
    why: 'Layanan yang ramah bagi semua warga',
    how: 'Praktik berpasangan',
  },
  {
    key: 'jam-layanan',
    type: 'pengumuman',
    scenes: ['kantor', 'loket', 'balai-kota'],
    titles: [
      'Perubahan jam layanan {unit} mulai {tanggal}',
      '{unit} buka layanan pada hari Sabtu',
      'Loket {unit} pindah sementara selama perbaikan',
      'Nomor pengaduan {unit} dan cara memakainya',
    ],
    summaries: [
      'Warga yang akan datang ke {unit} diminta memperhatikan jam dan tempat layanan yang berlaku mulai {tanggal}.',
    ],
    openings: [
      'Mulai {hari}, {tanggal}, layanan di {unit} menyesuaikan waktu dan tempatnya. Perubahan ini dilakukan agar warga yang bekerja tetap dapat dilayani.',
    ],
    details: [
      'Layanan pagi dibuka pukul 08.00 sampai 12.00 WITA, lalu dilanjutkan pukul 13.00 sampai 15.30 WITA.',
      'Warga lanjut usia, ibu hamil, dan penyandang disabilitas didahulukan tanpa perlu mengambil nomor.',
      'Berkas yang sudah diterima tetap diproses dan tidak perlu diserahkan ulang.',
      'Petugas keamanan di pintu depan akan menunjukkan arah ke loket sementara.',
    ],
    closings: ['Kami mohon maaf atas ketidaknyamanan ini.'],
    list: {
      heading: 'Jam layanan',
      items: [
        'Senin sampai Kamis: 08.00 sampai 15.30 WITA',
        'Jumat: 08.00 sampai 11.00 WITA',
        'Sabtu: menurut pengumuman',
      ],
    },
    who: 'Warga pengguna layanan',
    why: 'Waktu layanan sesuai kebutuhan warga',
    how: 'Pembagian jam dan loket',
  },
  {
    key: 'klarifikasi',
    type: 'klarifikasi',
    scenes: ['kantor', 'balai-kota', 'sasirangan-biru'],
    titles: [
      'Tidak benar ada pungutan untuk layanan di {tempat}',
      'Klarifikasi {unit}: pesan berantai tentang bantuan tidak benar',
      'Penjelasan {unit} tentang kabar penutupan jalan di {tempat}',
      'Waspada nomor yang mengaku petugas {unit}',
      'Penjelasan {unit} tentang foto lama yang beredar kembali',
    ],
    summaries: [
      '{unit} menjelaskan kabar yang beredar di grup percakapan dan mengajak warga memeriksa informasi sebelum meneruskannya.',
    ],
    openings: [
      'Sejak {hari}, {tanggal}, beredar pesan di grup percakapan warga yang menyebut nama {unit}. Isi pesan itu tidak benar.',
      'Kabar tentang {tempat} yang beredar pekan ini memakai foto lama. {unit} sudah memeriksa keadaan di lapangan.',
    ],
    details: [
      'Layanan kami tidak dipungut biaya. Petugas yang bertugas memakai tanda pengenal dan surat tugas.',
      'Petugas tidak pernah meminta kata sandi, kode sekali pakai, atau kiriman uang.',
      'Di lapangan, kegiatan warga berjalan seperti biasa. Foto yang dipakai berasal dari kejadian beberapa tahun lalu.',
      'Warga yang terlanjur mengirim data diminta segera menghubungi bank dan melapor.',
    ],
    closings: [
      'Periksa dahulu pada halaman resmi ini sebelum meneruskan pesan.',
      'Terima kasih kepada warga yang sudah melapor.',
    ],
    who: 'Warga penerima pesan',
    why: 'Mencegah warga dirugikan oleh kabar yang keliru',
    how: 'Pemeriksaan lapangan dan penjelasan terbuka',
  },
  {
    key: 'agenda',
    type: 'agenda',
    scenes: ['lapangan', 'balai-kota', 'matahari-terbit', 'taman'],
    titles: [
      'Agenda: forum warga {unit} pada {tanggal}',
      'Ikuti kerja bakti bersama {unit} di {tempat}',
      'Jadwal kegiatan {unit} pekan depan',
      'Undangan terbuka: bincang layanan di {tempat}',
      'Pendaftaran lomba kampung bersih {tempat} dibuka',
    ],
    summaries: [
      'Kegiatan terbuka untuk umum di {tempat} dan tidak dipungut biaya. Warga cukup datang sesuai jadwal atau mendaftar lebih dulu.',
    ],
    openings: [
      '{unit} mengundang warga hadir di {tempat} pada {hari}, {tanggal}, mulai pukul {jam}. Kegiatan terbuka untuk umum.',
    ],
    details: [
      'Tempat duduk bagi lansia dan penyandang disabilitas disiapkan di bagian depan. Juru bahasa isyarat akan hadir.',
      'Peserta diminta membawa botol minum sendiri. Parkir sepeda dan tambatan jukung tersedia.',
      'Bila hujan, kegiatan dipindahkan ke aula. Pemberitahuan disampaikan dua jam sebelumnya.',
      'Anak-anak boleh ikut dan akan didampingi di sudut bermain.',
    ],
    closings: ['Sampai bertemu di lokasi.', 'Pendaftaran ditutup sehari sebelum kegiatan.'],
    list: {
      heading: 'Susunan acara',
      items: ['Pendaftaran ulang', 'Pembukaan dan doa', 'Kegiatan utama', 'Tanya jawab'],
    },
    who: 'Warga dan petugas',
    why: 'Membuka ruang bertemu antara warga dan petugas',
    how: 'Acara terbuka tanpa biaya',
  },
  {
    key: 'ucapan',
    type: 'ucapan',
    scenes: ['sasirangan-kuning', 'sasirangan-hijau', 'matahari-terbit', 'masjid'],
    titles: [
      '{unit} mengucapkan selamat Hari Jadi Kota Banjarmasin',
      'Selamat memperingati hari besar keagamaan dari {unit}',
      'Terima kasih atas pengabdian petugas purnatugas {unit}',
      'Selamat kepada para juara MTQ tingkat kota',
    ],
    summaries: ['Ucapan dari segenap jajaran {unit} untuk warga Kota Banjarmasin.'],
    openings: ['Segenap jajaran {unit} menyampaikan ucapan selamat kepada seluruh warga Kota Banjarmasin.'],
    details: [
      'Semoga kebersamaan ini menguatkan langkah kita membangun kota sungai yang nyaman bagi semua.',
      'Layanan {unit} tetap berjalan sesuai jadwal. Semangat baimbai menjadi pegangan kami.',
    ],
    closings: ['Baimbai kita bisa.'],
    who: '',
    why: '',
    how: '',
  },
]
