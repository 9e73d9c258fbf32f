import type { Failure } from './observation'

/** Each as a sentence for the people of the unit. */
export const FAILURE_SENTENCES: Record<Failure, string> = {
  dns: 'Nama situs ini tidak ditemukan. Periksa alamatnya dan masa berlaku domainnya.',
  refused: 'Server situs ini menolak atau memutus sambungan.',
  timeout: 'Situs ini tidak menjawab dalam 10 detik.',
  tls: 'Sertifikat keamanan (HTTPS) situs ini tidak sah atau sudah kedaluwarsa.',
  redirectLoop: 'Situs ini terus mengalihkan ke alamat lain tanpa akhir.',
  http4xx: 'Halaman situs ini tidak ada atau tidak boleh dibuka.',
  http5xx: 'Server situs ini sedang bermasalah.',
  empty: 'Situs ini terbuka tetapi tidak berisi apa pun.',
  notHtml: 'Alamat ini tidak menampilkan halaman web, melainkan berkas.',
  robots: 'Situs ini meminta tidak dibaca oleh program (robots.txt).',
  tooLarge: 'Halaman situs ini terlalu besar untuk dibaca (lebih dari 2 MB).',
  unreadable: 'Jawaban situs ini tidak dapat dibaca.',
}

/** What a failure was like: its class, and the HTTP status where there was one. */
export type Failed = { failure: Failure; status: number | null }

const MAY_PASS: readonly Failure[] = ['dns', 'refused', 'timeout', 'http5xx']

/** Whether trying again the same day makes sense. */
export const isTransient = ({ failure, status }: Failed): boolean => MAY_PASS.includes(failure) || status === 429

/** Answers that keep programs out, from which nothing can be told about the site. */
const KEPT_OUT = [401, 403, 407, 429, 451]
const SAYS_NOTHING: readonly Failure[] = ['robots', 'tooLarge', 'unreadable', 'notHtml']

/** Whether a resident could not open it either, rather than that only the portal could not read it. */
export const isDown = ({ failure, status }: Failed): boolean =>
  !SAYS_NOTHING.includes(failure) && !(status !== null && KEPT_OUT.includes(status))
