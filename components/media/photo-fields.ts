import { z } from 'zod'

const FormPhoto = z.object({
  photoId: z.string(),
  fileName: z.string().default(''),
  /** As the server said when it took the photo: no published post shows this picture. */
  isNew: z.boolean().default(true),
  altText: z.string().default(''),
  isDecorative: z.boolean().default(false),
  caption: z.string().default(''),
  credit: z.string().default(''),
})
/** A photo of a post as its form holds it. */
export type FormPhoto = z.infer<typeof FormPhoto>

/** The names under which the texts of one photo travel when the form is sent without JavaScript. */
export const photoFieldNames = (photoId: string) => ({
  altText: `foto-${photoId}-alt`,
  isDecorative: `foto-${photoId}-dekoratif`,
  caption: `foto-${photoId}-keterangan`,
  credit: `foto-${photoId}-kredit`,
})

/** The photos of a sent form: the list as JSON, with the texts of the plain fields over it. An unreadable list is empty. */
export function photosFrom(texts: Record<string, string>): FormPhoto[] {
  let value: unknown
  try {
    value = JSON.parse(texts.photos || '[]')
  } catch {
    return []
  }
  const parsed = z.array(FormPhoto).safeParse(value)
  if (!parsed.success) return []
  return parsed.data.map((photo) => {
    const names = photoFieldNames(photo.photoId)
    if (texts[names.altText] === undefined) return photo
    return {
      ...photo,
      altText: texts[names.altText] ?? '',
      isDecorative: texts[names.isDecorative] !== undefined,
      caption: texts[names.caption] ?? '',
      credit: texts[names.credit] ?? '',
    }
  })
}
