import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ChannelName } from '@/components/channels/channel-name'
import { ExternalPosts } from '@/components/channels/external-posts'
import { HistoryChart } from '@/components/channels/history-chart'
import { ObservationTable } from '@/components/channels/observation-table'
import { VerdictMark } from '@/components/channels/verdict-mark'
import { BackLink } from '@/components/layout/back-link'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Notice } from '@/components/ui/notice'
import { addDays, dayOf, formatDateTime, formatPlainDay, formatShortDay } from '@/lib/dates'
import { type ChannelState, isHeld, PLATFORM_NAMES, STATE_NAMES } from '@/modules/channels/channel'
import { FAILURE_NAMES } from '@/modules/channels/observation'
import { type ChannelProfile, getChannel, HISTORY_DAYS } from '@/modules/channels/queries'

type Props = { params: Promise<{ slug: string }> }

const read = cache((slug: string) => getChannel(slug, new Date()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const channel = await read((await params).slug)
  if (!channel) return { title: 'Halaman tidak ditemukan' }
  return {
    title: `${PLATFORM_NAMES[channel.platform]} ${channel.handle}, ${channel.unit.name}`,
    description: `Pantauan ${PLATFORM_NAMES[channel.platform]} resmi ${channel.unit.name}: ${channel.handle}.`,
    alternates: { canonical: `/kanal/${channel.slug}` },
  }
}

export default async function ChannelPage({ params }: Props) {
  const channel = await read((await params).slug)
  if (!channel) notFound()
  const { platform, handle, unit, slug, observations, posts } = channel
  const today = dayOf(new Date())
  const name = `${PLATFORM_NAMES[platform]} ${handle}`
  return (
    <>
      <BackLink href="/kanal" name="Kanal resmi semua unit" />
      <PageTitle title={<ChannelName platform={platform} handle={handle} />}>
        <p>
          Kanal{' '}
          <a href={`/unit/${unit.slug}`} className="link">
            {unit.name}
          </a>
          , {STATE_NAMES[channel.state].toLowerCase()} sejak {formatPlainDay(dayOf(channel.stateAt))}.
        </p>
      </PageTitle>
      <div className="max-w-4xl space-y-10 [overflow-wrap:anywhere]">
        {STANDINGS[channel.state] && <Notice tone="warning">{STANDINGS[channel.state]}</Notice>}
        <Facts channel={channel} />
        <section aria-labelledby="riwayat">
          <h2 id="riwayat" className="section-title mb-3">
            Pantauan {HISTORY_DAYS} hari terakhir
          </h2>
          {observations.length === 0 ? (
            <EmptyState title="Belum ada pantauan">
              <p>{waitingWords(channel)}</p>
            </EmptyState>
          ) : (
            <>
              <HistoryChart
                observations={observations}
                from={addDays(today, 1 - HISTORY_DAYS)}
                to={today}
                name={name}
              />
              <details className="mt-3 print:not-open:hidden">
                <summary className="link tap cursor-pointer">Lihat sebagai tabel</summary>
                <ObservationTable observations={observations} name={name} />
              </details>
              <ul className="no-print flex flex-wrap gap-x-6">
                <li>
                  <a href={`/kanal/${slug}/pantauan.csv`} download className="link tap">
                    Unduh pantauan setahun (CSV)
                  </a>
                </li>
                <li>
                  <a href={`/kanal/${slug}/pantauan.json`} className="link tap">
                    JSON
                  </a>
                </li>
              </ul>
            </>
          )}
        </section>
        {posts.length > 0 && (
          <section aria-labelledby="unggahan">
            <h2 id="unggahan" className="section-title mb-2">
              Kabar terakhir di sana
            </h2>
            <ExternalPosts posts={posts.map((post) => ({ ...post, platform }))} />
          </section>
        )}
        <Steps channel={channel} />
      </div>
    </>
  )
}

/** What a reader should know of a channel that is not simply official. */
const STANDINGS: Partial<Record<ChannelState, string>> = {
  declared: 'Unit mendaftarkan kanal ini, tetapi Kominfotik belum memeriksanya. Tunggu sampai terverifikasi.',
  lost: 'Unit tidak lagi memegang kanal ini. Siapa pun yang menulis di sana, bukan unit itu.',
  archived: 'Unit tidak lagi memakai kanal ini. Lihat kanal resminya yang lain di halaman unit.',
}

/** Why nothing has been seen of a channel, and what would show here. */
function waitingWords({ state, platform }: ChannelProfile): string {
  if (!isHeld(state)) return 'Kanal yang tidak lagi dipegang atau dipakai unit tidak dipantau.'
  if (platform === 'website' || platform === 'youtube')
    return 'Portal melihat kanal ini sekali sehari. Pantauan yang pertama segera tampil di sini.'
  return `Portal tidak membaca ${PLATFORM_NAMES[platform]} sendiri. Kegiatannya tampil di sini bila terbaca lewat antarmuka resmi, atau bila petugas mencatat bukti dan orang kedua memeriksanya.`
}

function Facts({ channel }: { channel: ChannelProfile }) {
  const last = channel.observations.findLast(({ occasion }) => occasion === '')
  const rows: [string, React.ReactNode][] = [
    [
      'Alamat',
      isHeld(channel.state) ? (
        <a key="alamat" href={channel.address} rel="external" className="link">
          {channel.address}
        </a>
      ) : (
        channel.address
      ),
    ],
    ...(isHeld(channel.state)
      ? [
          [
            'Keadaan',
            <>
              <VerdictMark verdict={channel.verdict} />
              {channel.observedAt && ` sejak ${formatShortDay(channel.verdictSince)}`}
              {['down', 'unknown'].includes(channel.verdict) && last?.failure && `: ${FAILURE_NAMES[last.failure]}`}
            </>,
          ] as [string, React.ReactNode],
        ]
      : []),
    ['Kegiatan terakhir', channel.newestAt ? formatDateTime(channel.newestAt) : 'belum terbaca'],
    ['Terakhir dilihat', channel.observedAt ? formatDateTime(channel.observedAt) : 'belum pernah'],
    ['Dipastikan unit', channel.certifiedAt ? formatShortDay(channel.certifiedAt) : 'belum'],
    ...(last?.tlsDaysLeft != null
      ? [['Sertifikat keamanan', `berlaku ${last.tlsDaysLeft} hari lagi`] as [string, React.ReactNode]]
      : []),
  ]
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm text-soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Steps({ channel }: { channel: ChannelProfile }) {
  return (
    <section aria-labelledby="status">
      <h2 id="status" className="section-title mb-2">
        Riwayat status
      </h2>
      <ol className="space-y-1">
        {channel.steps.map(({ state, at, reason }) => (
          <li key={`${state}${at.getTime()}`}>
            <span className="tabular text-soft">{formatShortDay(at)}</span> {STATE_NAMES[state]}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ol>
    </section>
  )
}
