import type { KindName } from './work-kind'

type Named = readonly [KindName, ...string[]]

/** What a kelurahan builds, each with the names that such a work can have. */
export const KELURAHAN: readonly Named[] = [
  [
    'titian',
    'Perbaikan titian Gang {gang} RT {rt} {tempat}',
    'Penggantian titian ulin Gang {gang} {tempat}',
    'Pembangunan titian tepi Sungai {sungai} {tempat}',
  ],
  ['drainase', 'Perbaikan saluran Gang {gang} {tempat}', 'Pembangunan drainase RT {rt} {tempat}'],
  ['jalan', 'Pengecoran jalan lingkungan Gang {gang} {tempat}', 'Perbaikan jalan RT {rt} {tempat}'],
  ['siring', 'Pembangunan siring Sungai {sungai} di RT {rt} {tempat}', 'Penguatan tebing Gang {gang} {tempat}'],
  ['lampu', 'Pemasangan lampu jalan Gang {gang} {tempat}', 'Penerangan RT {rt} dan RW {rw} {tempat}'],
  ['balai', 'Perbaikan balai warga RW {rw} {tempat}', 'Pembangunan posyandu {gang} RT {rt} {tempat}'],
]

export const KECAMATAN: readonly Named[] = [
  ['kantor', 'Perbaikan ruang pelayanan Kantor {unit}'],
  ['jalan', 'Perbaikan jalan penghubung di {tempat}'],
  ['drainase', 'Penataan saluran antarkelurahan di {tempat}'],
  ['taman', 'Penataan lapangan warga {tempat}'],
]

export const OFFICE: readonly Named[] = [
  ['kantor', 'Penataan ruang pelayanan {unit}', 'Penyediaan jalur landai dan ruang tunggu {unit}'],
  ['kantor', 'Perbaikan ruang arsip {unit}', 'Perbaikan atap dan kelistrikan gedung {unit}'],
]

