import { db } from '@/lib/db'

type Reader = Pick<typeof db, 'photo'>

/**
 * Which of these pictures (perceptual hashes) a post already showed: one published before `before`, or at any time where
 * it is null, other than the post `exceptPostId`. A photo is "new" in the score where its picture is not among them.
 */
export async function listShownPictures(
  hashes: string[],
  { exceptPostId, before }: { exceptPostId: string | null; before: Date | null },
  reader: Reader = db,
): Promise<Set<string>> {
  const rows = await reader.photo.findMany({
    where: {
      perceptualHash: { in: hashes },
      uses: {
        some: {
          ...(exceptPostId && { postId: { not: exceptPostId } }),
          post: { firstPublishedAt: before ? { lt: before } : { not: null } },
        },
      },
    },
    select: { perceptualHash: true },
    distinct: ['perceptualHash'],
  })
  return new Set(rows.map((row) => row.perceptualHash))
}
