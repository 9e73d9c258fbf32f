import { listRegistered } from '@/modules/channels/open-data-queries'

/** The registry of channels. */
export async function GET(): Promise<Response> {
  return Response.json({ channels: await listRegistered() })
}
