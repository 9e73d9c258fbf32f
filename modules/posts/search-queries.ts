import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import type { PostFilter } from './filter'
import type { PostCard } from './post'
import { listCards, resolveFilter } from './queries'
import { MARK_END, MARK_START, markedHtml, searchWords } from './search'

/** Of a common word only the newest so many posts are ranked; the filters reach the older ones. */
const RANKED = 200
/** Beyond so many matches the newest are found sooner by reading posts from the newest on than by the index of words. */
const MANY = 4_000
const RESULTS = 10
/** Up to so many known words stand for a mistyped one, each alike by at least this share of their letter triples. */
const ALIKE = { words: 3, share: 0.35 }
const HEADLINE = `StartSel=${MARK_START}, StopSel=${MARK_END}, MinWords=18, MaxWords=34, MaxFragments=1`

/** A post that was found, with the passage as safe HTML and <mark> around what was found. */
export type FoundPost = PostCard & { snippetHtml: string }

/** `isSimilar`: nothing holds the words as typed, so these are posts with words that are spelt like them, or with some of them. */
export type SearchResult = { posts: FoundPost[]; next: string | null; previous: string | null; isSimilar: boolean }

const NOTHING: SearchResult = { posts: [], next: null, previous: null, isSimilar: false }

/**
 * Published posts that hold the words of the text in any of their forms, best first; where none does, those that hold
 * words spelt like them. `after` is a `next` of an earlier result. Any text is allowed; one without words finds nothing.
 */
export async function searchPosts(
  text: string,
  filter: PostFilter,
  { after, take = RESULTS }: { after?: string; take?: number } = {},
): Promise<SearchResult> {
  const words = searchWords(text)
  const offset = after === undefined ? 0 : Number(/^\d{1,3}$/.test(after) ? after : Number.NaN)
  if (words.length === 0 || Number.isNaN(offset)) return NOTHING
  const resolved = await resolveFilter(filter)
  if (!resolved) return NOTHING
  // Joint posts are found under the unit that writes them: to look for both would leave the index of the unit.
  const conditions = [
    ...resolved.conditions,
    ...(resolved.unitId ? [Prisma.sql`"unitId" = ${resolved.unitId}::uuid`] : []),
  ]
  if (resolved.area) {
    conditions.push(Prisma.sql`("unitId" = ANY(${resolved.area}::uuid[]) OR "placeId" = ANY(${resolved.area}::uuid[]))`)
  }
  const where = Prisma.join(conditions, ' AND ')

  let query = queryOf(words.map((word) => [word]))
  let ids = await idsOfMatches(where, query, offset, take + 1)
  const isSimilar = ids.length === 0 && offset === 0
  if (isSimilar) {
    for (const looser of await looserQueries(words)) {
      query = looser
      ids = await idsOfMatches(where, query, 0, take)
      if (ids.length > 0) break
    }
  }
  const page = ids.slice(0, take)
  const [cards, passages] = await Promise.all([listCards(page), listPassages(page, query.sql)])
  return {
    posts: cards.map((card) => ({ ...card, snippetHtml: markedHtml(passages.get(card.id) ?? card.summary) })),
    next: ids.length > take && !isSimilar ? String(offset + take) : null,
    previous: offset > 0 ? String(Math.max(0, offset - take)) : null,
    isSimilar: isSimilar && ids.length > 0,
  }
}

type Query = { sql: Prisma.Sql; isConjunction: boolean }

/** Each word in any of its spellings. The words hold letters and digits only, so that quoting them makes them safe. */
const queryOf = (spellings: string[][], join: ' & ' | ' | ' = ' & '): Query => {
  const text = spellings.map((words) => `(${words.map((word) => `'${word}'`).join(' | ')})`).join(join)
  return {
    sql: Prisma.sql`to_tsquery('indonesian', ${text})`,
    isConjunction: spellings.length > 1 && join === ' & ',
  }
}

/** What to look for where no post holds all words as typed: all of them in known spellings, then any of them. */
async function looserQueries(words: string[]): Promise<Query[]> {
  const alike = await listAlike(words)
  const isRespelt = alike.some(([first], index) => first !== words[index])
  return [...(isRespelt ? [queryOf(alike)] : []), ...(words.length > 1 ? [queryOf(alike, ' | ')] : [])]
}

/** For each word itself where a post was published with it, else the known words most like it, else itself. */
async function listAlike(words: string[]): Promise<string[][]> {
  const rows = await db.$queryRaw<{ word: string; alike: string[] }[]>`
    SELECT typed.word, array(
      SELECT known.word FROM "SearchWord" known
      WHERE known.word % typed.word AND similarity(known.word, typed.word) >= ${ALIKE.share}
      ORDER BY similarity(known.word, typed.word) DESC, known.word LIMIT ${ALIKE.words}
    ) AS alike FROM unnest(${words}::text[]) AS typed(word)`
  const found = new Map(rows.map((row) => [row.word, row.alike]))
  return words.map((word) => {
    const alike = found.get(word) ?? []
    return alike.length === 0 || alike.includes(word) ? [word] : alike
  })
}

async function idsOfMatches(where: Prisma.Sql, query: Query, offset: number, take: number): Promise<string[]> {
  const few = query.isConjunction ? await newestOfFew(where, query.sql) : null
  if (few?.length === 0) return []
  const candidates = few
    ? Prisma.sql`SELECT id, search, "firstPublishedAt" FROM "Post" WHERE id = ANY(${few}::uuid[])`
    : Prisma.sql`SELECT id, search, "firstPublishedAt" FROM "Post" WHERE ${where} AND search @@ ${query.sql}
        ORDER BY "firstPublishedAt" DESC LIMIT ${RANKED}`
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (${candidates}) AS candidate
    ORDER BY ts_rank(search, ${query.sql}, 1) DESC, "firstPublishedAt" DESC, id DESC OFFSET ${offset} LIMIT ${take}`
  return rows.map((row) => row.id)
}

// How many posts hold two words at once the planner cannot know; misjudging it, it reads all posts one by one to find
// none. In this transaction it may only go by an index of what is asked for. Null: there are many.
async function newestOfFew(where: Prisma.Sql, query: Prisma.Sql): Promise<string[] | null> {
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`,
    db.$queryRaw<{ newest: string[] | null }[]>`
      WITH found AS MATERIALIZED (
        SELECT id, "firstPublishedAt" FROM "Post" WHERE ${where} AND search @@ ${query} LIMIT ${MANY + 1}
      )
      SELECT CASE WHEN (SELECT count(*) FROM found) <= ${MANY} THEN array(
        SELECT id FROM found ORDER BY "firstPublishedAt" DESC, id DESC LIMIT ${RANKED}
      ) END AS newest`,
  ])
  return rows[0]?.newest ?? null
}

async function listPassages(ids: string[], query: Prisma.Sql): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; passage: string }[]>`
    SELECT id, ts_headline('indonesian', translate(left(summary || ' ' || "bodyText", 8000), ${MARK_START + MARK_END}, ''),
      ${query}, ${HEADLINE}) AS passage
    FROM "Post" WHERE id = ANY(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.passage]))
}
