import { z } from 'zod'
import { Version } from '@/lib/version'
import { hostOf } from './old-path'

/** What whoever imports has decided; `authors` and `hosts` name what the report lists. */
export const ImportOptions = z.object({
  /** The old site's name; "" where it has none that readers would still come by. */
  host: z.string().default(''),
  pages: z.enum(['publish', 'draft', 'skip']).default('publish'),
  drafts: z.enum(['import', 'skip']).default('import'),
  comments: z.enum(['import', 'skip']).default('import'),
  authors: z.array(z.object({ name: z.string(), userId: z.uuid() })).default([]),
  hosts: z.array(z.string()).default([]),
})
export type ImportOptions = z.output<typeof ImportOptions>

/** The archives of pictures of an import, in their order. */
export const StoredArchives = z.array(z.object({ name: z.string(), bytes: z.number(), checksum: z.string() }))

const importId = z.uuid('Impor itu tidak ditemukan.')

export const ImportVersion = z.object({ importId, version: Version })
export type ImportVersion = z.infer<typeof ImportVersion>

/** The fields of one author and one host, numbered as in the report. */
export const authorField = (at: number): string => `author-${at}`
export const hostField = (at: number): string => `host-${at}`

const numbered = (texts: Record<string, unknown>, fieldOf: (at: number) => string): [number, string][] =>
  Array.from({ length: 200 }, (_, at): [number, unknown] => [at, texts[fieldOf(at)]]).flatMap(([at, text]) =>
    typeof text === 'string' && text !== '' ? [[at, text] as [number, string]] : [],
  )

/** What the form before an import sends. */
export const StartImport = ImportVersion.extend({
  host: z
    .string()
    .default('')
    .refine(
      (text) => text.trim() === '' || hostOf(text) !== null,
      'Tuliskan nama situs, misalnya disdik-bjm.blogspot.com.',
    )
    .transform((text) => hostOf(text) ?? ''),
  pages: ImportOptions.shape.pages,
  drafts: ImportOptions.shape.drafts,
  comments: ImportOptions.shape.comments,
})
  .loose()
  .transform((texts, context) => {
    const authors = numbered(texts, authorField).map(([at, userId]) => ({ at, userId }))
    for (const { at, userId } of authors) {
      if (!z.uuid().safeParse(userId).success)
        context.addIssue({ code: 'custom', path: [authorField(at)], message: 'Pilih akun dari daftar.' })
    }
    const { importId: id, version: seen, host, pages, drafts, comments } = texts
    const hosts = numbered(texts, hostField).map(([at]) => at)
    return { importId: id, version: seen, host, pages, drafts, comments, authors, hosts }
  })
export type StartImport = z.output<typeof StartImport>
