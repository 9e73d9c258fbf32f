import { ButtonForm } from '@/components/ui/button-form'
import { type Day, formatShortDay } from '@/lib/dates'
import type { ActionState } from '@/lib/web/action'
import { isLive, PLATFORM_NAMES, STATE_NAMES } from '@/modules/channels/channel'
import type { DeskChannel } from '@/modules/channels/desk-queries'
import { isCertified } from '@/modules/channels/quarter'
import { VerdictMark } from './verdict-mark'

type Props = {
  channels: readonly DeskChannel[]
  today: Day
  certify: (previous: ActionState, form: FormData) => Promise<ActionState>
}

/** The channels of a unit as those who look after them see them; each quarter one tap says that all is still right. */
export function DeskChannelList({ channels, today, certify }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {channels.map((channel) => {
        const { id, platform, handle, state, verdict, newestAt, certifiedAt, responsible, steps } = channel
        const name = `${PLATFORM_NAMES[platform]} ${handle}`
        const reason = state === 'rejected' || state === 'lost' ? steps[0]?.reason : ''
        return (
          <li key={id} className="space-y-1 py-4 [overflow-wrap:anywhere]">
            <h3 className="font-bold text-lg">
              <a href={`/meja/kanal/${id}`} className="link tap">
                {name}
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
            {isLive(state) && state !== 'lost' && !isCertified(certifiedAt, today) && (
              <div className="pt-1">
                <p className="mb-1 font-semibold">Kuartal ini belum dipastikan.</p>
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
