import robotsParser from 'robots-parser'
import { type Fetcher, ROBOT } from './fetch'
import { Unfetched } from './unfetched'

/** Source: RFC 9309, 2.5 */
const READ_BYTES = 500 * 1024

const LONGEST_LINE = 500
const MOST_STARS = 10

/** Without lines that no site needs: comparing with many wildcards takes for ever. */
const sensible = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.length <= LONGEST_LINE && line.split('*').length <= MOST_STARS + 1)
    .join('\n')

type Rules = ReturnType<typeof robotsParser>

const NOT_TODAY =
  'Aturan situs ini untuk program (robots.txt) sedang tidak dapat dibaca, jadi situsnya tidak dibaca hari ini.'

/** The robots.txt of each site that a look comes to, read once and obeyed. */
export class Robots {
  readonly #rules = new Map<string, Promise<Rules>>()

  constructor(readonly fetcher: Fetcher) {}

  /** Whether the portal may read an address. Throws `Unfetched` where the site answers nothing at all. */
  readonly mayRead = async (address: string): Promise<boolean> =>
    (await this.#rulesOf(address)).isAllowed(address, ROBOT) !== false

  /** The sitemaps that it names. */
  readonly sitemapsOf = async (address: string): Promise<string[]> => (await this.#rulesOf(address)).getSitemaps()

  #rulesOf(address: string): Promise<Rules> {
    const { origin } = new URL(address)
    const known = this.#rules.get(origin) ?? this.#read(`${origin}/robots.txt`)
    this.#rules.set(origin, known)
    return known
  }

  // Missing, or no text of rules: everything is allowed (RFC 9309, 2.3.1.3). A server in trouble: nothing is (2.3.1.4).
  async #read(address: string): Promise<Rules> {
    try {
      const { bytes } = await this.fetcher.get(address)
      return robotsParser(address, sensible(bytes.subarray(0, READ_BYTES).toString('utf8')))
    } catch (error) {
      if (!(error instanceof Unfetched)) throw error
      if (error.failure === 'http5xx') throw new Unfetched('robots', { detail: NOT_TODAY, status: error.status })
      if (['dns', 'refused', 'timeout', 'tls'].includes(error.failure)) throw error
      return robotsParser(address, '')
    }
  }
}
