import { ButtonForm } from '@/components/ui/button-form'
import { type Day, formatShortDay } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import { isHeld, isLive, PLATFORM_NAMES, STATE_NAMES } from '@/modules/channels/channel'
import type { DeskChannel } from '@/modules/channels/desk-queries'
import { isCertified } from '@/modules/channels/quarter'
import { ChannelName } from './channel-name'
import { VerdictMark } from './verdict-mark'

type Props = {
  channels: readonly DeskChannel[]
  today: Day
  /** How many links of colleagues wait for the reader, by channel. */
  toCheck: ReadonlyMap<string, number>
  certify: (previous: ActionState, form: FormData) => Promise<ActionState>
}

/** The channels of a unit as those who look after them see them; each quarter one tap says that all is still right. */
export function DeskChannelList({ channels, today, toCheck, certify }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {channels.map((channel) => {
        const { id, platform, handle, state, verdict, newestAt, certifiedAt, responsible, steps } = channel
        const name = `${PLATFORM_NAMES[platform]} ${handle}`
        const waiting = toCheck.get(id) ?? 0
        const reason = state === 'rejected' || state === 'lost' ? steps[0]?.reason : ''
        return (
          <li key={id} className="space-y-1 py-4 [overflow-wrap:anywhere]">
            <h3 className="font-bold text-lg">
              <a href={`/meja/kanal/${id}`} className="link tap">
                <span>
                  <ChannelName platform={platform} handle={handle} />
                </span>
              </a>
            </h3>
            <p className="flex flex-wrap gap-x-5">
              <span className="font-semibold">{STATE_NAMES[state]}</span>
              {state === 'verified' && <VerdictMark verdict={verdict} />}
              {newestAt && <span className="text-soft">kegiatan terakhir {formatShortDay(newestAt)}</span>}
            </p>
            {reason && <p>Alasan: {reason}</p>}
            {isLive(state) && (
              <p className="text-sm text-soft">
                {responsible ? `Dipegang ${responsible.name}` : 'Belum ada penanggung jawab'}
                {certifiedAt && `; dipastikan benar ${formatShortDay(certifiedAt)}`}
              </p>
            )}
            {waiting > 0 && (
              <p>
                <a href={`/meja/kanal/${id}#bukti`} className="link tap font-semibold">
                  Periksa {waiting} bukti dari rekan Anda
                </a>
              </p>
            )}
            {isHeld(state) && !isCertified(certifiedAt, today) && (
              <div className="pt-1">
                <p className="mb-1">
                  Belum dipastikan kuartal ini: apakah unit masih memegangnya dan keterangannya benar?
                </p>
                <ButtonForm
                  action={certify}
                  values={{ channelId: id, version: String(channel.version) }}
                  name="Masih benar"
                  label={`Masih benar: ${name}`}
                />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
