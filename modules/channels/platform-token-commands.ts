import { transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { seal } from '@/lib/seal'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { record } from '@/modules/audit/record'
import type { ForgetPlatformToken, SetPlatformToken, TokenPlatform } from './platform-token'

/** What the key of a platform is sealed for. */
export const sealPurpose = (platform: TokenPlatform): string => `platform-token:${platform}`

/** Keeps the key with which a platform is asked, sealed; nobody is shown it again. Throws `forbidden`, `unavailable`. */
export const setPlatformToken = (
  actor: Actor,
  { platform, token, accountId }: SetPlatformToken,
  now: Date,
): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'platform-token:set')
    const secret = env().NEXTAUTH_SECRET
    if (!secret) throw new DomainError('unavailable', 'Portal ini belum punya kunci rahasia (NEXTAUTH_SECRET).')
    const data = {
      sealed: seal(token, secret, sealPurpose(platform)),
      accountId,
      setById: actor.id,
      setAt: now,
      usedAt: null,
      lastError: '',
    }
    await tx.platformToken.upsert({ where: { platform }, create: { platform, ...data }, update: data })
    await record(tx, actor, {
      action: 'platform-token.set',
      publicEffect: 'none',
      subjectId: platform,
      detail: { accountId },
    })
  })

/** Forgets the key of a platform: from then on evidence is asked for. Throws `forbidden`, `not-found`. */
export const forgetPlatformToken = (actor: Actor, { platform }: ForgetPlatformToken): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'platform-token:set')
    const { count } = await tx.platformToken.deleteMany({ where: { platform } })
    if (count === 0) throw new DomainError('not-found', 'Kunci itu sudah tidak ada.')
    await record(tx, actor, { action: 'platform-token.forgotten', publicEffect: 'none', subjectId: platform })
  })
