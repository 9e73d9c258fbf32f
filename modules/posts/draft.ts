import { z } from 'zod'
import { isDay, startOfDay } from '@/lib/dates'
import { oneLine, stripUnprintable } from '@/lib/text'
import { Version } from '@/lib/version'
import { REPORT_FIELDS, reportIn } from '@/modules/projects/report'
import { bodyFromText, bodyTextOf, MAX_BODY_CHARACTERS, parseBody, withPhotosOf } from './body'
import { POST_TYPES } from './post'

const line = (name: string, max: number) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length <= max, `${name} paling panjang ${max.toLocaleString('id-ID')} karakter.`)

const optionalId = (message: string) =>
  z
    .union([z.literal('').transform(() => null), z.uuid(message)])
    .nullish()
    .transform((id) => id ?? null)

const DraftPhoto = z.object({
  photoId: z.uuid(),
  altText: line('Teks alternatif', 300),
  isDecorative: z.boolean().default(false),
  caption: line('Keterangan foto', 400),
  credit: line('Kredit foto', 120),
})
export type DraftPhoto = z.infer<typeof DraftPhoto>

const MAX_PHOTOS = 30

const photos = z
  .string()
  .max(200_000, 'Daftar foto terlalu panjang.')
  .default('[]')
  .transform((json, context) => {
    try {
      const parsed = z
        .array(DraftPhoto)
        .max(MAX_PHOTOS)
        .safeParse(JSON.parse(json || '[]'))
      if (parsed.success) return parsed.data
      const [issue] = parsed.error.issues
      context.addIssue({
        code: 'custom',
        message:
          issue?.code === 'too_big' ? `Paling banyak ${MAX_PHOTOS} foto dalam satu berita.` : (issue?.message ?? ''),
      })
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'Daftar foto tidak terbaca. Muat ulang halaman, lalu pilih fotonya lagi.',
      })
    }
    return z.NEVER
  })

const FIELDS = {
  type: z.enum(POST_TYPES, 'Pilih jenis berita.'),
  title: line('Judul', 200),
  summary: line('Ringkasan', 400),
  body: z.string().max(600_000, 'Isi berita terlalu panjang.').default(''),
  bodyPlain: z.string().max(600_000, 'Isi berita terlalu panjang.').default(''),
  eventDate: z
    .string()
    .trim()
    .default('')
    .refine(
      (day) => day === '' || (isDay(day) && day >= '1945-08-17' && day <= '2100-12-31'),
      'Tuliskan tanggal kegiatan yang benar, misalnya 2026-11-24.',
    )
    .transform((day) => (day === '' ? null : day)),
  placeId: optionalId('Pilih kelurahan dari daftar.'),
  placeDetail: line('Tempat', 200),
  who: line('Siapa', 400),
  why: line('Mengapa', 600),
  how: line('Bagaimana', 600),
  photos,
  ...REPORT_FIELDS,
}

/** What is being written may be without a title yet. */
const UntitledFields = z.object(FIELDS)
const TitledFields = UntitledFields.extend({
  title: FIELDS.title.refine((title) => title !== '', 'Tuliskan judul berita.'),
})

function withDocument(
  {
    body,
    bodyPlain,
    projectId,
    projectState,
    projectPercent,
    projectReason,
    beforePhotoId,
    afterPhotoId,
    ...rest
  }: z.output<typeof UntitledFields>,
  context: z.RefinementCtx,
) {
  const document = body !== '' ? parseBody(body) : bodyFromText(stripUnprintable(bodyPlain))
  if (!document || bodyTextOf(document).length > MAX_BODY_CHARACTERS) {
    context.addIssue({
      code: 'custom',
      path: ['body'],
      message: `Isi berita tidak dapat dibaca atau lebih dari ${MAX_BODY_CHARACTERS.toLocaleString('id-ID')} karakter.`,
    })
    return z.NEVER
  }
  const shown = rest.photos.map(({ photoId }) => photoId)
  // Only a post of development tells of a work.
  const told = { projectId, projectState, projectPercent, projectReason, beforePhotoId, afterPhotoId }
  const report = rest.type === 'pembangunan' ? reportIn(told, shown, context) : null
  return { ...rest, report, body: withPhotosOf(document, shown) }
}

/** What the form of a post sends: texts as typed, `body` the editor's document as JSON or `bodyPlain` without JavaScript. */
export const PostDraft = TitledFields.transform(withDocument)
export type PostDraft = z.output<typeof PostDraft>

