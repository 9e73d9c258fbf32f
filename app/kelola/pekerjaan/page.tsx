import type { Metadata } from 'next'
import { JobList } from '@/components/jobs/job-list'
import { WorkerNotice } from '@/components/jobs/worker-notice'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { isWorkerAlive, listJobs } from '@/modules/jobs/queries'
import { requireAdministrator } from '../administrator'
import { runNowAction } from './actions'

export const metadata: Metadata = { title: 'Pekerjaan' }

export default async function JobsPage() {
  const actor = await requireAdministrator()
  const [jobs, isAlive] = await Promise.all([listJobs(actor, new Date()), isWorkerAlive(actor)])
  const failed = jobs.filter(({ last }) => last?.state === 'failed')
  return (
    <>
      <PageTitle title="Pekerjaan">
        <p>Apa yang dikerjakan portal dengan sendirinya, kapan, dan bagaimana hasilnya.</p>
      </PageTitle>
      <WorkerNotice isAlive={isAlive} isBusy={jobs.some(({ open }) => open && open.state !== 'broken')} />
      {failed.length > 0 && (
        <p className="mb-4 font-semibold text-danger">
          {failed.length} pekerjaan gagal terakhir kali: {failed.map(({ title }) => title).join(', ')}.
        </p>
      )}
      {jobs.length === 0 ? (
        <EmptyState title="Belum ada pekerjaan">
          <p>Daftar ini diisi oleh proses pekerja saat mulai berjalan.</p>
        </EmptyState>
      ) : (
        <JobList jobs={jobs} action={runNowAction} />
      )}
    </>
  )
}
