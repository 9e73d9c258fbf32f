import { PLATFORM_NAMES } from '@/modules/channels/channel'
import type { OfficialChannel } from '@/modules/channels/check'

/** Official channels, each with its platform and, where asked for, its unit. */
export function ChannelLinks({ channels, hasUnit = false }: { channels: OfficialChannel[]; hasUnit?: boolean }) {
  return (
    <ul>
      {channels.map(({ platform, address, handle, unit }) => (
        <li key={address} className="[overflow-wrap:anywhere]">
          <a href={address} rel="noopener nofollow" className="link tap">
            {PLATFORM_NAMES[platform]}: {handle}
          </a>
          {hasUnit && <span className="text-soft"> milik {unit.name}</span>}
        </li>
      ))}
    </ul>
  )
}
