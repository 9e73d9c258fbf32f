export const FAILURES = [
  'dns',
  'refused',
  'timeout',
  'tls',
  'redirectLoop',
  'http4xx',
  'http5xx',
  'empty',
  'notHtml',
  'robots',
  'tooLarge',
  'unreadable',
] as const
/** Why a channel could not be read. */
export type Failure = (typeof FAILURES)[number]

export const FAILURE_NAMES: Record<Failure, string> = {
  dns: 'nama situs tidak ditemukan',
  refused: 'sambungan ditolak',
  timeout: 'tidak menjawab tepat waktu',
  tls: 'sertifikat keamanannya bermasalah',
  redirectLoop: 'dialihkan berputar-putar',
  http4xx: 'halaman tidak diberikan',
  http5xx: 'server situs sedang rusak',
  empty: 'halaman kosong',
  notHtml: 'bukan halaman web',
  robots: 'situs meminta tidak dibaca mesin',
  tooLarge: 'halaman terlalu besar',
  unreadable: 'isi tidak dapat dibaca',
}

export const READING_METHODS = [
  'rss',
  'atom',
  'jsonFeed',
  'blogger',
  'wordpress',
  'sitemap',
  'page',
  'youtube',
  'api',
  'evidence',
] as const
/** From what the newest activity of a channel was read. */
export type ReadingMethod = (typeof READING_METHODS)[number]

export const METHOD_NAMES: Record<ReadingMethod, string> = {
  rss: 'umpan RSS',
  atom: 'umpan Atom',
  jsonFeed: 'umpan JSON',
  blogger: 'umpan Blogger',
  wordpress: 'daftar tulisan WordPress',
  sitemap: 'peta situs',
  page: 'tanggal pada halaman',
  youtube: 'umpan YouTube',
  api: 'antarmuka resmi',
  evidence: 'bukti yang diperiksa orang kedua',
}
