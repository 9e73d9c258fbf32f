import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db'
import { DomainError } from '@/lib/errors'

const store = { tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false } as const
const MINUTE = 60

/** Ten attempts in 15 minutes for one name, whoever makes them; a hundred for one address, whatever the names. */
const limits = () => ({
  name: new RateLimiterPostgres({
    ...store,
    storeClient: pool(),
    keyPrefix: 'sign-in-name',
    points: 10,
    duration: 15 * MINUTE,
  }),
  address: new RateLimiterPostgres({
    ...store,
    storeClient: pool(),
    keyPrefix: 'sign-in-address',
    points: 100,
    duration: 15 * MINUTE,
  }),
})

/** Counts an attempt to sign in. Throws `unavailable` where there were too many of late. */
export async function countSignInAttempt(username: string, address: string): Promise<void> {
  const { name, address: byAddress } = limits()
  try {
    await Promise.all([name.consume(username.slice(0, 100)), byAddress.consume(address.slice(0, 100))])
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000))
    throw new DomainError('unavailable', `Terlalu banyak percobaan masuk. Coba lagi dalam ${minutes} menit.`)
  }
}

/** Forgets the attempts for a name after a successful sign-in. */
export async function forgetSignInAttempts(username: string): Promise<void> {
  await limits().name.delete(username.slice(0, 100))
}
