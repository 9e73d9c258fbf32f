import { z } from 'zod'

export const NOTICE_KINDS = [
  'submitted',
  'returned',
  'published',
  'dueTomorrow',
  'reviewLate',
  'remark',
  'assigned',
  'workWaits',
  'declarationDecided',
  'channelDecided',
  'channelUncertain',
  'channelWarning',
  'evidenceDecided',
  'objectionSubmitted',
  'objectionDecided',
  'deductionProposed',
  'deductionDecided',
  'instructionGiven',
  'instructionDue',
  'instructionAnswered',
  'instructionReturned',
  'noteSent',
  'noteAnswered',
  'juryAsked',
  'awardGiven',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What each kind is called where a person chooses among them, and how a notice of it begins. */
export const KIND_TEXTS: Record<NoticeKind, { choice: string; sentence: string }> = {
  submitted: { choice: 'Ada berita yang diajukan untuk diperiksa', sentence: 'Diajukan untuk diperiksa' },
  returned: { choice: 'Berita saya dikembalikan', sentence: 'Dikembalikan kepada Anda' },
  published: { choice: 'Berita saya terbit', sentence: 'Sudah terbit' },
  dueTomorrow: { choice: 'Berita saya terbit sendiri besok', sentence: 'Terbit sendiri besok' },
  reviewLate: { choice: 'Ada berita yang terlambat ditinjau', sentence: 'Terlambat ditinjau' },
  remark: { choice: 'Ada catatan redaksi pada berita saya', sentence: 'Ada catatan redaksi' },
  assigned: { choice: 'Berita ditugaskan kepada saya', sentence: 'Ditugaskan kepada Anda' },
  workWaits: {
    choice: 'Pembangunan unit saya melewati rencana atau 30 hari tanpa kabar',
    sentence: 'Warga menunggu kabar pembangunan',
  },
  declarationDecided: {
    choice: 'Pernyataan tidak memiliki pembangunan diputuskan',
    sentence: 'Pernyataan pembangunan diputuskan',
  },
  channelDecided: { choice: 'Kanal unit saya diperiksa Kominfotik', sentence: 'Kanal diperiksa' },
  channelUncertain: {
    choice: 'Kanal unit saya belum dipastikan kuartal ini',
    sentence: 'Pastikan kanal masih benar',
  },
  channelWarning: { choice: 'Ada peringatan pada kanal atau halaman unit saya', sentence: 'Peringatan' },
  evidenceDecided: { choice: 'Bukti kegiatan kanal diperiksa', sentence: 'Bukti kanal diperiksa' },
  objectionSubmitted: { choice: 'Ada unit yang menyanggah skornya', sentence: 'Sanggahan baru' },
  objectionDecided: { choice: 'Sanggahan unit saya diputus', sentence: 'Sanggahan diputus' },
  deductionProposed: {
    choice: 'Ada usul pengurangan skor unit saya',
    sentence: 'Usul pengurangan skor',
  },
  deductionDecided: { choice: 'Usul pengurangan skor diputus', sentence: 'Pengurangan skor diputus' },
  instructionGiven: { choice: 'Ada instruksi Walikota untuk unit saya', sentence: 'Instruksi Walikota' },
  instructionDue: { choice: 'Batas waktu instruksi mendekat atau terlewati', sentence: 'Batas waktu instruksi' },
  instructionAnswered: { choice: 'Unit melaporkan instruksi yang saya terbitkan', sentence: 'Laporan instruksi' },
  instructionReturned: {
    choice: 'Laporan instruksi unit saya diterima atau dikembalikan',
    sentence: 'Laporan instruksi diperiksa',
  },
  noteSent: { choice: 'Ada catatan Kantor Walikota untuk unit saya', sentence: 'Catatan Kantor Walikota' },
  noteAnswered: { choice: 'Unit menjawab catatan Kantor Walikota', sentence: 'Catatan dijawab unit' },
  juryAsked: { choice: 'Saya diminta menjadi juri penghargaan', sentence: 'Anda diminta menilai' },
  awardGiven: { choice: 'Unit saya menerima penghargaan', sentence: 'Penghargaan untuk unit Anda' },
}

/** One thing to tell: to whom, about what, where it leads. `key` tells it from others of its kind: it is told once. */
export type NewNotice = {
  kind: NoticeKind
  key: string
  userIds: readonly string[]
  title: string
  detail?: string
  path: string
}

export type NoticeChoice = { kind: NoticeKind; isShown: boolean; isMailed: boolean }

/** Everything is shown and mailed until a person says otherwise. */
export const choicesOf = (stored: readonly NoticeChoice[]): NoticeChoice[] =>
  NOTICE_KINDS.map((kind) => stored.find((choice) => choice.kind === kind) ?? { kind, isShown: true, isMailed: true })

/** A notice as a letter. `baseUrl` is the portal's address. */
export function letterOf(
  { kind, title, detail = '', path }: Pick<NewNotice, 'kind' | 'title' | 'detail' | 'path'>,
  name: string,
  baseUrl: string,
): { subject: string; text: string } {
  const { sentence } = KIND_TEXTS[kind]
  const lines = [
    `Yth. ${name},`,
    '',
    `${sentence}: “${title}”.`,
    ...(detail ? ['', detail] : []),
    '',
    `Buka: ${baseUrl.replace(/\/$/, '')}${path}`,
    '',
    'Surat ini dikirim Warta Baimbai, portal berita Kota Banjarmasin.',
    `Pilih yang ingin Anda terima: ${baseUrl.replace(/\/$/, '')}/akun/pemberitahuan`,
  ]
  return { subject: `${sentence}: ${title}`.replace(/\s+/g, ' ').slice(0, 150), text: `${lines.join('\n')}\n` }
}

const WRONG_EMAIL = 'Tuliskan alamat surel yang benar, misalnya nama@contoh.id.'

const isOn = (value: unknown): boolean => value === 'ya'

/** The form in which a person chooses: the address for letters ("" for none), and a box for each kind and way. */
export const NoticeChoices = z
  .object({
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(254, WRONG_EMAIL)
      .refine((text) => text === '' || z.email().safeParse(text).success, WRONG_EMAIL),
  })
  .loose()
  .transform(({ email, ...boxes }) => ({
    email: email === '' ? null : email,
    choices: NOTICE_KINDS.map((kind) => ({
      kind,
      isShown: isOn(boxes[`${kind}-meja`]),
      isMailed: isOn(boxes[`${kind}-surel`]),
    })),
  }))
export type NoticeChoices = z.output<typeof NoticeChoices>
