import { deleteExpiredSessions } from '@/modules/accounts/commands'
import { fingerprintPosts } from '@/modules/posts/fingerprint-commands'
import { publishDuePosts } from '@/modules/posts/publish-commands'

/** What runs when, in Asia/Makassar. */
export const SCHEDULE = [
  { name: 'publish-due-posts', cron: '* * * * *', run: publishDuePosts },
  { name: 'fingerprint-posts', cron: '*/10 * * * *', run: fingerprintPosts },
  { name: 'delete-expired-sessions', cron: '15 3 * * *', run: deleteExpiredSessions },
] as const

export const QUEUES = SCHEDULE.map(({ name }) => name)