/** What departments build by their duty, by the slug of the unit; each line is one work. */
export const DUTIES: Readonly<Record<string, readonly (readonly [KindName, string])[]>> = {
  dpupr: [
    ['jalan', 'Peningkatan jalan poros {tempat}'],
    ['jembatan', 'Penggantian jembatan Sungai {sungai} di {tempat}'],
    ['siring', 'Pembangunan siring Sungai {sungai} ruas {tempat}'],
    ['drainase', 'Normalisasi drainase utama {tempat}'],
    ['jalan', 'Pelapisan ulang jalan lingkar {tempat}'],
    ['jembatan', 'Pelebaran jembatan Gang {gang} {tempat}'],
  ],
  dprkp: [
    ['rumah', 'Perbaikan rumah tidak layak huni di {tempat}'],
    ['titian', 'Penataan titian kawasan tepi sungai {tempat}'],
    ['jalan', 'Peningkatan jalan permukiman {tempat}'],
    ['drainase', 'Penataan sanitasi dan saluran kawasan {tempat}'],
    ['taman', 'Penyediaan ruang terbuka permukiman {tempat}'],
  ],
  disdik: [
    ['sekolah', 'Rehabilitasi ruang kelas SD di {tempat}'],
    ['sekolah', 'Pembangunan ruang kelas baru SMP di {tempat}'],
    ['sekolah', 'Perbaikan toilet dan sanitasi sekolah di {tempat}'],
    ['taman', 'Penataan halaman bermain TK pembina di {tempat}'],
    ['sekolah', 'Pembangunan perpustakaan sekolah di {tempat}'],
  ],
  dinkes: [
    ['puskesmas', 'Perluasan puskesmas di {tempat}'],
    ['puskesmas', 'Rehabilitasi puskesmas pembantu di {tempat}'],
    ['puskesmas', 'Pembangunan ruang bersalin puskesmas di {tempat}'],
    ['kantor', 'Perbaikan gudang obat Dinkes di {tempat}'],
  ],
  'rsud-sultan-suriansyah': [
    ['puskesmas', 'Penambahan ruang rawat inap RSUD Sultan Suriansyah'],
    ['taman', 'Penataan taman dan jalur pejalan kaki RSUD Sultan Suriansyah'],
  ],
  dlh: [
    ['taman', 'Penataan taman kota di {tempat}'],
    ['taman', 'Pembangunan tempat pengolahan sampah di {tempat}'],
    ['siring', 'Penghijauan dan penataan tepi Sungai {sungai} di {tempat}'],
    ['drainase', 'Pemasangan saringan sampah saluran {tempat}'],
  ],
  dishub: [
    ['dermaga', 'Perbaikan dermaga kelotok di {tempat}'],
    ['lampu', 'Pemasangan lampu penerangan jalan utama {tempat}'],
    ['jalan', 'Penataan halte dan trotoar di {tempat}'],
    ['lampu', 'Penggantian lampu persimpangan di {tempat}'],
  ],
  disperdagin: [
    ['pasar', 'Penataan lapak pasar rakyat di {tempat}'],
    ['pasar', 'Rehabilitasi los ikan pasar di {tempat}'],
    ['drainase', 'Perbaikan saluran pasar di {tempat}'],
    ['kantor', 'Pembangunan ruang tera ulang pasar di {tempat}'],
  ],
  dkp3: [
    ['pasar', 'Pembangunan pusat jual ikan segar di {tempat}'],
    ['siring', 'Perbaikan tanggul lahan rawa di {tempat}'],
  ],
  disbudporapar: [
    ['dermaga', 'Pembangunan dermaga wisata di {tempat}'],
    ['taman', 'Perbaikan lapangan olahraga di {tempat}'],
  ],
  dpkp: [
    ['kantor', 'Pembangunan pos pemadam di {tempat}'],
    ['dermaga', 'Pembangunan dermaga isap air pemadam di {tempat}'],
  ],
  bpbd: [
    ['kantor', 'Perluasan gudang logistik bencana di {tempat}'],
    ['siring', 'Penguatan tanggul darurat Sungai {sungai} di {tempat}'],
  ],
  dinsos: [
    ['rumah', 'Perbaikan rumah singgah di {tempat}'],
    ['balai', 'Perbaikan balai lanjut usia di {tempat}'],
  ],
  dp3a: [
    ['kantor', 'Penyediaan ruang konseling ramah anak {unit}'],
    ['taman', 'Pembangunan ruang bermain ramah anak di {tempat}'],
  ],
  diskopumker: [
    ['pasar', 'Pembangunan gerai usaha mikro di {tempat}'],
    ['kantor', 'Perbaikan bengkel latihan kerja di {tempat}'],
  ],
  dispersip: [
    ['kantor', 'Perluasan ruang baca dan depo arsip {unit}'],
    ['taman', 'Penataan taman baca di {tempat}'],
  ],
  dppkbpm: [
    ['balai', 'Pembangunan balai penyuluhan keluarga di {tempat}'],
    ['rumah', 'Bedah rumah kampung keluarga berkualitas di {tempat}'],
  ],
}

export const GANGS: readonly string[] = [
  'Seroja',
  'Kenanga',
  'Melati',
  'Anggrek',
  'Rambai',
  'Rukun',
  'Sepakat',
  'Harapan',
  'Nusa Indah',
  'Teratai',
  'Karya',
  'Bersama',
  'Damai',
  'Cempaka',
  'Pandan',
  'Ulin',
  'Rawa Sari',
  'Mufakat',
  'Sampurna',
  'Kasturi',
]

/** Firms that do not exist. */
export const CONTRACTORS: readonly string[] = [
  'CV Karya Banua (contoh)',
  'CV Titian Sejahtera (contoh)',
  'CV Ulin Perkasa (contoh)',
  'CV Antasan Teknik (contoh)',
  'CV Sungai Makmur Jaya (contoh)',
  'CV Rambai Konstruksi (contoh)',
  'PT Kayuh Bangun Persada (contoh)',
  'PT Martapura Beton (contoh)',
]
