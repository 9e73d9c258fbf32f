import type { Topic } from './topic'

const market: Topic = {
  key: 'umkm',
  type: 'kegiatan',
  scenes: ['pasar', 'sasirangan', 'pasar-terapung', 'wadai'],
  titles: [
    '{jumlah} pelaku usaha kecil ikuti kelas kemasan',
    'Harga bahan pokok di pasar {tempat} terpantau stabil',
    'Perajin sasirangan {tempat} belajar pewarna alam',
    'Timbangan pedagang di {tempat} ditera ulang',
    'Bazar wadai dan kerajinan dibuka di {tempat}',
    'Pendampingan label halal bagi {kecil} usaha rumahan',
  ],
  summaries: [
    'Pelaku usaha kecil di {tempat} mendapat pendampingan kemasan, izin, dan pemasaran agar produknya dapat masuk toko.',
    'Petugas memantau harga dan mendampingi pedagang di {tempat} supaya pembeli mendapat barang yang baik dan takaran yang benar.',
  ],
  openings: [
    'Sebanyak {jumlah} pelaku usaha berkumpul di {tempat} pada {hari}, {tanggal}. Mereka membawa contoh produk untuk dinilai bersama.',
    'Petugas mendatangi pasar di {tempat} sejak pukul {jam} dan mencatat harga di {kecil} lapak.',
  ],
  details: [
    'Peserta belajar menulis label yang jelas: nama produk, bahan, berat bersih, dan tanggal baik digunakan.',
    'Perajin mencoba pewarna dari kulit rambutan dan akar mengkudu. Warnanya lembut dan limbahnya lebih aman bagi sungai.',
    'Harga cabai naik sedikit karena pasokan terlambat, sedangkan beras dan minyak goreng tidak berubah.',
    'Pendamping membantu pendaftaran nomor induk berusaha lewat ponsel. Prosesnya selesai kurang dari setengah jam.',
    'Pedagang yang timbangannya tidak sesuai diberi waktu memperbaiki dan dicek ulang tanpa biaya.',
  ],
  closings: [
    'Kelas berikutnya dibuka bulan depan dengan tempat terbatas.',
    'Pendaftaran dilakukan di kantor pada jam kerja, tanpa biaya.',
  ],
  who: 'Pelaku usaha, perajin, dan pendamping',
  why: 'Membantu usaha kecil tumbuh dan melindungi pembeli',
  how: 'Pelatihan langsung dan pendampingan',
}
const environment: Topic = {
  key: 'lingkungan',
  type: 'kegiatan',
  scenes: ['sampah', 'pohon', 'taman', 'sungai-jukung'],
  titles: [
    'Bank sampah {tempat} kumpulkan {jumlah} kilogram plastik',
    '{jumlah} bibit pohon ditanam di {tempat}',
    'Perahu sapu-sapu angkat sampah dari Sungai {sungai}',
    'Taman {tempat} dirawat warga dan petugas',
    'Kelas kompos dapur dibuka bagi warga {tempat}',
  ],
  summaries: [
    'Warga dan petugas di {tempat} mengurangi sampah dan merawat tanaman agar kota sungai ini makin nyaman ditinggali.',
    'Sampah di {tempat} dipilah sejak dari rumah. Hasilnya dicatat dan dijual melalui bank sampah milik warga.',
  ],
  openings: [
    'Botol, kardus, dan kaleng ditimbang satu per satu di {tempat} pada {hari}, {tanggal}. Sebanyak {jumlah} kilogram terkumpul.',
    'Pukul {jam}, petugas dan warga sudah berkumpul di {tempat} dengan sarung tangan dan karung.',
  ],
  details: [
    'Tabungan sampah dicatat dalam buku dan dapat diambil setiap tiga bulan. Sebagian warga memilih menukarnya dengan beras.',
    'Bibit yang dipilih adalah jenis setempat, antara lain rambai dan galam, karena tahan terhadap tanah rawa.',
    'Sampah paling banyak berasal dari hulu dan terbawa arus pasang. Jaring penahan dipasang di {kecil} muara kecil.',
    'Kompos dari sisa dapur siap dipakai dalam enam pekan. Warga membawa pulang satu ember untuk mencoba.',
  ],
  closings: [
    'Warga dapat bergabung dengan mendaftar kepada pengurus bank sampah.',
    'Jadwal pengangkutan tetap seperti biasa, pukul 20.00 sampai 06.00 WITA.',
  ],
  who: 'Warga, pengurus bank sampah, dan petugas',
  why: 'Mengurangi sampah yang masuk ke sungai',
  how: 'Pilah dari rumah dan timbang bersama',
}
const road: Topic = {
  key: 'lalu-lintas',
  type: 'pengumuman',
  scenes: ['dermaga', 'jembatan', 'perbaikan-jalan', 'bus'],
  titles: [
    'Pengalihan arus di {tempat} mulai {tanggal}',
    'Dermaga {tempat} dibuka kembali untuk kelotok',
    'Bus kota menambah {kecil} perhentian',
    'Pelampung wajib bagi penumpang kelotok di Sungai {sungai}',
    'Penataan parkir di sekitar pasar {tempat}',
  ],
  summaries: [
    'Pengguna jalan dan sungai di {tempat} diminta memperhatikan pengaturan baru, rambu sementara, serta arahan petugas.',
    'Pengaturan di {tempat} dilakukan agar perjalanan di jalan dan sungai lebih tertib dan aman bagi semua pengguna.',
  ],
  openings: [
    'Mulai {hari}, {tanggal}, pengaturan baru berlaku di {tempat}. Petugas berjaga sejak pukul {jam} untuk membantu pengguna jalan.',
  ],
  details: [
    'Pejalan kaki dan pengayuh sepeda mendapat jalur tersendiri yang dibatasi kerucut. Anak sekolah diantar petugas menyeberang.',
    'Pemilik kelotok memeriksa mesin dan jumlah pelampung. Perahu yang belum lengkap diberi waktu {kecil} hari.',
    'Rambu dipasang 100 meter sebelum lokasi. Pada malam hari lampu kuning berkedip dinyalakan.',
    'Pedagang di tepi jalan tetap dapat berjualan di tempat yang sudah disediakan.',
  ],
  closings: ['Pengaturan ditinjau kembali setelah dua pekan.', 'Saran dapat disampaikan kepada petugas di lapangan.'],
  who: 'Pengguna jalan dan sungai',
  why: 'Perjalanan yang tertib dan aman',
  how: 'Rambu sementara dan petugas di lapangan',
}
const social: Topic = {
  key: 'sosial',
  type: 'kegiatan',
  scenes: ['balai-warga', 'bansos', 'lansia', 'lapangan'],
  titles: [
    'Kelas usaha bagi {kecil} perempuan kepala keluarga',
    'Forum anak {tempat} sampaikan lima permintaan',
    'Alat bantu dengar dan kursi roda diserahkan kepada {kecil} warga',
    'Lansia {tempat} senam dan periksa kesehatan bersama',
    'Kader {tempat} belajar mendampingi korban kekerasan',
  ],
  summaries: [
    'Sebanyak {jumlah} warga {tempat} mengikuti kegiatan yang memperkuat keluarga, anak, lansia, dan penyandang disabilitas.',
    'Pendampingan di {tempat} dilakukan bersama kader agar warga yang memerlukan bantuan dapat segera ditemui.',
  ],
  openings: [
    'Balai warga {tempat} penuh pada {hari}, {tanggal}. Sebanyak {jumlah} peserta duduk melingkar dan memperkenalkan diri.',
    'Kegiatan di {tempat} dibuka pukul {jam} tanpa panggung dan tanpa sambutan panjang. Peserta langsung bekerja dalam kelompok.',
  ],
  details: [
    'Anak-anak meminta jalur aman ke sekolah, tempat bermain, dan waktu orang tua tanpa ponsel.',
    'Pendamping menjelaskan cara melapor yang menjaga nama pelapor. Layanan ini gratis dan rahasia.',
    'Petugas mengukur tinggi kursi roda agar sesuai dengan pemakainya, lalu melatih keluarga merawatnya.',
    'Peserta belajar menghitung modal dan harga jual. Kelompok yang siap didampingi selama enam bulan.',
  ],
  closings: [
    'Warga yang membutuhkan pendampingan dapat menghubungi kader atau kelurahan.',
    'Kegiatan berikutnya berlangsung di kelurahan tetangga.',
  ],
  who: 'Warga, kader, dan pendamping',
  why: 'Memperkuat keluarga dan kelompok yang rentan',
  how: 'Kerja kelompok dan pendampingan',
}
const order: Topic = {
  key: 'ketertiban',
  type: 'kegiatan',
  scenes: ['ronda', 'pasar', 'taman', 'kampung'],
  titles: [
    'Penataan lapak di {tempat} berlangsung tertib',
    'Patroli malam sambangi {kecil} titik di {tempat}',
    'Reklame yang habis izin di {tempat} diturunkan',
    'Petugas ajak pedagang {tempat} jaga jalur pejalan kaki',
  ],
  summaries: [
    'Penataan di {tempat} dilakukan dengan pemberitahuan lebih dulu dan dialog, sehingga pedagang dan pejalan kaki sama-sama terlayani.',
  ],
  openings: [
    'Petugas mendatangi {tempat} pada {hari}, {tanggal}, dan berbicara dengan pedagang satu per satu sebelum penataan dimulai.',
    'Patroli di {tempat} dimulai pukul {jam} dengan berjalan kaki, agar warga mudah menyapa dan melapor.',
  ],
  details: [
    'Pemberitahuan telah disampaikan tiga hari sebelumnya. Pedagang membantu memindahkan lapaknya sendiri.',
    'Barang yang dititipkan dicatat dan dapat diambil kembali di kantor tanpa biaya.',
    'Warga melaporkan lampu taman yang padam dan bangku yang rusak. Laporan diteruskan kepada dinas terkait.',
    'Anak yang masih di luar rumah pada larut malam diantar pulang dan orang tuanya diberi tahu.',
  ],
  closings: [
    'Warga dapat menyampaikan gangguan ketertiban melalui kelurahan.',
    'Penataan dilanjutkan pekan depan di lokasi lain.',
  ],
  who: 'Petugas dan pedagang',
  why: 'Ruang bersama yang tertib bagi semua',
  how: 'Dialog dan pemberitahuan lebih dulu',
}
const food: Topic = {
  key: 'pangan',
  type: 'kegiatan',
  scenes: ['sawah', 'pasar', 'ikan', 'pohon'],
  titles: [
    'Panen padi rawa di {tempat} hasilkan {jumlah} karung',
    'Benih ikan ditebar di Sungai {sungai}',
    'Pekarangan {tempat} jadi kebun sayur bersama',
    'Pangan murah digelar di {tempat}',
    'Vaksin rabies gratis untuk kucing dan anjing di {tempat}',
  ],
  summaries: [
    'Kegiatan pangan di {tempat} membantu petani, pembudidaya ikan, dan keluarga mendapat bahan makanan yang baik dan terjangkau.',
  ],
  openings: [
    'Petani di {tempat} memulai panen pada {hari}, {tanggal}, ketika air rawa mulai surut.',
    'Antrean di {tempat} sudah terbentuk sejak pukul {jam}. Sebanyak {jumlah} keluarga datang.',
  ],
  details: [
    'Penyuluh menyarankan jarak tanam yang lebih lebar agar hama mudah dipantau. Hasilnya dibandingkan dengan petak lama.',
    'Benih papuyu dan haruan dipilih karena sesuai dengan air rawa dan disukai pembeli.',
    'Setiap keluarga dapat membeli paling banyak dua paket, sehingga semua yang antre terlayani.',
    'Kelompok wanita tani membagikan bibit cabai dan terung kepada {kecil} rumah.',
  ],
  closings: [
    'Penyuluh dapat ditemui di balai kelurahan setiap {hari}.',
    'Kegiatan berikutnya diumumkan melalui kelurahan.',
  ],
  who: 'Petani, penyuluh, dan keluarga',
  why: 'Pangan yang cukup dan terjangkau',
  how: 'Pendampingan penyuluh dan penjualan langsung',
}
const permit: Topic = {
  key: 'perizinan',
  type: 'pengumuman',
  scenes: ['loket', 'kantor', 'rapat'],
  titles: [
    'Izin usaha kecil dapat diurus di {tempat} pekan ini',
    'Loket perizinan buka sampai sore tiap {hari}',
    'Konsultasi izin tanpa janji kini tersedia',
    '{kecil} jenis izin selesai dalam satu hari kerja',
  ],
  summaries: [
    'Pelaku usaha dapat mengurus izin tanpa biaya dengan pendampingan petugas, baik di loket maupun pada layanan keliling.',
  ],
  openings: [
    'Mulai {hari}, {tanggal}, layanan perizinan dibuka di {tempat} agar pelaku usaha tidak perlu datang jauh.',
  ],
  details: [
    'Petugas membantu membuat akun dan memilih kode usaha yang tepat. Kesalahan kode adalah sebab paling sering izin tertunda.',
    'Berkas yang kurang diberitahukan sekali saja, lengkap dengan daftar perbaikannya.',
    'Pemohon dapat memantau permohonannya sendiri dan tidak memerlukan perantara.',
    'Usaha yang berisiko rendah cukup memiliki nomor induk berusaha.',
  ],
  closings: ['Semua layanan ini tidak dipungut biaya. Laporkan bila ada yang meminta bayaran.'],
  list: { heading: 'Yang disiapkan', items: ['KTP elektronik', 'NPWP bila ada', 'Alamat dan jenis usaha'] },
  who: 'Pelaku usaha dan petugas loket',
  why: 'Izin yang mudah dan terbuka',
  how: 'Loket, konsultasi, dan layanan keliling',
}

/** By the slug of the unit, for those that have no file of their own. */
export const CITY: Readonly<Record<string, readonly Topic[]>> = {
  disperdagin: [market],
  diskopumker: [market],
  'bagian-perekonomian': [market],
  dlh: [environment],
  dishub: [road],
  dinsos: [social],
  dp3a: [social],
  dppkbpm: [social],
  'bagian-kesra': [social],
  'satpol-pp': [order],
  kesbangpol: [order, social],
  dkp3: [food],
  dpmptsp: [permit],
}
