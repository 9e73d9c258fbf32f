export type PhotoFacts = {
  altText: string
  isDecorative: boolean
  caption: string
  credit: string
  fileName: string
  /** Not used in an earlier post. */
  isNew: boolean
}

export type CompletenessFacts = {
  title: string
  summary: string
  words: number
  /** In the order of the post; the first is the lead photo. */
  photos: PhotoFacts[]
  eventDate: boolean
  place: boolean
  /** Linked to a project or programme. */
  project: boolean
  who: string
  why: string
  how: string
}

export const CHECK_KEYS = ['summary', 'body', 'photo', 'altText', 'caption', 'eventDate', 'place', 'context'] as const
export type CheckKey = (typeof CHECK_KEYS)[number]
export type Check = { key: CheckKey; label: string; done: boolean; advice: string }

export const CHECK_TEXTS: Record<CheckKey, { label: string; advice: string }> = {
  summary: { label: 'Ringkasan', advice: 'Tuliskan ringkasan 80 sampai 200 karakter.' },
  body: { label: 'Isi berita', advice: 'Tuliskan isi paling sedikit 120 kata, atau 60 kata dengan 3 foto atau lebih.' },
  photo: { label: 'Foto baru', advice: 'Tambahkan paling sedikit satu foto yang belum pernah dipakai di berita lain.' },
  altText: {
    label: 'Teks alternatif foto',
    advice: 'Jelaskan isi setiap foto, paling sedikit 10 karakter, bukan nama berkas atau judul berita.',
  },
  caption: { label: 'Keterangan dan kredit foto utama', advice: 'Isi keterangan dan kredit foto utama.' },
  eventDate: { label: 'Tanggal kegiatan', advice: 'Isi tanggal kegiatan.' },
  place: { label: 'Tempat', advice: 'Pilih kelurahan tempat kegiatan.' },
  context: {
    label: 'Siapa, mengapa, bagaimana',
    advice: 'Isi paling sedikit dua dari siapa, mengapa, dan bagaimana, atau tautkan ke pembangunannya.',
  },
}

/** The eight checks of completeness, in the order of the policy. */
export function completenessChecks(facts: CompletenessFacts): Check[] {
  const { photos } = facts
  const [lead] = photos
  const length = characters(facts.summary)
  const filled = [facts.who, facts.why, facts.how].filter((text) => text.trim() !== '').length
  const done: Record<CheckKey, boolean> = {
    summary: length >= 80 && length <= 200,
    body: facts.words >= 120 || (facts.words >= 60 && photos.length >= 3),
    photo: photos.some((photo) => photo.isNew),
    altText: photos.length > 0 && photos.every((photo) => isDescribed(photo, facts.title)),
    caption: lead !== undefined && lead.caption.trim() !== '' && lead.credit.trim() !== '',
    eventDate: facts.eventDate,
    place: facts.place,
    context: facts.project || filled >= 2,
  }
  return CHECK_KEYS.map((key) => ({ key, ...CHECK_TEXTS[key], done: done[key] }))
}

/** Completeness q of a post: the share of its checks that are done, 0 to 1. */
export const completenessOf = (checks: Check[]): number =>
  checks.length === 0 ? 0 : checks.filter((check) => check.done).length / checks.length

const characters = (text: string): number => [...text.trim()].length
const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

function isDescribed(photo: PhotoFacts, title: string): boolean {
  if (photo.isDecorative) return true
  const alt = folded(photo.altText)
  const file = folded(photo.fileName)
  return characters(alt) >= 10 && alt !== folded(title) && alt !== file && alt !== file.replace(/\.[a-z0-9]{1,5}$/, '')
}
