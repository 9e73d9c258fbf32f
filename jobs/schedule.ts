import { deleteExpiredSessions } from '@/modules/accounts/commands'
import { publishDuePosts } from '@/modules/posts/publish-commands'
import { advanceImports, isImportWaiting } from '@/modules/transfer/advance-commands'
import { deleteStaleUploads } from '@/modules/transfer/import-commands'

type Job = {
  name: string
  cron: string
  run: (now: Date) => Promise<number>
  /** Asked every two seconds: whether it shall run before its minute, as somebody waits for it. */
  isWaiting?: () => Promise<boolean>
}

/** What runs when, in Asia/Makassar. */
export const SCHEDULE: readonly Job[] = [
  { name: 'publish-due-posts', cron: '* * * * *', run: publishDuePosts },
  { name: 'delete-expired-sessions', cron: '15 3 * * *', run: deleteExpiredSessions },
  { name: 'advance-imports', cron: '* * * * *', run: (now) => advanceImports(now), isWaiting: isImportWaiting },
  { name: 'delete-stale-uploads', cron: '45 3 * * *', run: deleteStaleUploads },
]

export const QUEUES = SCHEDULE.map(({ name }) => name)
