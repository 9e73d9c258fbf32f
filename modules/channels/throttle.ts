import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db'
import { DomainError } from '@/lib/errors'

const HOUR = 3_600

/** Counts a report from an address. Throws `unavailable` where there were more than ten in an hour. */
export async function countReport(address: string): Promise<void> {
  const limit = new RateLimiterPostgres({
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    storeClient: pool(),
    keyPrefix: 'impersonation-report',
    points: 10,
    duration: HOUR,
  })
  try {
    await limit.consume(address.slice(0, 100))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw new DomainError('unavailable', 'Terlalu banyak laporan dari jaringan ini. Coba lagi dalam satu jam.')
  }
}
