import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChannelForm } from '@/components/channels/channel-form'
import { ChannelName } from '@/components/channels/channel-name'
import { EvidenceForm } from '@/components/channels/evidence-form'
import { EvidenceList } from '@/components/channels/evidence-list'
import { VerdictMark } from '@/components/channels/verdict-mark'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { ButtonForm } from '@/components/ui/button-form'
import { Notice } from '@/components/ui/notice'
import { ReasonForm } from '@/components/ui/reason-form'
import { dayOf, formatDateTime } from '@/lib/dates'
import { entryOf } from '@/lib/entry'
import { requireActor } from '@/lib/web/session'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import { listColleagues } from '@/modules/accounts/queries'
import { type ChannelState, isLive, PLATFORM_NAMES, STATE_NAMES } from '@/modules/channels/channel'
import { type DeskChannel, getDeskChannel } from '@/modules/channels/desk-queries'
import { isEvidencePlatform } from '@/modules/channels/evidence'
import { listChannelEvidence } from '@/modules/channels/evidence-queries'
import { MOVE_RULES, MOVES, type Move, moveBlockers } from '@/modules/channels/moves'
import {
  changeChannelAction,
  decideEvidenceAction,
  moveChannelAction,
  observeNowAction,
  submitEvidenceAction,
} from '../actions'

