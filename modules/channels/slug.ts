import { slugFrom } from '@/lib/slug'
import type { ChannelAddress } from './address'

/** The words in the address of a channel's page, before a number tells it from another. */
export const channelSlugOf = ({ platform, handle }: Pick<ChannelAddress, 'platform' | 'handle'>): string =>
  slugFrom(`${platform} ${handle}`, '', platform).replace(/-$/, '')
