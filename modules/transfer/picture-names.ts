import type { SourceImage } from './formats/html'

const SIZE_OF_WORDPRESS = /-\d{2,4}x\d{2,4}(?=\.[a-z]+$)/i
const SIZE_OF_BLOGGER = /^[swh]\d{1,4}(?:-[a-z0-9-]+)?$/
const ENDING = /(?:=[swh]\d{1,4}[a-z0-9-]*)$/

/** The addresses under which a picture may be had, the largest first: old sites show small ones. */
export function addressesOfPicture({ src, linked }: Pick<SourceImage, 'src' | 'linked'>): string[] {
  const known = [linked, src].filter((address) => address !== null && /^https?:\/\//i.test(address)) as string[]
  return [...new Set(known.flatMap((address) => [largest(address), address]))]
}

function largest(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  const isGoogles = /(?:^|\.)(?:googleusercontent|bp\.blogspot|ggpht)\.com$/.test(url.hostname)
  url.pathname = isGoogles
    ? url.pathname
        .split('/')
        .map((part) => (SIZE_OF_BLOGGER.test(part) ? 's1600' : part.replace(ENDING, '=s1600')))
        .join('/')
    : url.pathname.replace(SIZE_OF_WORDPRESS, '')
  return url.href
}

/** The host from which a picture would be fetched; null where its address names none. */
export function hostOfPicture(image: Pick<SourceImage, 'src' | 'linked'>): string | null {
  const [address] = addressesOfPicture(image)
  return address && URL.canParse(address) ? new URL(address).hostname : null
}

const partsOf = (path: string): string[] =>
  path
    .toLowerCase()
    .normalize('NFC')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')

/** The paths by which a picture may be known in an archive, as parts in lower case. */
function pathsOf(image: Pick<SourceImage, 'src' | 'linked'>): string[][] {
  const addresses = [...addressesOfPicture(image), image.src]
  const paths = addresses.flatMap((address) => {
    const path = readable(URL.canParse(address) ? new URL(address).pathname : (address.split(/[?#]/)[0] ?? ''))
    return [path, path.replace(SIZE_OF_WORDPRESS, ''), path.replace(/(?=\.[a-z]+$)/i, '-scaled')]
  })
  return [...new Set(paths)].map(partsOf).filter((parts) => parts.length > 0)
}

function readable(path: string): string {
  try {
    // Google's names have a plus for each space, and are escaped twice.
    return decodeURIComponent(decodeURIComponent(path))
  } catch {
    return path
  }
}

/** The pictures of an archive, found again by the names under which an old site showed them. */
export class PictureIndex<T> {
  readonly #byName = new Map<string, { parts: string[]; file: T }[]>()

  add(path: string, file: T): void {
    const parts = partsOf(path)
    const name = parts.at(-1)
    if (name === undefined) return
    const found = this.#byName.get(name) ?? []
    found.push({ parts, file })
    this.#byName.set(name, found)
  }

  /** The file that shares the longest end of its path with the picture; null where there is none, or several alike. */
  find(image: Pick<SourceImage, 'src' | 'linked'>): T | null {
    for (const parts of pathsOf(image)) {
      const found = [parts.at(-1) ?? '', (parts.at(-1) ?? '').replaceAll('+', ' ')]
        .flatMap((name) => this.#byName.get(name) ?? [])
        .map((candidate) => ({ ...candidate, shared: sharedEnd(candidate.parts, parts) }))
        .sort((a, b) => b.shared - a.shared)
      const [best, next] = found
      if (best && best.shared !== next?.shared) return best.file
      if (best && best.file === next?.file) return best.file
    }
    return null
  }
}

function sharedEnd(a: string[], b: string[]): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}
