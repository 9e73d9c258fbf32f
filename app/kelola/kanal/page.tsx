import type { Metadata } from 'next'
import { VerdictMark } from '@/components/channels/verdict-mark'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { QueueNav } from '@/components/layout/queue-nav'
import { ButtonForm } from '@/components/ui/button-form'
import { ReasonForm } from '@/components/ui/reason-form'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { CHANNEL_STATES, type ChannelState, isHeld, PLATFORM_NAMES, STATE_NAMES } from '@/modules/channels/channel'
import { type DeskChannel, listChannelsIn } from '@/modules/channels/desk-queries'
import { moveBlockers } from '@/modules/channels/moves'
import { moveChannelAction } from './actions'

export const metadata: Metadata = { title: 'Pemeriksaan kanal' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PLACES: Record<ChannelState, string> = {
  declared: 'menunggu',
  verified: 'terverifikasi',
  rejected: 'ditolak',
  lost: 'hilang',
  archived: 'diarsipkan',
}

export default async function ChannelsPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireActor()])
  const state = CHANNEL_STATES.find((name) => PLACES[name] === keadaan) ?? 'declared'
  const { channels, next } = await listChannelsIn(actor, state, String(sebelum ?? '') || undefined)
  const address = (more: Record<string, string>) =>
    `/kelola/kanal?${new URLSearchParams({ keadaan: PLACES[state], ...more })}`
  return (
    <>
      <PageTitle title="Pemeriksaan kanal">
        <p>
          Buka kanalnya, pastikan dipegang unit itu (misalnya minta petugas mengunggah kata yang Anda sebutkan), lalu
          putuskan.{' '}
          <a href="/evaluasi/instruksi/baru?aturan=tanpa-instagram" className="link">
            Instruksikan unit yang belum punya Instagram
          </a>
        </p>
      </PageTitle>
      <QueueNav
        label="Status kanal"
        queues={CHANNEL_STATES.map((name) => ({
          name: STATE_NAMES[name],
          href: `/kelola/kanal?keadaan=${PLACES[name]}`,
          isShown: name === state,
        }))}
      />
      {channels.length === 0 ? (
        <EmptyState title="Tidak ada kanal di sini">
          <p>Kanal yang didaftarkan unit tampil di sini sampai Anda memutuskannya.</p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl divide-y divide-line border-line border-y">
          {channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} actorId={actor.id} />
          ))}
        </ul>
      )}
      <Pager
        previous={sebelum ? address({}) : null}
        next={next && address({ sebelum: next })}
        previousName="Kembali ke awal"
      />
    </>
  )
}

function ChannelRow({ channel, actorId }: { channel: DeskChannel; actorId: string }) {
  const { id, platform, handle, address, state, unit, steps, responsible, recoveryContact, verdict, version } = channel
  const declaredById = steps.find((step) => step.state === 'declared')?.byId ?? null
  const [step] = steps
  const blocked = (move: 'verify' | 'reject') => moveBlockers({ state, declaredById }, move, actorId)
  const values = { channelId: id, version: String(version) }
  const name = `${PLATFORM_NAMES[platform]} ${handle}, ${unit.name}`
  return (
    <li className="space-y-1 py-4 [overflow-wrap:anywhere]">
      <h2 className="font-bold text-lg">
        {unit.name}: {PLATFORM_NAMES[platform]}
      </h2>
      <a href={address} rel="external noreferrer" target="_blank" className="link tap">
        {address}
      </a>
      <p className="text-sm text-soft">
        {step && `${STATE_NAMES[step.state]}, ${step.byName}, ${formatDateTime(step.at)}. `}
        Penanggung jawab: {responsible?.name ?? 'belum ditunjuk'}. Kontak pemulihan:{' '}
        {recoveryContact || 'belum dicatat'}.
      </p>
      {step?.reason && <p>Alasan: {step.reason}</p>}
      <p className="flex flex-wrap items-center gap-x-6">
        {isHeld(state) && <VerdictMark verdict={verdict} />}
        <a href={`/meja/kanal/${id}`} className="link tap">
          Rincian
          <span className="sr-only"> {name}</span>
        </a>
      </p>
      {(state === 'declared' || state === 'lost') && blocked('verify').length > 0 && (
        <p className="text-sm">{blocked('verify')[0]}</p>
      )}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {blocked('verify').length === 0 && (
          <ButtonForm
            action={moveChannelAction}
            values={{ ...values, move: 'verify' }}
            name="Verifikasi"
            label={`Verifikasi ${name}`}
          />
        )}
        {blocked('reject').length === 0 && (
          <ReasonForm
            action={moveChannelAction}
            values={{ ...values, move: 'reject' }}
            id={id}
            name="Tolak"
            button="Tolak kanal"
            label="Alasan penolakan"
            hint="Dibaca oleh unit itu."
          />
        )}
      </div>
    </li>
  )
}
