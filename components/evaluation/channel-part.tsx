import { formatShortDay } from '@/lib/dates'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import type { ChannelUse, DutyShare, ExternalUse } from '@/modules/evaluation/channel-use'
import { DoneMark } from './done-mark'

type Shown = { id: string; slug: string; handle: string }
type Props = { use: ChannelUse; channels: Shown[] }

const SERVED: Record<Exclude<DutyShare['servedBy'], 'own'>, string> = {
  portal: 'dipenuhi halaman unit di portal ini',
  parent: 'kanal Sekretariat Daerah',
}

/** What part F of a score is made of, with the channels behind each of its two shares. */
export function ChannelPart({ use: { duties, external, activeDays }, channels }: Props) {
  const channelOf = new Map(channels.map((channel) => [channel.id, channel]))
  return (
    <dl className="space-y-4">
      <div>
        <dt className="font-semibold">Kanal wajib yang terverifikasi dan dapat dibuka</dt>
        {duties.map((duty) => (
          <dd key={duty.platform} className="flex gap-2">
            <DoneMark isDone={duty.isVerified && duty.isReachable} />
            <span>
              {PLATFORM_NAMES[duty.platform]}: {dutyWord(duty)}
            </span>
          </dd>
        ))}
      </div>
      <div>
        <dt className="font-semibold">Kanal luar yang aktif dalam {activeDays} hari</dt>
        {external.length === 0 && <dd className="text-soft">Unit ini belum punya kanal luar yang terverifikasi.</dd>}
        {external.map((one) => {
          const shown = channelOf.get(one.id)
          return (
            <dd key={one.id} className="flex gap-2 [overflow-wrap:anywhere]">
              <DoneMark isDone={one.isActive} />
              <span>
                {shown ? (
                  <a href={`/kanal/${shown.slug}`} className="link">
                    {PLATFORM_NAMES[one.platform]} {shown.handle}
                  </a>
                ) : (
                  PLATFORM_NAMES[one.platform]
                )}
                : {useWord(one)}
              </span>
            </dd>
          )
        })}
        {external.length > 0 && !external.some(({ isRead }) => isRead) && (
          <dd className="text-soft">Tidak ada yang dapat dibaca, karena itu bagian pertama berlaku untuk keduanya.</dd>
        )}
      </div>
    </dl>
  )
}

function dutyWord({ servedBy, isVerified, isReachable }: DutyShare): string {
  const where = servedBy === 'own' ? '' : `, ${SERVED[servedBy]}`
  if (!isVerified) return `belum ada yang terverifikasi${where}`
  return (isReachable ? 'ada dan dapat dibuka' : 'ada, tetapi tidak dapat dibuka') + where
}

function useWord({ isRead, isActive, newestAt }: ExternalUse): string {
  if (!isRead) return 'tidak dapat dibaca, tidak dihitung'
  const day = newestAt ? `, kegiatan terakhir ${formatShortDay(newestAt)}` : ''
  return (isActive ? 'aktif' : 'tidak ada kegiatan baru') + day
}
