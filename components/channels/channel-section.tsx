import { formatShortDay } from '@/lib/dates'
import { PLATFORM_NAMES, STATE_NAMES } from '@/modules/channels/channel'
import type { ChannelCard } from '@/modules/channels/queries'
import { VerdictMark } from './verdict-mark'

/** The channels of a unit with what is known of them. */
export function ChannelSection({ channels, unitName }: { channels: readonly ChannelCard[]; unitName: string }) {
  return (
    <section aria-labelledby="kanal">
      <h2 id="kanal" className="section-title">
        Kanal resmi
      </h2>
      {channels.length === 0 ? (
        <p className="mt-1 text-soft">
          {unitName} belum mendaftarkan situs web atau akun media sosial. Kabar resminya dimuat di halaman ini.
        </p>
      ) : (
        <ul className="mt-1 divide-y divide-line">
          {channels.map(({ slug, platform, address, handle, state, stateAt, verdict, newestAt }) => (
            <li key={slug} className="py-2">
              <p className="text-sm text-soft">{PLATFORM_NAMES[platform]}</p>
              {state === 'lost' ? (
                <p className="font-semibold">{handle}</p>
              ) : (
                <a href={address} rel="external" className="link tap font-semibold">
                  {handle}
                </a>
              )}
              <p className="flex flex-wrap gap-x-4 text-sm">
                {state === 'verified' ? (
                  <VerdictMark verdict={verdict} />
                ) : (
                  <span className="text-soft">
                    {STATE_NAMES[state]} sejak {formatShortDay(stateAt)}
                  </span>
                )}
                {state === 'verified' && newestAt && (
                  <span className="text-soft">kegiatan terakhir {formatShortDay(newestAt)}</span>
                )}
                <a href={`/kanal/${slug}`} className="link">
                  Pantauan
                  <span className="sr-only">
                    {' '}
                    {PLATFORM_NAMES[platform]} {handle}
                  </span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
