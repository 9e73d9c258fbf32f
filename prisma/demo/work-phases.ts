/** What a post tells of a work at one step of its life; slots as in work-kind.ts. */
export type Phase = 'rencana' | 'mulai' | 'kemajuan' | 'selesai' | 'tertunda' | 'batal'

type PhaseTexts = {
  titles: readonly string[]
  summaries: readonly string[]
  openings: readonly string[]
  details: readonly string[]
  closings: readonly string[]
}

export const PHASES: Readonly<Record<Phase, PhaseTexts>> = {
  rencana: {
    titles: [
      '{Nama} direncanakan mulai {mulai}',
      'Warga dan {unit} ukur ulang lokasi {nama}',
      'Musyawarah sepakati {nama}',
      '{Nama} masuk rencana kerja tahun ini',
    ],
    summaries: [
      'Rencana {nama} dibahas bersama warga. Pekerjaan dijadwalkan mulai {mulai} dengan anggaran {anggaran}.',
      'Ukuran, jadwal, dan cara kerja {nama} disampaikan kepada warga {tempat} sebelum pelaksana ditetapkan.',
    ],
    openings: [
      'Rencana {nama} dibahas pada {hari}, {tanggal}. Pertemuan dihadiri ketua RT, perwakilan warga, dan petugas {unit}, dengan gambar kerja yang ditempel di dinding.',
      'Petugas {unit} bersama warga {tempat} mengukur ulang lokasi {nama} pada {hari} pagi. Patok kayu berwarna merah dipasang sebagai batas pekerjaan.',
      'Setelah diusulkan dalam Musrenbang, {nama} akhirnya masuk daftar pekerjaan. Kepastian itu disampaikan {unit} kepada warga pada {tanggal}.',
    ],
    details: [
      'Anggaran yang disediakan {anggaran}. Angka itu sudah termasuk pajak dan pengawasan, tetapi belum termasuk sumbangan tenaga warga.',
      'Menurut jadwal, pekerjaan dimulai {mulai} dan selesai {selesai}. Jadwal dapat bergeser bila pasang tinggi datang lebih awal.',
      'Warga meminta agar jalan keluar masuk tetap tersedia. Permintaan itu dicatat dalam berita acara dan menjadi syarat bagi pelaksana.',
      'Sebelum bekerja, pelaksana wajib memasang papan nama pekerjaan yang memuat nilai kontrak dan nomor pengawas.',
      'Tiga usulan tambahan belum dapat ditampung karena dana terbatas. Usulan itu diajukan kembali untuk tahun berikutnya.',
    ],
    closings: [
      'Perkembangan selanjutnya akan disampaikan di halaman ini, termasuk bila jadwalnya berubah.',
      'Warga yang lahannya berdekatan dengan lokasi dapat memeriksa gambar kerja di kantor pada jam layanan.',
      'Ketua RT diminta meneruskan jadwal kepada warga yang tidak sempat hadir.',
    ],
  },
  mulai: {
    titles: [
      '{Nama} mulai dikerjakan',
      'Hari pertama {nama}',
      'Papan nama terpasang, {nama} dimulai',
      'Pekerja mulai di lokasi {nama}',
    ],
    summaries: [
      'Pelaksana mulai bekerja di lokasi {nama}. Warga diminta berhati-hati dan mengikuti petunjuk sampai {selesai}.',
      'Pekerjaan dimulai dengan pembersihan lokasi dan pemasangan papan nama. Target selesai {nama} adalah {selesai}.',
    ],
    openings: [
      'Pekerja datang sejak pagi pada {hari}, {tanggal}. {Nama} dimulai dengan membersihkan lokasi dan menurunkan bahan.',
      'Papan nama pekerjaan sudah berdiri dan pagar pengaman terpasang. Dengan itu, {nama} resmi dimulai pada {tanggal}.',
      'Setelah rapat singkat di lokasi, pelaksana memulai {nama} pada {hari} ini. Pengawas membacakan kembali ukuran dan mutu bahan yang harus dipenuhi.',
    ],
    details: [
      'Pekerjaan dilaksanakan {pelaksana} dengan nilai {anggaran}. Sebanyak {kecil} pekerja diturunkan, sebagian besar warga setempat.',
      'Bahan yang tidak sesuai dengan contoh dipulangkan pada hari itu juga. Pengawas mencatatnya dalam buku harian yang dapat dibaca warga.',
      'Pekerjaan berlangsung dari pukul 08.00 sampai 16.00 WITA. Pada hari Jumat pekerja berhenti lebih awal.',
      'Anak-anak diminta tidak bermain di dekat tumpukan bahan. Guru dan kader posyandu ikut mengingatkan orang tua.',
      'Keadaan sebelum pekerjaan difoto dari tempat yang sama supaya hasilnya kelak dapat dibandingkan.',
    ],
    closings: [
      'Pekerjaan ditargetkan selesai {selesai}. Kemajuannya diperiksa setiap dua pekan.',
      'Keluhan tentang debu, suara, atau jalan tertutup dapat disampaikan langsung kepada pengawas di lokasi.',
      'Kami mohon maaf atas gangguan selama pekerjaan dan berterima kasih atas kesabaran warga.',
    ],
  },
  kemajuan: {
    titles: [
      '{Nama} mencapai {persen} persen',
      'Kemajuan {nama}: {persen} persen',
      'Pengawas periksa {nama}, kini {persen} persen',
      '{persen} persen bagian {nama} sudah terpasang',
    ],
    summaries: [
      'Pemeriksaan lapangan mencatat kemajuan {nama} sebesar {persen} persen. Jalur warga di {tempat} tetap dibuka.',
      'Hingga {tanggal}, pekerjaan {nama} mencapai {persen} persen. Sisa pekerjaan dijadwalkan rampung {selesai}.',
    ],
    openings: [
      'Pengawas memeriksa {nama} pada {hari}, {tanggal}. Hasil ukur menunjukkan {persen} persen pekerjaan telah terpasang.',
      'Sudah {persen} persen bagian {nama} yang selesai menurut catatan {tanggal}. Bentuknya mulai terlihat oleh warga yang lewat.',
      'Kemajuan {nama} kini {persen} persen. Angka itu disepakati pelaksana, pengawas, dan perwakilan warga setelah berjalan bersama di lokasi.',
    ],
    details: [
      'Pembayaran kepada pelaksana mengikuti hasil ukur ini, bukan perkiraan. Berita acaranya ditandatangani bersama di lokasi.',
      'Hujan membuat pekerjaan berhenti selama {kecil} jam pekan lalu. Waktu yang hilang diganti dengan menambah tenaga pada hari Sabtu.',
      'Ada {kecil} bagian yang diminta diperbaiki karena tidak rata. Pelaksana menyelesaikannya sebelum melanjutkan ke bagian berikutnya.',
      'Seorang warga RT {rt} mengusulkan perubahan kecil pada jalur air. Usulan diterima karena tidak menambah biaya.',
      'Bahan untuk tahap berikutnya sudah ada di lokasi dan ditutup terpal. Jumlahnya cukup untuk dua pekan kerja.',
      'Dari anggaran {anggaran}, bagian yang sudah dibayar sesuai dengan kemajuan yang terukur di lapangan.',
    ],
    closings: [
      'Pemeriksaan berikutnya dilakukan dua pekan lagi. Hasilnya akan dikabarkan kembali di sini.',
      'Sisa pekerjaan dijadwalkan selesai {selesai}, selama cuaca mendukung.',
      'Warga yang melihat bagian yang kurang baik dapat memotretnya dan mengirimkannya kepada ketua RT.',
    ],
  },
  selesai: {
    titles: [
      '{Nama} selesai dan mulai dipakai',
      '{Nama} rampung',
      'Sebelum dan sesudah: {nama}',
      'Warga {tempat} nikmati hasil {nama}',
    ],
    summaries: [
      '{Nama} selesai dikerjakan dan sudah diperiksa bersama. Warga {tempat} dapat memakainya mulai hari ini.',
      'Pekerjaan {nama} telah seratus persen. Pelaksana masih bertanggung jawab atas perbaikan selama masa pemeliharaan.',
    ],
    openings: [
      '{Nama} selesai pada {hari}, {tanggal}. Pemeriksaan akhir dilakukan bersama warga, dan semua bagian dinyatakan sesuai dengan gambar kerja.',
      'Pagar pengaman sudah dibuka. Sejak {tanggal} hasil {nama} dapat dipakai warga, dan foto sebelum serta sesudahnya dimuat di bawah ini.',
      'Setelah diperiksa bagian demi bagian, {nama} dinyatakan rampung. Serah terimanya berlangsung sederhana di lokasi pada {tanggal}.',
    ],
    details: [
      'Nilai akhir pekerjaan {anggaran}, dilaksanakan {pelaksana}. Rincian pembayarannya disimpan di kantor dan boleh dilihat warga.',
      'Masa pemeliharaan berlangsung enam bulan. Selama itu kerusakan yang bukan karena pemakaian diperbaiki tanpa biaya.',
      'Warga membersihkan sisa bahan pada sore hari. Potongan kayu dan besi yang masih berguna dibagikan secara adil.',
      'Ketua RT mengingatkan agar hasil pekerjaan dirawat bersama. Jadwal kerja bakti ditempel di pos ronda.',
      'Foto lama dan foto baru diambil dari tempat yang sama. Perbedaannya dapat dibandingkan di halaman pembangunan ini.',
    ],
    closings: [
      'Kerusakan selama masa pemeliharaan dapat dilaporkan kepada {unit}, disertai foto dan nama jalan.',
      'Terima kasih kepada warga yang bersabar dan ikut mengawasi pekerjaan sampai selesai.',
      'Usulan pekerjaan untuk tahun depan dapat disampaikan melalui ketua RT sebelum Musrenbang.',
    ],
  },
  tertunda: {
    titles: ['{Nama} tertunda, ini sebabnya', 'Penjelasan tentang penundaan {nama}', '{Nama} dihentikan sementara'],
    summaries: [
      '{Nama} dihentikan sementara pada {persen} persen. Lokasi diamankan dan warga akan dikabari sebelum dimulai lagi.',
      'Pekerjaan {nama} tertunda. Penyebab, pengamanan lokasi, dan rencana kelanjutannya dijelaskan kepada warga {tempat}.',
    ],
    openings: [
      'Dengan berat hati kami sampaikan bahwa {nama} dihentikan sementara sejak {hari}, {tanggal}. {alasan}',
      '{Nama} belum dapat dilanjutkan. {alasan} Keputusan itu diambil setelah pertemuan di lokasi pada {tanggal}.',
    ],
    details: [
      'Bagian yang sudah terpasang, yakni {persen} persen, tetap aman dipakai. Bagian yang terbuka ditutup papan dan diberi lampu.',
      'Pelaksana dipanggil untuk menjelaskan jadwal barunya. Denda keterlambatan dihitung sesuai dengan kontrak.',
      'Warga meminta jalur sementara dirapikan selama menunggu. Papan bambu yang lapuk sudah diganti pekan ini.',
      'Anggaran yang belum dibayar tetap tersimpan dan tidak dialihkan ke pekerjaan lain.',
    ],
    closings: [
      'Kami akan mengabarkan tanggal dimulainya kembali paling lambat tiga hari sebelumnya.',
      'Warga yang terganggu oleh keadaan ini dapat menghubungi petugas kami pada jam kerja.',
    ],
  },
  batal: {
    titles: ['{Nama} dibatalkan tahun ini', 'Mengapa {nama} tidak dilanjutkan', 'Penjelasan pembatalan {nama}'],
    summaries: [
      '{Nama} dibatalkan. Alasan dan penggunaan anggarannya dijelaskan kepada warga {tempat} secara terbuka.',
      'Setelah dibahas bersama warga, {nama} tidak dilanjutkan. Usulannya dapat diajukan kembali pada tahun berikutnya.',
    ],
    openings: [
      '{Nama} tidak dilanjutkan. {alasan} Hal itu disampaikan kepada ketua RT dan perwakilan warga pada {hari}, {tanggal}.',
      'Kami menyampaikan bahwa {nama} dibatalkan. {alasan} Warga yang hadir pada pertemuan {tanggal} dapat memahami keputusan itu.',
    ],
    details: [
      'Anggaran {anggaran} dikembalikan ke kas daerah dan dicatat dalam laporan perubahan. Tidak ada pembayaran untuk pekerjaan yang tidak terpasang.',
      'Lokasi dikembalikan seperti semula. Patok dan pagar sementara sudah diangkat oleh petugas.',
      'Perbaikan kecil yang mendesak tetap dilakukan dengan dana pemeliharaan rutin, misalnya menutup lubang dan mengganti papan yang patah.',
      'Warga meminta agar pembatalan seperti ini diberitahukan lebih awal. Masukan itu kami terima dan catat.',
    ],
    closings: [
      'Usulan yang sama dapat diajukan lagi dalam Musrenbang, disertai penyelesaian atas hambatannya.',
      'Pertanyaan tentang keputusan ini dapat disampaikan kepada kami pada jam layanan.',
    ],
  },
}

