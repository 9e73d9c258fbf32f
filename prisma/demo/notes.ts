import { randomUUID } from 'node:crypto'
import { addDays, dayOf, startOfDay } from '@/lib/dates'
import type { NoteReplyKind, NoteState } from '@/modules/evaluation/note'
import { UNUSABLE_PASSWORD } from '@/prisma/factories'
import type { PrismaClient } from '@/prisma/generated/client'

type Reply = { daysAgo: number; kind: NoteReplyKind; by: 'office' | 'unit'; text: string }
type DemoNote = { unitSlug: string; daysAgo: number; state: NoteState; text: string; replies: Reply[] }

const NOTES: readonly DemoNote[] = [
  {
    unitSlug: 'kelurahan-mantuil',
    daysAgo: 9,
    state: 'answered',
    text: 'Kelurahan Mantuil belum pernah menerbitkan berita di portal ini. Apa kendalanya, dan kapan berita pertama terbit?',
    replies: [
      {
        daysAgo: 7,
        kind: 'answer',
        by: 'unit',
        text: 'Petugas kami baru ditunjuk bulan ini. Kami sudah membaca tutorialnya; berita pertama tentang gotong royong Jumat bersih terbit pekan depan.',
      },
    ],
  },
  {
    unitSlug: 'kelurahan-pelambuan',
    daysAgo: 2,
    state: 'waiting',
    text: 'Instagram Kelurahan Pelambuan belum terdaftar. Kapan akunnya dibuat, dan siapa yang memegangnya?',
    replies: [],
  },
  {
    unitSlug: 'disdik',
    daysAgo: 20,
    state: 'followedUp',
    text: 'Warga bertanya tentang perbaikan SD di tepi sungai. Mohon kabar kemajuannya diterbitkan.',
    replies: [
      {
        daysAgo: 19,
        kind: 'answer',
        by: 'unit',
        text: 'Kabarnya sudah terbit, lengkap dengan foto sebelum dan sesudah.',
      },
      { daysAgo: 18, kind: 'followUp', by: 'office', text: 'Terima kasih, sudah kami baca.' },
    ],
  },
  {
    unitSlug: 'kelurahan-basirih-selatan',
    daysAgo: 4,
    state: 'private',
    text: 'Lurah baru dilantik; tanyakan lagi setelah serah terima petugas selesai.',
    replies: [],
  },
]

type Writer = Pick<PrismaClient, 'user' | 'note' | 'noteReply'>
type Owners = { unitIds: ReadonlyMap<string, string>; authors: ReadonlyMap<string, string> }

/** What the Walikota's office has noted on units. Its own demo person writes them: nobody else is there yet. */
export async function insertNotes(writer: Writer, now: Date, { unitIds, authors }: Owners): Promise<void> {
  const office = await writer.user.upsert({
    where: { username: 'demo-kantor-walikota' },
    update: {},
    create: {
      username: 'demo-kantor-walikota',
      name: 'Kantor Walikota (contoh)',
      passwordHash: UNUSABLE_PASSWORD,
      assignments: { create: { role: 'evaluator', validFrom: startOfDay(addDays(dayOf(now), -365)) } },
    },
  })
  const at = (daysAgo: number) => new Date(startOfDay(addDays(dayOf(now), -daysAgo)).getTime() + 10 * 3_600_000)
  const rows = NOTES.map((note) => ({ ...note, id: randomUUID() }))
  await writer.note.createMany({
    data: rows.map(({ id, unitSlug, daysAgo, state, text, replies }) => ({
      id,
      unitId: unitIds.get(unitSlug) ?? '',
      authorId: office.id,
      text,
      state,
      at: at(daysAgo),
      version: 1 + replies.length,
    })),
  })
  await writer.noteReply.createMany({
    data: rows.flatMap(({ id, unitSlug, replies }) =>
      replies.map(({ daysAgo, kind, by, text }) => ({
        noteId: id,
        kind,
        authorId: by === 'office' ? office.id : (authors.get(unitSlug) ?? office.id),
        text,
        at: at(daysAgo),
      })),
    ),
  })
}
