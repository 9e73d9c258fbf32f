import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export type FakePost = { slug: string; title: string; at: Date }

/** A site that does not exist, made from its name: always the same, its dates always as far from today. */
export type FakeSite = { host: string; name: string; posts: FakePost[]; now: Date; number: number }

/** What is answered; a function does it itself. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body?: string | Buffer }
  | ((response: ServerResponse) => void)

/** How a kind of site answers; null where it has nothing there. */
export type Kind = (url: URL, site: FakeSite, request: IncomingMessage) => Reply | null

const DAY_MS = 86_400_000
const POSTS = 12
const DEEDS = [
  'Gotong royong membersihkan sungai',
  'Posyandu balita dan lansia',
  'Musyawarah rencana pembangunan',
  'Penyaluran bantuan pangan',
  'Sosialisasi pencegahan kebakaran',
  'Pelatihan usaha rumahan',
  'Perbaikan titian dan jalan lingkungan',
  'Pelayanan administrasi keliling',
  'Lomba kebersihan antar-RT',
  'Penyuluhan kesehatan ibu dan anak',
  'Pengajian rutin bulanan',
  'Kerja bakti menjelang musim hujan',
]

/** A number that is always the same for a text. */
export const numberOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0)

/** The words of a host's first label as a title. */
export const titleOf = (host: string): string =>
  (host.split('.')[0] ?? '')
    .split('-')
    .filter((word) => word !== '' && !/^\d+$/.test(word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ') || 'Situs Unit'

/** `newestDays`: how long ago its newest post is, else one to five days. */
export function siteOf(host: string, now: Date, newestDays?: number): FakeSite {
  const number = numberOf(host)
  const newest = newestDays ?? 1 + (number % 5)
  const step = 3 + (number % 4)
  const posts = Array.from({ length: POSTS }, (_, index) => {
    const deed = DEEDS[(number + index) % DEEDS.length] ?? ''
    const at = new Date(now.getTime() - (newest + index * step) * DAY_MS)
    const title = `${deed} di RT ${((number + index * 7) % 30) + 1}`
    return { slug: title.toLowerCase().replace(/[^a-z]+/g, '-') + (index + 1), title, at }
  })
  return { host, name: titleOf(host), posts, now, number }
}

/** Answers, with "not found" where there is nothing. */
export function send(reply: Reply | null, response: ServerResponse): void {
  if (typeof reply === 'function') reply(response)
  else response.writeHead(reply ? (reply.status ?? 200) : 404, reply?.headers ?? {}).end(reply?.body ?? '')
}
