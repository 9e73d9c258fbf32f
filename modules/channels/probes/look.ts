import type { Known, Outcome } from '../reading'
import { Fetcher, type Limits, usualLimits } from './fetch'
import { lookAtSite } from './site'
import { Unfetched } from './unfetched'
import { lookAtYoutube } from './youtube'

export type Target = { platform: 'website' | 'youtube'; address: string }

/** Among made-up sites YouTube is one of them. */
const youtubeAt = (fakePort: number | null): string =>
  fakePort === null ? 'https://www.youtube.com' : 'http://youtube.example'

/** Looks at a channel once. Whatever the world answers is an outcome, never an error. `limits`: for tests. */
export async function look(
  { platform, address }: Target,
  known: Known,
  now: Date,
  limits: Partial<Limits> = {},
): Promise<Outcome> {
  const all = { ...usualLimits(), ...limits }
  const fetcher = new Fetcher(all)
  try {
    return platform === 'youtube'
      ? await lookAtYoutube(fetcher, youtubeAt(all.fakePort), address, known, now)
      : await lookAtSite(fetcher, address, known, now)
  } catch (error) {
    if (!(error instanceof Unfetched)) throw error
    return {
      failure: error.failure,
      detail: error.message,
      reading: null,
      status: error.status,
      latencyMs: null,
      bytes: null,
      title: '',
      finalAddress: '',
      tlsDaysLeft: fetcher.tlsDaysLeft(address, now),
      platformId: null,
      sight: null,
    }
  } finally {
    await fetcher.close()
  }
}
