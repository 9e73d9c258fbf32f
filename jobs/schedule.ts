import { deleteExpiredSessions } from '@/modules/accounts/commands'

/** What runs when, in Asia/Makassar. */
export const SCHEDULE = [{ name: 'delete-expired-sessions', cron: '15 3 * * *', run: deleteExpiredSessions }] as const

export const QUEUES = SCHEDULE.map(({ name }) => name)
