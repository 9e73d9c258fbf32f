import { Fragment } from 'react'
import { PLATFORM_NAMES, type Platform } from '@/modules/channels/channel'

/** A channel by its platform and name; a long name breaks where its parts end, not within a word. */
export function ChannelName({ platform, handle }: { platform: Platform; handle: string }) {
  return (
    <>
      {PLATFORM_NAMES[platform]}{' '}
      {handle.split(/(?<=[-._])(?=[^-._])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
