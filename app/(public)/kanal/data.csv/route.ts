import { dayOf } from '@/lib/dates'
import { channelsCsv } from '@/modules/channels/csv'
import { listRegistered } from '@/modules/channels/open-data-queries'
import { csvResponse } from '../../files'

/** The registry of channels. */
export async function GET(): Promise<Response> {
  return csvResponse(channelsCsv(await listRegistered()), `kanal-${dayOf(new Date())}`)
}
