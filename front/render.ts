import type { RequestListener } from 'node:http'
import inject from 'light-my-request'
import type { Answer } from './page'
import { stripScripts } from './scripts'

/** Draws the answer to an address, as for a reader of whom nothing is known. */
export type Render = (address: string) => Promise<Answer>

/**
 * Asks Next inside this process. Nothing of a reader's own request is handed on but the address: no cookie, no header, so
 * that the answer is everybody's.
 */
export const renderWith =
  (handler: RequestListener, publicUrl: URL): Render =>
  async (address) => {
    const { statusCode, headers, rawPayload } = await inject(handler, {
      method: 'GET',
      url: address,
      headers: {
        host: publicUrl.host,
        'x-forwarded-host': publicUrl.host,
        'x-forwarded-proto': publicUrl.protocol.slice(0, -1),
        'user-agent': 'Warta Baimbai',
        accept: '*/*',
      },
    })
    return {
      status: statusCode,
      contentType: textOf(headers['content-type']) ?? 'application/octet-stream',
      ...(headers['content-disposition'] !== undefined && { disposition: textOf(headers['content-disposition']) }),
      isPersonal: headers['set-cookie'] !== undefined,
      ...(headers.location !== undefined && { location: ownPath(textOf(headers.location) ?? '/', publicUrl) }),
      body: rawPayload,
    }
  }

const textOf = (value: number | string | string[] | undefined): string | undefined =>
  value === undefined ? undefined : String(value)

/** A way within the portal is told without the portal's name, which readers may know by another. */
const ownPath = (location: string, publicUrl: URL): string => {
  if (!URL.canParse(location, publicUrl)) return location
  const target = new URL(location, publicUrl)
  return target.host === publicUrl.host ? target.pathname + target.search : location
}

/** What Next answers where a page itself finds nothing: an empty body that only its scripts would fill. */
const EMPTY = '<html id="__next_error__"'
/** No page has this address: what Next answers for it says so in full. */
const NOWHERE = '/halaman-tidak-ditemukan'

/** Says in full that there is nothing at an address, where the page that was asked leaves it to scripts that readers do not get. */
export const withWholeRefusals =
  (render: Render): Render =>
  async (address) => {
    const answer = await render(address)
    if (answer.status !== 404 || !answer.contentType.startsWith('text/html')) return answer
    if (!answer.body.subarray(0, 200).includes(EMPTY)) return answer
    return { ...answer, body: (await render(NOWHERE)).body }
  }

/**
 * Takes Next's scripts out of what is rendered: pages for residents carry only the portal's own. `onUnknown` is told of
 * scripts that nobody knows; where it throws, the page is not shown.
 */
export const withoutScripts =
  (render: Render, onUnknown: (address: string, scripts: string[]) => void): Render =>
  async (address) => {
    const answer = await render(address)
    if (!answer.contentType.startsWith('text/html')) return answer
    const { html, unknown } = stripScripts(answer.body.toString('utf8'))
    if (unknown.length > 0) onUnknown(address, unknown)
    return { ...answer, body: Buffer.from(html) }
  }