const postId = z.uuid('Berita itu tidak ditemukan.')

const UntitledDraft = UntitledFields.transform(withDocument)
/** `draftId`: chosen by the form, so that a text that is sent twice on a bad line is one. */
const Newness = z.object({ unitId: z.uuid('Pilih unit.'), draftId: z.uuid().optional().catch(undefined) })

export const NewPost = Newness.and(PostDraft)
export type NewPost = z.output<typeof NewPost>

/** A change of a public text is small (spelling), or readers are told of it in a note. */
const Change = z
  .object({
    change: z.enum(['kecil', 'isi']).default('kecil'),
    changeNote: line('Catatan perubahan', 300),
  })
  .refine(({ change, changeNote }) => change === 'kecil' || changeNote.length >= 10, {
    path: ['changeNote'],
    message: 'Tuliskan apa yang berubah, paling sedikit 10 karakter. Catatan ini dibaca warga.',
  })
  .transform(({ change, changeNote }) => ({ changeNote: change === 'isi' ? changeNote : '' }))

export const ChangedPost = z.object({ postId, version: Version }).and(Change).and(PostDraft)
/** What is kept by itself, as far as it has come. */
export const AutosavedNewPost = Newness.and(UntitledDraft)
export const AutosavedPost = z.object({ postId, version: Version }).and(UntitledDraft)
/** `changeNote` "" or left out: nothing that readers are told of. */
export type ChangedPost = PostVersion & PostDraft & { changeNote?: string }

/** The post that was seen, in the version that was seen. */
export const PostVersion = z.object({ postId, version: Version })
export type PostVersion = z.infer<typeof PostVersion>

const reason = (advice: string) =>
  line('Alasan', 500).refine((text) => text.length >= 10, `${advice}, paling sedikit 10 karakter.`)

export const WithdrawPost = PostVersion.extend({
  reason: reason('Alasan ini dibaca warga: tuliskan alasan penarikan'),
})
export type WithdrawPost = z.infer<typeof WithdrawPost>

/** `target`: the address of the other post, or its last word. */
export const RedirectPost = PostVersion.extend({
  target: line('Alamat', 2_000).refine((text) => text !== '', 'Tempelkan alamat berita yang menggantikannya.'),
})
export type RedirectPost = z.infer<typeof RedirectPost>

export const ReturnPost = PostVersion.extend({ reason: reason('Tuliskan apa yang perlu diperbaiki penulisnya') })
export type ReturnPost = z.infer<typeof ReturnPost>

export const BypassPost = PostVersion.extend({
  reason: reason('Tuliskan mengapa tidak menunggu orang kedua'),
})
export type BypassPost = z.infer<typeof BypassPost>

const remark = line('Catatan', 1_000).refine((text) => text !== '', 'Tuliskan catatannya.')

export const NewRemark = z.object({ postId, text: remark })
export type NewRemark = z.infer<typeof NewRemark>

export const ResolveRemark = z.object({ remarkId: z.uuid('Catatan itu tidak ditemukan.') })
export type ResolveRemark = z.infer<typeof ResolveRemark>

/** Who is to see to the post instead of whom the form showed; "" is nobody. */
export const AssignPost = z.object({
  postId,
  assigneeId: optionalId('Pilih orang dari daftar.'),
  seenAssigneeId: optionalId('Muat ulang halaman ini.'),
})
export type AssignPost = z.output<typeof AssignPost>

export const RestoreRevision = PostVersion.extend({ number: Version })
export type RestoreRevision = z.infer<typeof RestoreRevision>

const MINUTE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/

/** When a post is to be published, as a form sends it: a minute of Asia/Makassar, YYYY-MM-DDTHH:MM. */
export const PublishTime = z
  .string()
  .trim()
  .transform((text, context) => {
    const [, day = '', hour, minute] = MINUTE.exec(text) ?? []
    if (isDay(day) && day <= '2100-12-31' && Number(hour) < 24 && Number(minute) < 60)
      return new Date(startOfDay(day).getTime() + (Number(hour) * 60 + Number(minute)) * 60_000)
    context.addIssue({ code: 'custom', message: 'Pilih tanggal dan jam terbit.' })
    return z.NEVER
  })

export const SchedulePost = PostVersion.extend({ publishAt: PublishTime })
export type SchedulePost = z.output<typeof SchedulePost>
