import { deleteExpiredSessions } from '@/modules/accounts/commands'
import { deleteOldUploads } from '@/modules/media/commands'
import { publishDuePosts } from '@/modules/posts/publish-commands'

/** What runs when, in Asia/Makassar. */
export const SCHEDULE = [
  { name: 'publish-due-posts', cron: '* * * * *', run: publishDuePosts },
  { name: 'delete-old-uploads', cron: '40 * * * *', run: deleteOldUploads },
  { name: 'delete-expired-sessions', cron: '15 3 * * *', run: deleteExpiredSessions },
] as const

export const QUEUES = SCHEDULE.map(({ name }) => name)
