import { db } from '@/lib/db'

/** How many published posts since then each kelurahan has, its own and those that tell of it; only those that have any. */
export async function countPostsByKelurahan(since: Date): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ slug: string; count: number }[]>`
    SELECT unit.slug, count(*)::int AS count FROM "Unit" unit, LATERAL (
      SELECT id FROM "Post" WHERE "unitId" = unit.id AND status = 'published' AND "firstPublishedAt" >= ${since}
      UNION
      SELECT id FROM "Post" WHERE "placeId" = unit.id AND status = 'published' AND "firstPublishedAt" >= ${since}
    ) AS found
    WHERE unit.kind = 'kelurahan' GROUP BY unit.slug`
  return new Map(rows.map(({ slug, count }) => [slug, count]))
}
