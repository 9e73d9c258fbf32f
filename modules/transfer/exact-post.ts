import { z } from 'zod'
import { isDay } from '@/lib/dates'
import { oneLine } from '@/lib/text'
import { parseBody } from '@/modules/posts/body'
import { POST_TYPES } from '@/modules/posts/post'

const line = (max: number) =>
  z
    .string()
    .transform(oneLine)
    .refine((text) => text.length <= max)

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    // Nested deeper than the machine can follow.
    return ''
  }
}

const ExactPhoto = z.object({
  /** The name of its file in the archive, below `media/`. */
  file: z.string().regex(/^[0-9a-zA-Z._-]{1,200}$/),
  /** Where it can be had where the archive is not at hand. */
  url: z.string().max(2_000).default(''),
  altText: line(300),
  isDecorative: z.boolean(),
  caption: line(400),
  credit: line(120),
})
export type ExactPhoto = z.infer<typeof ExactPhoto>

/** What an export of this portal tells of a post beyond what other programs know. */
export const ExactPost = z.object({
  type: z.enum(POST_TYPES),
  summary: line(400),
  body: z.unknown().transform((body, context) => {
    const document = parseBody(textOf(body))
    if (document) return document
    context.addIssue({ code: 'custom', message: 'Isinya bukan naskah.' })
    return z.NEVER
  }),
  eventDate: z.string().refine(isDay).nullable(),
  place: z.string().max(200).nullable(),
  placeDetail: line(200),
  who: line(400),
  why: line(600),
  how: line(600),
  withdrawalReason: z.string().max(1_000).default(''),
  photos: z.array(ExactPhoto).max(30),
})
export type ExactPost = z.infer<typeof ExactPost>
