import { diffWordsWithSpace } from 'diff'
import { z } from 'zod'
import { STATE_NAMES } from '@/modules/projects/project'
import { ProjectReport } from '@/modules/projects/report'
import { bodyTextOf, RichText } from './body'
import { POST_TYPES, TYPE_NAMES } from './post'

/** What a post said at one save. */
export const RevisionContent = z.object({
  type: z.enum(POST_TYPES),
  title: z.string(),
  summary: z.string(),
  body: RichText,
  eventDate: z.string().nullable(),
  placeId: z.string().nullable(),
  placeDetail: z.string(),
  who: z.string(),
  why: z.string(),
  how: z.string(),
  /** Saves from before there were works say nothing of one. */
  report: ProjectReport.nullable().default(null),
  photos: z.array(
    z.object({
      photoId: z.string(),
      altText: z.string(),
      isDecorative: z.boolean(),
      caption: z.string(),
      credit: z.string(),
    }),
  ),
})
export type RevisionContent = z.infer<typeof RevisionContent>

/** Whether two contents are the same, to the last word, mark and photo. */
export const isSameContent = (before: RevisionContent | null, after: RevisionContent): boolean =>
  before !== null && JSON.stringify(before) === JSON.stringify(after)

export type Part = { kind: 'same' | 'added' | 'removed'; text: string }
/** One field that two revisions say differently, word by word. */
export type Difference = { field: string; parts: Part[] }

type Names = { placeName: (id: string) => string; projectName: (id: string) => string }

/** The fields of a revision as a person reads them, in the order of the form. */
const readable = (content: RevisionContent, { placeName, projectName }: Names): [string, string][] => [
  ['Jenis', TYPE_NAMES[content.type]],
  ['Judul', content.title],
  ['Ringkasan', content.summary],
  ['Isi berita', bodyTextOf(content.body)],
  ['Tanggal kegiatan', content.eventDate ?? ''],
  ['Kelurahan', content.placeId ? placeName(content.placeId) : ''],
  ['Tempat', content.placeDetail],
  ['Siapa', content.who],
  ['Mengapa', content.why],
  ['Bagaimana', content.how],
  ['Pembangunan', content.report ? describeReport(content.report, projectName) : ''],
  ['Foto', content.photos.map(describePhoto).join('\n')],
]

const describeReport = (
  { projectId, state, percent, reason, beforePhotoId, afterPhotoId }: ProjectReport,
  projectName: Names['projectName'],
): string =>
  [
    projectName(projectId),
    `${STATE_NAMES[state]}, ${percent} persen`,
    reason,
    beforePhotoId && 'dengan foto sebelum',
    afterPhotoId && 'dengan foto sesudah',
  ]
    .filter(Boolean)
    .join(' · ')

const describePhoto = (
  { altText, isDecorative, caption, credit }: RevisionContent['photos'][number],
  at: number,
): string => [`Foto ${at + 1}`, isDecorative ? 'dekoratif' : altText, caption, credit].filter(Boolean).join(' · ')

/** What changed from one revision to another; empty where a reader would notice nothing. */
export function differencesOf(before: RevisionContent, after: RevisionContent, names: Names): Difference[] {
  const old = new Map(readable(before, names))
  return readable(after, names).flatMap(([field, text]) => {
    const was = old.get(field) ?? ''
    return was === text ? [] : [{ field, parts: partsOf(was, text) }]
  })
}

/** Two texts with hardly a word in common are shown one after the other: to compare them further takes long. */
const MOST_CHANGES = 4_000

function partsOf(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ]
  return changes
    .filter(({ value }) => value !== '')
    .map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}
