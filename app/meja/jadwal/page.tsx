import type { Metadata } from 'next'
import { MonthNav } from '@/components/evaluation/month-nav'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { ScheduleCalendar } from '@/components/posts/schedule-calendar'
import { ScheduledList } from '@/components/posts/scheduled-list'
import { addDays, dayOf, formatMonth, startOfDay } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { endsAt, isMonth, monthOf, startsAt } from '@/modules/evaluation/period'
import { listScheduledPosts } from '@/modules/posts/desk-queries'
import { cancelScheduleAction, movePublishTimeAction } from './actions'

export const metadata: Metadata = { title: 'Jadwal terbit' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SchedulePage({ searchParams }: Props) {
  const [{ bulan, pesan }, actor] = await Promise.all([searchParams, requireActor()])
  const today = dayOf(new Date())
  const month = typeof bulan === 'string' && isMonth(bulan) ? bulan : monthOf(today)
  const posts = await listScheduledPosts(actor, startsAt(month), endsAt(month))
  return (
    <>
      <PageTitle title={`Jadwal terbit ${formatMonth(month)}`}>
        <p>Berita yang terbit sendiri pada waktunya. Sebelum itu warga tidak melihatnya di mana pun.</p>
      </PageTitle>
      <MonthNav
        month={month}
        hasPrevious={month > monthOf(today)}
        hasNext={startOfDay(`${month}-01`) < startOfDay(addDays(today, 365))}
        addressOf={(other) => `/meja/jadwal?bulan=${other}`}
      />
      {posts.length === 0 ? (
        <EmptyState title="Tidak ada berita yang dijadwalkan bulan ini">
          <p>
            Saat menulis berita, buka “Terbitkan nanti” untuk memilih waktu terbitnya.{' '}
            <a href="/meja/tulis" className="link">
              Tulis berita
            </a>
          </p>
        </EmptyState>
      ) : (
        <>
          <ScheduleCalendar month={month} today={today} posts={posts} />
          <ScheduledList
            posts={posts}
            moved={typeof pesan === 'string' ? pesan : ''}
            moveAction={movePublishTimeAction}
            cancelAction={cancelScheduleAction}
          />
        </>
      )}
    </>
  )
}
