import { deleteExpiredSessions } from '@/modules/accounts/commands'
import { deleteOrphanPhotos } from '@/modules/media/library-commands'
import { fingerprintPosts } from '@/modules/posts/fingerprint-commands'
import { publishDuePosts } from '@/modules/posts/publish-commands'

/** What runs when, in Asia/Makassar. */
export const SCHEDULE = [
  { name: 'publish-due-posts', cron: '* * * * *', run: publishDuePosts },
  { name: 'fingerprint-posts', cron: '*/10 * * * *', run: fingerprintPosts },
  { name: 'delete-expired-sessions', cron: '15 3 * * *', run: deleteExpiredSessions },
  { name: 'delete-orphan-photos', cron: '45 3 * * *', run: deleteOrphanPhotos },
] as const

export const QUEUES = SCHEDULE.map(({ name }) => name)
