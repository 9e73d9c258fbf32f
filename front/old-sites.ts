/** The names of sites that units had before: whoever still comes by one of them is led to what became of it. */
export class OldSites {
  #names: ReadonlySet<string> = new Set()
  #reading: Promise<void> | null = null
  #isOutdated = false

  /** `read` gives all names; told of a failure, the names that were known stay. */
  constructor(
    private readonly read: () => Promise<string[]>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Whether the name of a request, with or without a port or www., is one of them. */
  has(host: string): boolean {
    return this.#names.size > 0 && this.#names.has(nameOf(host))
  }

  /** Reads the names anew; what comes meanwhile is read right after. */
  async refresh(): Promise<void> {
    this.#isOutdated = true
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  async #readAll(): Promise<void> {
    while (this.#isOutdated) {
      this.#isOutdated = false
      try {
        this.#names = new Set(await this.read())
      } catch (error) {
        this.onError(error)
      }
    }
  }
}

const nameOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')

/** The address under which the portal knows where an address of an old site leads. */
export const oldSiteKey = (host: string, url: string): string =>
  `/situs-lama?${new URLSearchParams({ alamat: url, situs: nameOf(host) })}`
