import { dayOf } from '@/lib/dates'
import { transaction } from '@/lib/db'
import { listPeopleWith } from '@/modules/accounts/queries'
import { record } from '@/modules/audit/record'
import { notify } from '@/modules/notices/commands'
import { dayIn } from './timeline-queries'
import { listWaiting, type WaitingProject } from './waiting-queries'

const AT_ONCE = 200
const DETAILS = { late: 'Tanggal rencananya sudah lewat.', silent: 'Sudah 30 hari tanpa kabar.' }

/**
 * Tells those who write for a unit of its works of which residents wait to hear; once for each plan that was missed and
 * each silence. Returns how many works wait.
 */
export async function tellOfWaitingWorks(now: Date): Promise<number> {
  let count = 0
  for (let after: string | undefined; ; ) {
    const works = await listWaiting(dayOf(now), after, AT_ONCE)
    for (const work of works) await tell(work, now)
    count += works.length
    after = works.at(-1)?.id
    if (works.length < AT_ONCE) return count
  }
}

/** Nothing is stored, and nothing is on the audit, where everybody has been told before. */
const tell = (work: WaitingProject, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { why } = work
    const since =
      why === 'late' ? `${dayIn(work.plannedStart)}:${dayIn(work.plannedFinish)}` : work.lastToldAt?.getTime()
    const told = await notify(tx, {
      kind: 'workWaits',
      key: `workWaits:${work.id}:${work.state}:${since}`,
      userIds: await listPeopleWith(tx, 'project:write', work.unitId, now),
      title: work.name,
      detail: DETAILS[why],
      path: `/meja/pembangunan/${work.id}`,
    })
    if (told > 0)
      await record(tx, null, {
        action: 'project.reminded',
        publicEffect: 'none',
        subjectId: work.id,
        unitId: work.unitId,
        detail: { why, told },
      })
  })
