import { deleteExpiredSessions } from '@/modules/accounts/commands'
import { isChannelDue, observeDueChannels } from '@/modules/channels/monitor-commands'
import { deleteOldUploads } from '@/modules/media/commands'
import { deleteOrphanPhotos } from '@/modules/media/library-commands'
import { sendMail } from '@/modules/notices/mail-commands'
import { fingerprintPosts } from '@/modules/posts/fingerprint-commands'
import { forgetPresence } from '@/modules/posts/presence-commands'
import { publishDuePosts } from '@/modules/posts/publish-commands'
import { tellOfLateReviews, tellOfTomorrow } from '@/modules/posts/reminder-commands'
import { deleteOldProjectImports } from '@/modules/projects/import-commands'
import { tellOfWaitingWorks } from '@/modules/projects/reminder-commands'
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
  { name: 'send-mail', cron: '* * * * *', run: sendMail },
  { name: 'tell-of-late-reviews', cron: '10 * * * *', run: tellOfLateReviews },
  { name: 'tell-of-tomorrow', cron: '0 8 * * *', run: tellOfTomorrow },
  { name: 'tell-of-waiting-works', cron: '5 8 * * 1-5', run: tellOfWaitingWorks },
  { name: 'forget-presence', cron: '50 * * * *', run: forgetPresence },
  { name: 'delete-old-uploads', cron: '40 * * * *', run: deleteOldUploads },
  { name: 'fingerprint-posts', cron: '*/10 * * * *', run: fingerprintPosts },
  { name: 'delete-expired-sessions', cron: '15 3 * * *', run: deleteExpiredSessions },
  { name: 'delete-orphan-photos', cron: '45 3 * * *', run: deleteOrphanPhotos },
  { name: 'advance-imports', cron: '* * * * *', run: (now) => advanceImports(now), isWaiting: isImportWaiting },
  {
    name: 'observe-channels',
    cron: '* * * * *',
    run: (now) => observeDueChannels(now),
    isWaiting: isChannelDue,
  },
  { name: 'delete-stale-uploads', cron: '55 3 * * *', run: deleteStaleUploads },
  { name: 'delete-old-project-imports', cron: '5 4 * * *', run: deleteOldProjectImports },
]

export const QUEUES = SCHEDULE.map(({ name }) => name)
