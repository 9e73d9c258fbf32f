import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RunButton } from '@/components/jobs/job-list'
import { RunChart } from '@/components/jobs/run-chart'
import { RunLine } from '@/components/jobs/run-line'
import { WorkerNotice } from '@/components/jobs/worker-notice'
import { BackLink } from '@/components/layout/back-link'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { formatDateTime } from '@/lib/dates'
import { cronWords } from '@/modules/jobs/cron-words'
import { isFrequent } from '@/modules/jobs/job'
import { getJob, isWorkerAlive, listRuns } from '@/modules/jobs/queries'
import { requireAdministrator } from '../../administrator'
import { runNowAction } from '../actions'

export const metadata: Metadata = { title: 'Riwayat pekerjaan' }

type Props = {
  params: Promise<{ job: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function JobPage({ params, searchParams }: Props) {
  const [{ job: name }, { tampilkan, sebelum }, actor] = await Promise.all([
    params,
    searchParams,
    requireAdministrator(),
  ])
  const now = new Date()
  const onlyFailed = tampilkan === 'gagal'
  const before = typeof sebelum === 'string' ? sebelum : undefined
  const [job, { runs, next }, isAlive] = await Promise.all([
    getJob(actor, name, now),
    listRuns(actor, { job: name, onlyFailed, before }, now),
    isWorkerAlive(actor),
  ])
  if (!job) notFound()
  const path = `/kelola/pekerjaan/${job.name}`
  const address = (cursor?: string) => {
    const query = new URLSearchParams({ ...(onlyFailed && { tampilkan: 'gagal' }), ...(cursor && { sebelum: cursor }) })
    return query.size === 0 ? path : `${path}?${query}`
  }
  const hasFailed = !before && runs[0]?.state === 'failed'
  return (
    <>
      <BackLink href="/kelola/pekerjaan" name="Semua pekerjaan" />
      <PageTitle title={job.title}>
        <p>{job.purpose}</p>
      </PageTitle>
      <WorkerNotice isAlive={isAlive} isBusy={job.open !== null && job.open.state !== 'broken'} />
      <p className="mb-4">
        Berjalan {cronWords(job.cron)}; berikutnya {formatDateTime(job.nextAt)}.
      </p>
      <div className="mb-8 space-y-3">
        {job.open && <RunLine run={job.open} resultNoun={job.resultNoun} />}
        <RunButton job={job} action={runNowAction} name={hasFailed ? 'Coba lagi' : 'Jalankan sekarang'} />
      </div>
      <section aria-labelledby="riwayat" className="max-w-3xl">
        <h2 id="riwayat" className="section-title mb-2">
          Riwayat
        </h2>
        <p className="text-sm text-soft">
          Disimpan 30 hari.{' '}
          {isFrequent(job.cron) &&
            'Dari yang tidak menemukan apa pun untuk dikerjakan, hanya yang terakhir yang disimpan.'}
        </p>
        <QueueNav
          label="Saring riwayat"
          queues={[
            { href: path, name: 'Semua', isShown: !onlyFailed },
            { href: `${path}?tampilkan=gagal`, name: 'Yang gagal', isShown: onlyFailed },
          ]}
        />
        <RunChart runs={runs} />
        {runs.length === 0 ? (
          <EmptyState title={onlyFailed ? 'Tidak ada yang gagal' : 'Belum pernah berjalan'}>
            <p>
              {onlyFailed
                ? 'Bila pekerjaan ini gagal, sebabnya tampil di sini.'
                : 'Setiap kali pekerjaan ini berjalan, hasilnya tampil di sini.'}
            </p>
          </EmptyState>
        ) : (
          <ul>
            {runs.map((run) => (
              <li key={run.id} className="border-line border-t py-3">
                <RunLine run={run} resultNoun={job.resultNoun} />
              </li>
            ))}
          </ul>
        )}
        <Pager previous={before ? address() : null} next={next && address(next)} previousName="Kembali ke awal" />
      </section>
    </>
  )
}