/** Why works stop, are called off, or fall back; each may stand in the middle of a post. */
export const REASONS: Readonly<Record<'tertunda' | 'batal' | 'turun', readonly string[]>> = {
  tertunda: [
    'Pasang tinggi dan hujan lebat membuat lokasi tidak dapat dikerjakan dengan aman.',
    'Kiriman bahan terlambat karena kapal menunggu muka air yang cukup.',
    'Pipa air bersih di bawah lokasi harus dipindahkan lebih dahulu.',
    'Pelaksana kekurangan tenaga dan sudah mendapat teguran kedua.',
    'Sebagian anggaran digeser dan menunggu pengesahan perubahan APBD.',
  ],
  batal: [
    'Lokasinya masuk dalam rencana pelebaran sungai sehingga hasilnya akan terbongkar.',
    'Lelang gagal dua kali dan sisa waktu tahun anggaran tidak mencukupi.',
    'Sebagian lahan masih menjadi sengketa antarahli waris.',
    'Pekerjaan yang sama ternyata sudah dibiayai pemerintah provinsi.',
  ],
  turun: [
    'Hasil ukur ulang menunjukkan bagian yang terpasang lebih kecil daripada laporan sebelumnya.',
    'Bagian yang tidak memenuhi mutu dibongkar dan harus dipasang kembali.',
  ],
}
