import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import { type Category, CELLS, type Cell, type Field } from './award'
import { type Certificate, numberOf, readCode } from './certificate'

const CERTIFICATE = {
  code: true,
  number: true,
  unitName: true,
  unit: { select: { slug: true } },
  quarter: true,
  category: true,
  field: true,
  rank: true,
  score: true,
  jury: true,
  result: true,
  publishedAt: true,
} as const satisfies Prisma.AwardCertificateSelect

type Row = Prisma.AwardCertificateGetPayload<{ select: typeof CERTIFICATE }>

const certificateOf = ({ unit, number, category, field, ...row }: Row): Certificate => ({
  ...row,
  number: numberOf(row.quarter, number),
  unitSlug: unit.slug,
  category: category as Category,
  field: field as Field,
})

/** The certificate of a code as somebody typed it, for everybody; null where there is none. */
export async function getCertificate(typed: string): Promise<Certificate | null> {
  const code = readCode(typed)
  const row = code && (await db.awardCertificate.findUnique({ where: { code }, select: CERTIFICATE }))
  return row ? certificateOf(row) : null
}

/** The prizes of one box of the grid, best first. */
export type PrizedCell = Cell & { certificates: Certificate[] }

/** The prizes of a quarter by box of the grid, for everybody; null where none are published. */
export async function getPrizes(quarter: string): Promise<PrizedCell[] | null> {
  const rows = await db.awardCertificate.findMany({
    where: { quarter },
    orderBy: { number: 'asc' },
    select: CERTIFICATE,
  })
  if (rows.length === 0) return null
  const certificates = rows.map(certificateOf)
  return CELLS.map((cell) => ({
    ...cell,
    certificates: certificates.filter(({ category, field }) => category === cell.category && field === cell.field),
  })).filter((cell) => cell.certificates.length > 0)
}

const MOST_QUARTERS = 80

/** The quarters whose prizes are published, newest first, 80 at most: twenty years. */
export async function listPrizedQuarters(): Promise<{ quarter: string; publishedAt: Date }[]> {
  const rows = await db.awardRound.findMany({
    where: { state: 'published' },
    orderBy: { quarter: 'desc' },
    take: MOST_QUARTERS,
    select: { quarter: true, publishedAt: true },
  })
  return rows.flatMap(({ quarter, publishedAt }) => (publishedAt ? [{ quarter, publishedAt }] : []))
}
