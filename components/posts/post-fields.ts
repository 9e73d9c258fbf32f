import { type FormPhoto, photosFrom } from '@/components/media/photo-fields'

const NAMES = [
  'type',
  'title',
  'summary',
  'eventDate',
  'placeId',
  'placeDetail',
  'who',
  'why',
  'how',
  'projectId',
  'projectState',
  'projectPercent',
  'projectReason',
  'beforePhotoId',
  'afterPhotoId',
] as const
export type TextName = (typeof NAMES)[number]

/** What a writer sees in the form of a post. `body` is the editor's document as JSON, or null. */
export type PostFields = { texts: Record<TextName, string>; body: string | null; plain: string; photos: FormPhoto[] }

export const EMPTY_FIELDS: PostFields = {
  texts: {
    type: 'kegiatan',
    title: '',
    summary: '',
    eventDate: '',
    placeId: '',
    placeDetail: '',
    who: '',
    why: '',
    how: '',
    projectId: '',
    projectState: '',
    projectPercent: '',
    projectReason: '',
    beforePhotoId: '',
    afterPhotoId: '',
  },
  body: null,
  plain: '',
  photos: [],
}

/** The form as it was sent and refused, so that nothing typed is lost. */
export function fieldsFrom(values: Record<string, string>, before: PostFields): PostFields {
  const texts = Object.fromEntries(NAMES.map((name) => [name, values[name] ?? before.texts[name]])) as Record<
    TextName,
    string
  >
  return { texts, body: values.body || null, plain: values.bodyPlain ?? before.plain, photos: photosFrom(values) }
}
