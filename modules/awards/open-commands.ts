import { randomBytes, randomUUID } from 'node:crypto'
import { transaction } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import { LEAGUES } from '@/modules/units/unit'
import { type OpenRound, readQuarter } from './award'
import { type Candidate, isFrozen, loadCandidates } from './candidate-queries'
import { fillGrid } from './grid'
import { drawLot, letterAt, SAMPLE_SIZE } from './lot'
import { loadBlindPosts } from './sample-queries'

const invalid = (message: string) => new DomainError('invalid', message, { quarter: [message] })

/**
 * Opens the awards of a quarter: fixes how every unit stands, who is nominated, under which letter and with which blind
 * posts the jury reads it. Throws `forbidden`, `invalid`, `conflict`.
 */
export async function openRound(actor: Actor, { quarter }: OpenRound, now: Date): Promise<{ id: string }> {
  authorize(actor, 'award:manage')
  const span = readQuarter(quarter)
  if (!span) throw invalid('Pilih triwulan.')
  if (!(await isFrozen(span))) throw invalid(`Skor ${span.name} belum ditetapkan seluruhnya.`)
  const seed = randomBytes(16).toString('hex')
  const candidates = (await loadCandidates(span, now)).map((candidate) => ({ ...candidate, id: randomUUID() }))
  const nominees = fillGrid(candidates).flatMap(({ category, field, nominees }) =>
    nominees.map(({ candidate, score, place }) => ({ candidateId: candidate.id, category, field, score, place })),
  )
  if (nominees.length === 0) throw invalid(`Tidak ada unit yang dapat dicalonkan pada ${span.name}.`)
  const letters = lettersOf(seed, candidates, new Set(nominees.map(({ candidateId }) => candidateId)))
  const drawn = candidates.flatMap(({ id, postIds }) =>
    letters.has(id)
      ? drawLot(seed, postIds)
          .slice(0, SAMPLE_SIZE)
          .map((postId, position) => ({ candidateId: id, postId, position }))
      : [],
  )
  const posts = await loadBlindPosts(drawn.map(({ postId }) => postId))
  return transaction(async (tx) => {
    if (await tx.awardRound.findUnique({ where: { quarter }, select: { id: true } }))
      throw new DomainError('conflict', `Penghargaan ${span.name} sudah dibuka.`)
    const { id: roundId } = await tx.awardRound.create({
      data: { quarter, seed, openedById: actor.id, openedAt: now },
      select: { id: true },
    })
    await tx.awardCandidate.createMany({
      data: candidates.map(({ slug: _, postIds: __, failedGates, ...candidate }) => ({
        ...candidate,
        roundId,
        failedGates: [...failedGates],
        letter: letters.get(candidate.id) ?? null,
      })),
    })
    await tx.awardNominee.createMany({ data: nominees.map((nominee) => ({ ...nominee, roundId })) })
    await tx.awardSample.createMany({
      data: drawn.flatMap((draw) => {
        const post = posts.get(draw.postId)
        return post ? [{ ...post, ...draw }] : []
      }),
    })
    await record(tx, actor, {
      action: 'award.opened',
      publicEffect: 'none',
      subjectId: roundId,
      detail: { quarter, seed, nominees: nominees.length },
    })
    return { id: roundId }
  })
}

/** The letters of those who are nominated, drawn anew within each league. */
function lettersOf(
  seed: string,
  candidates: readonly (Candidate & { id: string })[],
  nominated: ReadonlySet<string>,
): Map<string, string> {
  return new Map(
    LEAGUES.flatMap((league) => {
      const own = candidates.filter((candidate) => candidate.league === league && nominated.has(candidate.id))
      return drawLot(
        seed,
        own.map(({ id }) => id),
      ).map((id, at) => [id, letterAt(at)] as const)
    }),
  )
}
