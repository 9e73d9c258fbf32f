import { z } from 'zod'
import { photosFrom } from '@/components/media/photo-fields'

/** The schema of a post's form, after the plain fields of photos and the writer's choice in a conflict are put in place. */
export const ofForm = <S extends z.ZodType>(schema: S) =>
  z.preprocess((texts) => {
    const sent = texts as Record<string, string>
    const hasPhotoFields = Object.keys(sent).some((name) => name.startsWith('foto-'))
    return {
      ...sent,
      ...(sent.overwriteVersion && { version: sent.overwriteVersion }),
      ...(hasPhotoFields && { photos: JSON.stringify(photosFrom(sent)) }),
    }
  }, schema)
