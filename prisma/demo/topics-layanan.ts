import type { Topic } from './topic'

/** What the services of the city write about, by the slug of the unit. */
export const SERVICE: Readonly<Record<string, readonly Topic[]>> = {
  disdik: [
    {
      key: 'sekolah',
      type: 'kegiatan',
      scenes: ['sekolah', 'kelas', 'perpustakaan', 'lapangan'],
      titles: [
        'Murid SD di {tempat} belajar mengenal hutan bakau kota',
        '{jumlah} guru ikuti pelatihan membaca nyaring',
        'Sekolah di {tempat} buka kelas bahasa Banjar tiap Jumat',
        'Lomba bertutur cerita rakyat diikuti {jumlah} pelajar',
        'Kelas perahu: murid {tempat} berangkat sekolah lewat sungai',
        'Guru kelas awal di {tempat} berbagi cara mengajar berhitung',
      ],
      summaries: [
        'Kegiatan belajar di {tempat} melibatkan {jumlah} peserta dan memakai lingkungan sungai sebagai bahan pelajaran.',
        'Guru dan murid di {tempat} mencoba cara belajar yang lebih dekat dengan kehidupan sehari-hari warga kota sungai.',
      ],
      openings: [
        'Pagi itu halaman sekolah di {tempat} berubah menjadi ruang belajar terbuka. Sebanyak {jumlah} peserta mengikuti kegiatan sejak pukul {jam}.',
        'Belajar tidak selalu harus di dalam kelas. Pada {hari}, {tanggal}, guru di {tempat} mengajak murid mengamati sungai di belakang sekolah.',
      ],
      details: [
        'Setiap kelompok menulis tiga hal yang mereka lihat, lalu membacakannya di depan teman. Guru memberi catatan tanpa menilai dengan angka.',
        'Bahan bacaan disiapkan dalam dua bahasa, Indonesia dan Banjar. Murid yang lebih lancar membantu temannya.',
        'Orang tua ikut menyiapkan bekal tanpa bungkus plastik. Sisa makanan dikumpulkan untuk kompos.',
        'Pengawas sekolah mencatat praktik baik ini dan akan membagikannya dalam pertemuan kelompok kerja guru.',
        'Sekolah yang berada di tepi sungai juga melatih cara naik dan turun kelotok dengan aman, termasuk memakai pelampung.',
      ],
      closings: [
        'Kegiatan serupa akan diadakan di {kecil} sekolah lain sampai akhir semester.',
        'Modul kegiatan dapat diminta melalui bidang pembinaan sekolah dasar.',
      ],
      who: 'Guru, murid, dan pengawas sekolah',
      why: 'Membuat pelajaran lebih dekat dengan kehidupan murid',
      how: 'Belajar kelompok di luar kelas',
    },
    {
      key: 'ppdb',
      type: 'pengumuman',
      scenes: ['sekolah', 'kantor', 'kelas'],
      titles: [
        'Jadwal dan syarat penerimaan murid baru',
        'Layanan legalisasi ijazah kini selesai dalam satu hari',
        'Pendaftaran beasiswa pelajar dibuka sampai {tanggal}',
        'Sekolah di {tempat} belajar dari rumah sementara karena genangan',
      ],
      summaries: [
        'Orang tua murid diminta memperhatikan jadwal, syarat, dan tempat bertanya agar layanan pendidikan berjalan tertib.',
        'Informasi layanan pendidikan untuk orang tua dan murid, termasuk berkas yang perlu disiapkan dan jam layanan loket.',
      ],
      openings: [
        'Dinas Pendidikan menyampaikan informasi layanan bagi orang tua dan murid. Ketentuan ini berlaku mulai {hari}, {tanggal}.',
      ],
      details: [
        'Berkas dapat diserahkan langsung di loket atau melalui sekolah asal. Petugas memeriksa kelengkapannya pada hari yang sama.',
        'Bagi keluarga yang tidak memiliki akses internet, sekolah menyediakan meja bantuan pada jam kerja.',
        'Seluruh layanan tidak dipungut biaya. Orang tua diminta menolak bila ada pihak yang menjanjikan kemudahan dengan bayaran.',
        'Perubahan jadwal karena cuaca akan diumumkan oleh sekolah masing-masing sebelum pukul 06.00 WITA.',
      ],
      closings: ['Pertanyaan dapat disampaikan di loket layanan atau kepada operator sekolah.'],
      list: {
        heading: 'Berkas yang disiapkan',
        items: ['Kartu keluarga', 'Akta kelahiran', 'Rapor atau ijazah terakhir'],
      },
      who: 'Orang tua dan murid',
      why: 'Layanan pendidikan berjalan tertib dan terbuka',
      how: 'Loket dinas dan meja bantuan di sekolah',
    },
  ],
  dinkes: [
    {
      key: 'vaksinasi',
      type: 'kegiatan',
      scenes: ['vaksinasi', 'puskesmas', 'posyandu', 'balita'],
      titles: [
        'Imunisasi kejar di {tempat} jangkau {jumlah} anak',
        'Puskesmas periksa kesehatan {jumlah} pedagang pasar',
        'Jentik nyamuk dipantau di {jumlah} rumah warga {tempat}',
        'Skrining tekanan darah gratis digelar di {tempat}',
        'Vaksinasi lansia digelar dengan puskesmas terapung',
        'Kelas ibu hamil di {tempat} bahas tanda bahaya',
      ],
      summaries: [
        'Petugas puskesmas mendatangi warga {tempat} dan melayani {jumlah} orang tanpa biaya, termasuk yang tinggal di tepi sungai.',
        'Layanan kesehatan di {tempat} didekatkan kepada warga agar penyakit dapat diketahui dan ditangani lebih awal.',
      ],
      openings: [
        'Petugas kesehatan datang ke {tempat} pada {hari}, {tanggal}, membawa kotak vaksin, tensimeter, dan buku catatan. Sebanyak {jumlah} orang dilayani sampai siang.',
        'Tidak semua warga sempat datang ke puskesmas. Karena itu tim mendatangi {tempat} dan membuka meja layanan sejak pukul {jam}.',
      ],
      details: [
        'Sebelum disuntik, setiap orang ditanya riwayat alergi dan suhu badannya diukur. Anak yang demam dijadwalkan ulang.',
        'Kader menunjukkan cara menguras dan menutup tempat air. Di rumah panggung, drum penampung hujan menjadi tempat yang paling sering berjentik.',
        'Warga dengan tekanan darah tinggi dicatat dan mendapat surat pengantar ke puskesmas. Obat diminum teratur walau badan terasa sehat.',
        'Petugas membagikan contoh menu harian yang memakai bahan setempat, seperti ikan sungai, sayur, dan pisang.',
        'Data dicatat dengan tablet dan langsung masuk ke catatan puskesmas, sehingga tidak perlu disalin ulang.',
      ],
      closings: [
        'Layanan yang sama tersedia di semua puskesmas pada hari kerja.',
        'Warga yang mengalami gejala berat setelah layanan diminta segera menghubungi puskesmas terdekat.',
      ],
      who: 'Petugas puskesmas, kader, dan warga',
      why: 'Mendekatkan layanan kesehatan dan mencegah penyakit',
      how: 'Layanan keliling tanpa biaya',
    },
  ],
  'rsud-sultan-suriansyah': [
    {
      key: 'rsud',
      type: 'pengumuman',
      scenes: ['rumah-sakit', 'puskesmas', 'vaksinasi'],
      titles: [
        'Poliklinik sore menerima pasien mulai {tanggal}',
        'Antrean rawat jalan dapat diambil dari rumah',
        'Jam kunjung pasien rawat inap disesuaikan',
        'Donor darah di rumah sakit kumpulkan {jumlah} kantong',
        'Layanan fisioterapi anak dibuka tiap {hari}',
      ],
      summaries: [
        'Rumah sakit menyesuaikan layanan agar pasien tidak menunggu lama. Pendaftaran dapat dilakukan dari rumah atau di loket.',
        'Pasien dan keluarga diminta memperhatikan jadwal layanan, berkas rujukan, serta ketentuan kunjungan yang berlaku.',
      ],
      openings: [
        'Mulai {hari}, {tanggal}, rumah sakit menyesuaikan layanan bagi pasien dan keluarganya. Perubahan ini menindaklanjuti masukan pengunjung.',
        'Ruang tunggu yang penuh pada pagi hari menjadi keluhan yang sering disampaikan. Karena itu jadwal layanan kini dibagi lebih merata.',
      ],
      details: [
        'Pasien lanjut usia dan penyandang disabilitas mendapat loket sendiri di dekat pintu masuk. Kursi roda tersedia tanpa biaya.',
        'Surat rujukan diperiksa petugas sebelum pasien masuk antrean dokter, sehingga tidak perlu bolak-balik.',
        'Keluarga pasien diminta bergantian masuk ruang rawat dan mencuci tangan sebelum serta sesudahnya.',
        'Obat untuk pasien kronis dapat diambil keluarga dengan menunjukkan kartu kontrol.',
      ],
      closings: [
        'Pengaduan layanan dapat disampaikan di meja informasi lantai satu.',
        'Layanan gawat darurat tetap buka 24 jam.',
      ],
      list: {
        heading: 'Sebelum datang',
        items: [
          'Siapkan KTP elektronik dan kartu jaminan',
          'Bawa surat rujukan yang masih berlaku',
          'Datang 30 menit sebelum jam layanan',
        ],
      },
      who: 'Pasien, keluarga, dan petugas rumah sakit',
      why: 'Mempersingkat waktu tunggu',
      how: 'Pendaftaran dari rumah dan pembagian jam layanan',
    },
  ],
  dpupr: [
    {
      key: 'sungai',
      type: 'pembangunan',
      scenes: ['pengerukan', 'siring', 'jembatan', 'perbaikan-jalan'],
      titles: [
        'Normalisasi Sungai {sungai} capai {persen} persen',
        'Pengerukan {panjang} meter Sungai {sungai} dimulai',
        'Siring di {tempat} diperkuat sebelum musim hujan',
        'Jembatan penghubung di {tempat} masuk tahap pemasangan lantai',
        'Drainase {tempat} dibersihkan, {kecil} pintu air diperiksa',
        'Perbaikan jalan di {tempat} dikerjakan malam hari',
      ],
      summaries: [
        'Pekerjaan di {tempat} mencapai {persen} persen. Lalu lintas sungai dan jalan tetap dibuka dengan pengaturan sementara.',
        'Pekerjaan sepanjang {panjang} meter di {tempat} dilakukan untuk melancarkan aliran air dan mengurangi genangan.',
      ],
      openings: [
        'Ekskavator di atas ponton bekerja sejak pukul {jam} di {tempat}. Pekerjaan sepanjang {panjang} meter itu kini mencapai {persen} persen.',
        'Pemeriksaan lapangan pada {hari}, {tanggal}, menunjukkan pekerjaan di {tempat} berjalan sesuai rencana, dengan kemajuan {persen} persen.',
      ],
      details: [
        'Lumpur hasil pengerukan diangkut dengan tongkang kecil pada saat pasang. Sampah yang ikut terangkat dipisahkan lebih dulu.',
        'Pengawas mengukur kedalaman setiap 25 meter. Bagian yang belum mencapai kedalaman rencana dikerjakan ulang.',
        'Warga yang memiliki tambatan jukung diberi tahu tiga hari sebelumnya agar dapat memindahkan perahunya.',
        'Pekerjaan menyisakan jalur selebar empat meter bagi kelotok. Rambu dan lampu dipasang pada malam hari.',
        'Tiang pancang diperiksa satu per satu sebelum balok dipasang. Hasil uji beton dicatat dan dapat dilihat di kantor lapangan.',
        'Kendala utama adalah air pasang yang lebih tinggi daripada biasanya, sehingga jam kerja disesuaikan.',
      ],
      closings: [
        'Pekerjaan ditargetkan selesai dalam {kecil} pekan.',
        'Warga dapat melapor kepada pengawas di lokasi bila ada kerusakan pada bangunan sekitar.',
      ],
      list: {
        heading: 'Data pekerjaan',
        items: ['Lokasi: {tempat}', 'Panjang: {panjang} meter', 'Kemajuan: {persen} persen'],
      },
      who: 'Pelaksana pekerjaan dan pengawas dinas',
      why: 'Melancarkan aliran air dan mengurangi genangan',
      how: 'Pekerjaan bertahap mengikuti pasang surut',
    },
  ],
  dprkp: [
    {
      key: 'rumah',
      type: 'pembangunan',
      scenes: ['rumah-panggung', 'titian', 'kampung', 'taman'],
      titles: [
        '{kecil} rumah tidak layak huni di {tempat} selesai diperbaiki',
        'Penataan permukiman tepi sungai di {tempat} berlanjut',
        'Sanitasi komunal {tempat} mulai dipakai {kecil} keluarga',
        'Lampu jalan lingkungan {tempat} ditambah {kecil} titik',
        'Taman bermain di {tempat} dibuka untuk warga',
      ],
      summaries: [
        'Perbaikan permukiman di {tempat} mencapai {persen} persen dan melibatkan warga sejak perencanaan sampai pengawasan.',
        'Penataan lingkungan di {tempat} mencakup rumah, sanitasi, dan penerangan agar kampung tepi sungai lebih sehat.',
      ],
      openings: [
        'Lantai papan yang lapuk telah diganti, atap tidak lagi bocor. Sebanyak {kecil} keluarga di {tempat} mulai menempati rumah yang diperbaiki.',
        'Penataan kampung di {tempat} mencapai {persen} persen menurut pemeriksaan pada {hari}, {tanggal}.',
      ],
      details: [
        'Warga memilih sendiri tukang dari lingkungannya. Tenaga pendamping membantu menghitung bahan dan memeriksa kuitansi.',
        'Rumah tetap berbentuk panggung agar air pasang dapat lewat di bawahnya. Hanya tiang yang rapuh yang diganti.',
        'Jamban yang langsung ke sungai ditutup setelah saluran ke tangki bersama tersambung.',
        'Pohon peneduh dipilih yang akarnya tidak merusak siring. Warga bergantian menyiramnya.',
      ],
      closings: [
        'Keluarga yang ingin mengusulkan perbaikan rumah dapat mendaftar melalui kelurahan.',
        'Hasil pekerjaan diperiksa kembali enam bulan kemudian.',
      ],
      who: 'Warga penerima, tukang setempat, dan pendamping',
      why: 'Permukiman tepi sungai yang sehat dan aman',
      how: 'Swakelola warga dengan pendampingan',
    },
  ],
  dpkp: [
    {
      key: 'damkar',
      type: 'kegiatan',
      scenes: ['damkar', 'kampung', 'malam-sungai', 'sekolah'],
      titles: [
        'Damkar latih warga {tempat} memadamkan api kompor',
        'Petugas evakuasi sarang tawon di rumah warga {tempat}',
        'Hidran dan titik air di {tempat} diperiksa',
        '{jumlah} pelajar belajar di markas pemadam',
        'Kebakaran di {tempat} padam dalam {kecil} menit',
        'Relawan pemadam {tempat} berlatih dari atas perahu',
      ],
      summaries: [
        'Petugas pemadam melatih dan mendampingi warga {tempat} agar kebakaran di permukiman padat dapat dicegah sejak awal.',
        'Kesiapan pemadaman di {tempat} ditingkatkan bersama relawan, mulai dari titik air, selang, sampai jalur masuk gang.',
      ],
      openings: [
        'Api di dalam drum menyala tinggi, lalu padam dalam hitungan detik setelah ditutup kain basah. Warga {tempat} mencobanya bergantian pada {hari}, {tanggal}.',
        'Dua unit mobil pemadam dan satu perahu pompa berada di {tempat} sejak pukul {jam}. Petugas memeriksa kesiapan bersama relawan.',
      ],
      details: [
        'Penyebab yang paling sering adalah korsleting dan kompor yang ditinggal. Petugas menunjukkan cara memeriksa sambungan kabel.',
        'Gang sempit membuat mobil sulit masuk. Karena itu pompa apung dipakai untuk mengambil air dari sungai terdekat.',
        'Relawan mencatat rumah yang dihuni warga lanjut usia dan penyandang disabilitas agar dapat ditolong lebih dulu.',
        'Tidak ada korban jiwa. Kerugian masih dihitung, dan penyebab diperiksa oleh pihak yang berwenang.',
        'Anak-anak mencoba memakai helm dan memegang selang kecil, sambil belajar kapan harus menelepon petugas.',
      ],
      closings: [
        'Laporan kebakaran dan permintaan evakuasi dilayani 24 jam tanpa biaya.',
        'Kelurahan yang ingin dilatih dapat mengirim surat permohonan.',
      ],
      who: 'Petugas pemadam, relawan, dan warga',
      why: 'Mencegah kebakaran di permukiman padat',
      how: 'Latihan langsung dan pemeriksaan titik air',
    },
  ],
  bpbd: [
    {
      key: 'rob',
      type: 'pengumuman',
      scenes: ['banjir', 'hujan', 'siring', 'malam-sungai'],
      titles: [
        'Waspada pasang besar pada {tanggal}, ini wilayah yang perlu siaga',
        'Genangan di {tempat} surut, warga diminta tetap waspada',
        'Papan ukur air dipasang di {kecil} titik Sungai {sungai}',
        'Posko siaga air pasang dibuka di {tempat}',
        'Cara menyiapkan tas siaga untuk keluarga tepi sungai',
      ],
      summaries: [
        'Air pasang diperkirakan meninggi. Warga {tempat} diminta menaikkan barang penting dan memeriksa sambungan listrik.',
        'Petugas memantau ketinggian air di {tempat} dan menyiapkan perahu serta posko bagi warga yang membutuhkan bantuan.',
      ],
      openings: [
        'Air pasang di {tempat} diperkirakan naik pada {hari}, {tanggal}. Warga yang tinggal di tepi Sungai {sungai} diminta bersiap sejak sore.',
        'Petugas mencatat ketinggian genangan di {tempat} antara 10 dan 25 sentimeter pada pukul {jam}. Air berangsur surut menjelang siang.',
      ],
      details: [
        'Naikkan barang elektronik dan surat penting ke tempat yang lebih tinggi. Matikan listrik bila air mendekati stopkontak.',
        'Perahu karet dan {kecil} petugas disiagakan. Warga lanjut usia yang memerlukan bantuan dapat dijemput.',
        'Orang tua diminta mengawasi anak yang bermain air, karena arus di dekat jembatan lebih deras.',
        'Kendaraan sebaiknya tidak melewati genangan yang dalamnya tidak diketahui. Ikuti arahan petugas di persimpangan.',
      ],
      closings: [
        'Perkembangan disampaikan setiap enam jam sampai keadaan kembali biasa.',
        'Keadaan darurat dapat dilaporkan kepada posko atau ketua RT.',
      ],
      list: {
        heading: 'Isi tas siaga',
        items: [
          'Surat penting dalam plastik rapat',
          'Obat pribadi dan air minum',
          'Senter dan pengisi daya',
          'Pakaian untuk dua hari',
        ],
      },
      who: 'Petugas siaga dan warga tepi sungai',
      why: 'Mengurangi risiko akibat air pasang',
      how: 'Pemantauan air dan posko siaga',
    },
  ],
  disdukcapil: [
    {
      key: 'adminduk',
      type: 'kegiatan',
      scenes: ['loket', 'kantor', 'balai-warga', 'kampung'],
      titles: [
        'Jemput bola adminduk di {tempat} layani {jumlah} warga',
        'Perekaman KTP elektronik untuk pelajar di {tempat}',
        'Petugas datangi rumah lansia untuk rekam KTP',
        'Akta kelahiran {kecil} bayi di {tempat} selesai di hari yang sama',
        'Kartu identitas anak dibagikan di sekolah {tempat}',
      ],
      summaries: [
        'Petugas melayani {jumlah} warga {tempat} untuk perekaman KTP elektronik, kartu keluarga, dan akta kelahiran tanpa biaya.',
        'Layanan kependudukan didekatkan ke {tempat} agar warga tidak perlu datang jauh dan kehilangan waktu kerja.',
      ],
      openings: [
        'Meja perekaman dibuka di {tempat} pada {hari}, {tanggal}. Sampai siang, {jumlah} warga sudah dilayani.',
        'Dengan alat perekam yang dibawa dalam koper, petugas mendatangi warga {tempat} sejak pukul {jam}.',
      ],
      details: [
        'Warga yang datanya berbeda antara kartu keluarga dan ijazah dibantu mengisi formulir perbaikan. Sebagian selesai di tempat.',
        'Petugas mendatangi {kecil} rumah warga yang sakit. Perekaman dilakukan di tempat tidur dengan latar kain yang dibawa sendiri.',
        'Identitas kependudukan digital diaktifkan bagi yang memiliki ponsel. Yang tidak memiliki tetap dilayani dengan kartu.',
        'Dokumen dikirim dalam bentuk berkas digital bertanda tangan elektronik dan dapat dicetak sendiri.',
      ],
      closings: ['Semua layanan kependudukan tidak dipungut biaya.', 'Jadwal berikutnya diumumkan melalui kelurahan.'],
      list: {
        heading: 'Berkas yang dibawa',
        items: ['Kartu keluarga', 'Surat keterangan lahir untuk akta', 'KTP lama bila rusak'],
      },
      who: 'Petugas kependudukan dan warga',
      why: 'Setiap warga memiliki dokumen yang benar',
      how: 'Layanan keliling dan kunjungan rumah',
    },
  ],
  disbudporapar: [
    {
      key: 'wisata',
      type: 'kegiatan',
      scenes: ['pasar-terapung', 'sasirangan', 'jembatan', 'lapangan', 'matahari-terbit'],
      titles: [
        'Pasar terapung {tempat} ramai pengunjung akhir pekan',
        'Lomba perahu hias di Sungai {sungai} diikuti {kecil} kelompok',
        'Sanggar muda {tempat} pentaskan madihin dan japin',
        'Susur sungai pelajar kenalkan sejarah kampung tua',
        'Turnamen sepak takraw antarkampung dimulai',
        'Kelas menganyam dan sasirangan dibuka untuk anak muda',
      ],
      summaries: [
        'Kegiatan budaya dan wisata di {tempat} menarik ratusan pengunjung dan membuka peluang usaha bagi pedagang setempat.',
        'Warga dan pengunjung menikmati tradisi sungai di {tempat}, dari jukung pedagang sampai pertunjukan sanggar anak muda.',
      ],
      openings: [
        'Sebelum matahari tinggi, jukung penuh buah dan wadai sudah merapat di {tempat}. Pengunjung menawar sambil duduk di tepi siring.',
        'Suara panting dan tepuk tangan terdengar dari panggung kecil di {tempat} pada {hari}, {tanggal}.',
      ],
      details: [
        'Sebanyak {jumlah} pedagang mencatat penjualan lebih tinggi daripada pekan sebelumnya. Soto, ketupat, dan jeruk paling dicari.',
        'Pemandu muda menjelaskan arti motif kain dan bentuk atap rumah Banjar. Mereka dilatih selama tiga hari.',
        'Petugas menyediakan pelampung dan mengatur jumlah penumpang kelotok. Anak-anak wajib didampingi.',
        'Juri menilai kekompakan, kebersihan perahu, dan cerita yang disampaikan. Bahan hiasan harus dapat dipakai ulang.',
        'Pengunjung diajak membawa botol minum sendiri. Air isi ulang tersedia di dua tempat.',
      ],
      closings: [
        'Acara berikutnya berlangsung pekan depan dan terbuka untuk umum.',
        'Kelompok yang ingin tampil dapat mendaftar pada jam kerja.',
      ],
      who: 'Pedagang, sanggar, dan pengunjung',
      why: 'Melestarikan tradisi sungai dan menggerakkan usaha warga',
      how: 'Acara terbuka setiap akhir pekan',
    },
  ],
  dispersip: [
    {
      key: 'pustaka',
      type: 'kegiatan',
      scenes: ['perpustakaan', 'kelas', 'sekolah', 'sungai-jukung'],
      titles: [
        'Perpustakaan keliling singgah di {tempat}',
        'Perahu pustaka bawa {jumlah} buku ke {tempat}',
        'Anak {tempat} membuat buku cerita sendiri',
        'Arsip keluarga: warga belajar merawat surat lama',
        'Jam buka perpustakaan diperpanjang pada akhir pekan',
      ],
      summaries: [
        'Perpustakaan keliling membawa {jumlah} buku ke {tempat}. Anak-anak membaca bersama dan membuat cerita sendiri.',
        'Layanan baca di {tempat} mendekatkan buku kepada anak yang tinggal jauh dari gedung perpustakaan kota.',
      ],
      openings: [
        'Begitu pintu mobil perpustakaan dibuka, anak-anak {tempat} berebut memilih buku. Sebanyak {jumlah} judul dibawa pada {hari}, {tanggal}.',
        'Perahu berisi rak buku menambat di {tempat} pukul {jam}. Titian kayu menjadi ruang baca dadakan.',
      ],
      details: [
        'Buku dongeng Banjar dan ensiklopedia hewan paling banyak dipinjam. Setiap anak boleh membawa pulang dua buku.',
        'Pustakawan membacakan cerita dengan suara dan gerak. Anak yang malu diajak memegang boneka tangan.',
        'Orang tua mendapat daftar bacaan menurut umur. Sepuluh menit membaca sebelum tidur sudah cukup untuk memulai.',
        'Buku yang rusak diperbaiki bersama di tempat, sehingga anak belajar merawatnya.',
      ],
      closings: [
        'Singgah berikutnya dua pekan lagi. Buku dapat dikembalikan melalui kelurahan.',
        'Sekolah dapat meminta kunjungan tanpa biaya.',
      ],
      who: 'Pustakawan, anak, dan orang tua',
      why: 'Mendekatkan buku kepada anak di tepi sungai',
      how: 'Layanan keliling dengan mobil dan perahu',
    },
  ],
}