export const metadata: Metadata = { title: 'Kanal' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MESSAGES: Record<string, string> = {
  didaftarkan: 'Kanal ini terdaftar. Kominfotik memeriksa bahwa kanal ini milik unit, lalu warga melihatnya.',
  disimpan: 'Keterangan kanal tersimpan.',
  lihat: 'Portal melihat kanal ini sekarang. Muat ulang halaman ini beberapa saat lagi.',
  bukti: 'Bukti tercatat. Orang kedua memeriksanya, sesudah itu kanal ini terhitung aktif.',
  lose: 'Kanal ini dicatat hilang. Warga diberi tahu bahwa akun itu tidak lagi dipegang unit.',
  archive: 'Kanal ini diarsipkan.',
  redeclare: 'Kanal ini diajukan lagi untuk diperiksa.',
  verify: 'Kanal ini terverifikasi.',
  reject: 'Kanal ini ditolak.',
}

/** What a state means for the unit, where there is something to wait for or to do. */
const STANDINGS: Partial<Record<ChannelState, string>> = {
  declared: 'Kominfotik belum memeriksa kanal ini. Kanal ini terhitung sesudah terverifikasi.',
  rejected: 'Kominfotik menolak kanal ini. Ajukan lagi bila sebabnya sudah diperbaiki, atau daftarkan kanal lain.',
  lost: 'Kanal ini tercatat hilang. Bila unit memegangnya lagi, ajukan lagi agar Kominfotik memeriksanya.',
  archived: 'Kanal ini tidak dipakai lagi. Bila unit memakainya lagi, ajukan lagi agar Kominfotik memeriksanya.',
}

export default async function DeskChannelPage({ params, searchParams }: Props) {
  const [{ id }, { pesan, v }, actor] = await Promise.all([params, searchParams, requireActor()])
  const channel = UUID.test(id) ? await getDeskChannel(actor, id) : null
  if (!channel) notFound()
  const { platform, handle, state, unit, unitId } = channel
  const people = await listColleagues(unitId, 'channel:write', new Date())
  const message = entryOf(MESSAGES, pesan)
  return (
    <>
      <div className="flex flex-wrap gap-x-6">
        <BackLink href={`/meja/kanal?unit=${unitId}`} name="Semua kanal unit ini" />
        {can(actor, 'channel:verify') && <BackLink href="/kelola/kanal" name="Pemeriksaan kanal" />}
      </div>
      <PageTitle title={<ChannelName platform={platform} handle={handle} />}>
        <p>
          {STATE_NAMES[state]} · {unit.name}
          {state !== 'rejected' && (
            <>
              {' · '}
              <a href={`/kanal/${channel.slug}`} className="link">
                Lihat di halaman warga
              </a>
            </>
          )}
        </p>
      </PageTitle>
      {(message || STANDINGS[state]) && (
        <div className="mb-6 max-w-3xl [overflow-wrap:anywhere]">
          {message ? (
            <Notice>{message}</Notice>
          ) : (
            <Notice tone="warning">
              {STANDINGS[state]}
              {channel.steps[0]?.reason && <span className="block">Alasan: {channel.steps[0].reason}</span>}
            </Notice>
          )}
        </div>
      )}
      <div className="max-w-3xl space-y-10 [overflow-wrap:anywhere]">
        <Seen channel={channel} />
        {isEvidencePlatform(platform) && state === 'verified' && <Evidence actor={actor} channel={channel} />}
        {isLive(state) && (
          <section aria-labelledby="keterangan">
            <h2 id="keterangan" className="section-title mb-3">
              Keterangan kanal
            </h2>
            <ChannelForm
              key={String(v ?? '')}
              action={changeChannelAction}
              unitId={unitId}
              people={people}
              platform={platform}
              channel={channel}
              meId={actor.id}
            />
          </section>
        )}
        <Moves actor={actor} channel={channel} />
        <section aria-labelledby="riwayat">
          <h2 id="riwayat" className="section-title mb-2">
            Riwayat status
          </h2>
          <ol className="space-y-2">
            {channel.steps.map((step) => (
              <li key={`${step.state}${step.at.getTime()}`}>
                <strong>{STATE_NAMES[step.state]}</strong>, {step.byName}, {formatDateTime(step.at)}
                {step.reason && <span className="block">{step.reason}</span>}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  )
}

/** What monitoring says; of what the portal reads itself a look can be asked for. */
function Seen({ channel: { id, platform, state, verdict, newestAt, observedAt } }: { channel: DeskChannel }) {
  const isLookedAt = !isEvidencePlatform(platform) && (state === 'verified' || state === 'declared')
  if (state !== 'verified' && !isLookedAt) return null
  return (
    <section aria-labelledby="pantauan" className="space-y-2">
      <h2 id="pantauan" className="section-title">
        Pantauan
      </h2>
      <p>
        <VerdictMark verdict={verdict} />
        {newestAt ? `, kegiatan terakhir ${formatDateTime(newestAt)}.` : ', belum ada kegiatan terbaca.'}{' '}
        {observedAt ? `Terakhir dilihat ${formatDateTime(observedAt)}.` : 'Belum pernah dilihat.'}
      </p>
      {isLookedAt && <ButtonForm action={observeNowAction} values={{ channelId: id }} name="Lihat sekarang" />}
    </section>
  )
}

/** How many links that were decided on stand open below those that wait. */
const SHOWN_DECIDED = 4

async function Evidence({ actor, channel }: { actor: Actor; channel: DeskChannel }) {
  const evidence = await listChannelEvidence(actor, channel)
  const shown = evidence.filter(({ state }) => state === 'waiting').length + SHOWN_DECIDED
  const [first, older] = [evidence.slice(0, shown), evidence.slice(shown)]
  return (
    <section aria-labelledby="bukti">
      <h2 id="bukti" className="section-title mb-2">
        Bukti kegiatan
      </h2>
      <p className="mb-3 text-soft">
        {PLATFORM_NAMES[channel.platform]} tidak dapat dibaca portal. Catat tautan unggahan terbaru; rekan Anda atau
        Kominfotik memeriksanya. Tautan yang Anda simpan di halaman berbagi berita tercatat dengan sendirinya.
      </p>
      <EvidenceForm action={submitEvidenceAction} channelId={channel.id} today={dayOf(new Date())} />
      {evidence.length > 0 && (
        <div className="mt-6">
          <EvidenceList evidence={first} meId={actor.id} decide={decideEvidenceAction} queue="waiting" />
          {older.length > 0 && (
            <details>
              <summary className="link tap">{older.length} bukti yang lebih lama</summary>
              <EvidenceList evidence={older} meId={actor.id} decide={decideEvidenceAction} queue="waiting" />
            </details>
          )}
        </div>
      )}
    </section>
  )
}

const ASKED: Record<Move, { hint: string; button: string }> = {
  verify: { hint: '', button: 'Verifikasi kanal' },
  reject: { hint: 'Dibaca oleh unit itu.', button: 'Tolak kanal' },
  lose: { hint: 'Misalnya: kata sandinya tidak diketahui, atau akunnya diambil orang.', button: 'Catat kanal hilang' },
  archive: {
    hint: 'Misalnya: unit pindah ke akun lain. Bila kanal ini wajib, unit terhitung belum punya.',
    button: 'Arsipkan kanal',
  },
  redeclare: { hint: '', button: 'Ajukan lagi' },
}

/** What may be done to the state of the channel now. */
function Moves({ actor, channel }: { actor: Actor; channel: DeskChannel }) {
  const declaredById = channel.steps.find(({ state }) => state === 'declared')?.byId ?? null
  const possible = MOVES.filter(
    (move) =>
      can(actor, MOVE_RULES[move].permission, channel) &&
      moveBlockers({ state: channel.state, declaredById }, move, actor.id).length === 0,
  )
  if (possible.length === 0) return null
  const values = { channelId: channel.id, version: String(channel.version) }
  return (
    <section aria-labelledby="ubah-status">
      <h2 id="ubah-status" className="section-title mb-2">
        Ubah status
      </h2>
      <div className="space-y-3">
        {possible.map((move) => {
          const { name, isReasoned } = MOVE_RULES[move]
          const { hint, button } = ASKED[move]
          return isReasoned ? (
            <ReasonForm
              key={move}
              action={moveChannelAction}
              values={{ ...values, move }}
              id={move}
              name={name}
              button={button}
              label="Alasan"
              hint={hint}
            />
          ) : (
            <ButtonForm key={move} action={moveChannelAction} values={{ ...values, move }} name={button} />
          )
        })}
      </div>
    </section>
  )
}
