import { DomainError } from '@/lib/errors'
import { guardedFetch, NotFetched } from '@/lib/guarded-fetch'
import type { Actor } from '@/modules/accounts/actor'
import { authorize } from '@/modules/accounts/permissions'
import { uploadPhoto } from '@/modules/media/commands'
import { MAX_BYTES } from '@/modules/media/photo'
import type { DraftPhoto } from '@/modules/posts/draft'
import type { Hold } from './check-commands'
import type { Pictures } from './files'
import { addressesOfPicture } from './picture-names'
import { MAX_PHOTOS, type StagedPost } from './staged-item'

const FETCH_MS = 20_000
const NAMED = 5

/** A picture that a post asks for, with the words that go with it. */
type Wanted = { src: string; linked: string | null } & Omit<DraftPhoto, 'photoId'>

export type PhotoSource = {
  pictures: Pictures
  unitId: string
  /** The hosts from which pictures may be fetched. */
  hosts: readonly string[]
  hold: Hold
  /** For tests: which addresses may be reached. */
  isAllowed?: (address: string) => boolean
}
export type Attachment = { url: string; altText: string; caption: string }

/** What a staged post shows, in its order, the lead photo first; each picture once. */
export function wantedPhotos(post: StagedPost, attachments: Attachment[]): Wanted[] {
  const exact = (post.exact?.photos ?? []).map(({ file, url, ...words }) => ({
    src: `media/${file}`,
    linked: url || null,
    ...words,
  }))
  const plain = [
    ...attachments.map(({ url, altText, caption }) => ({ src: url, linked: null, altText, caption })),
    ...post.images,
  ].map((image) => ({ ...image, isDecorative: false, credit: '' }))
  const seen = new Set<string>()
  const once = plain.filter((image) => {
    const name = addressesOfPicture(image)[0] ?? image.src
    return !seen.has(name) && seen.add(name)
  })
  return [...exact, ...once].slice(0, MAX_PHOTOS)
}

/**
 * Takes the pictures of a post into the unit's media, one at a time, and says in sentences which are missing. Those from
 * an archive first; from the network only where the host is allowed. `idOf`: the photo that each file became, by its name.
 */
export async function takePhotos(
  actor: Actor,
  wanted: Wanted[],
  source: PhotoSource,
): Promise<{ photos: DraftPhoto[]; idOf: Map<string, string>; notes: string[] }> {
  authorize(actor, 'photo:upload', { unitId: source.unitId })
  const photos: DraftPhoto[] = []
  const idOf = new Map<string, string>()
  const missing: string[] = []
  const unusable: string[] = []
  for (const image of wanted) {
    await source.hold()
    const { src, linked, ...words } = image
    try {
      const found = await bytesOf(image, source)
      if (!found) missing.push(nameOf(src))
      else {
        const { id } = await uploadPhoto(actor, { unitId: source.unitId, fileName: found.name, bytes: found.bytes })
        idOf.set(nameOf(src).replace(/\.[a-z]+$/, ''), id)
        if (!photos.some(({ photoId }) => photoId === id)) photos.push({ photoId: id, ...words })
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      unusable.push(`${nameOf(src)} (${error.message.replace(/\.$/, '')})`)
    }
  }
  const without = photos.filter(({ altText, isDecorative }) => altText === '' && !isDecorative).length
  return {
    photos,
    idOf,
    notes: [
      ...listed('Foto tidak ditemukan', missing),
      ...listed('Foto tidak dapat dipakai', unusable),
      ...(without > 0 ? [`${without} foto tanpa teks alternatif.`] : []),
    ],
  }
}

async function bytesOf(image: Wanted, { pictures, hosts, isAllowed }: PhotoSource) {
  const stored = await pictures.read(image, MAX_BYTES)
  if (stored) return stored
  for (const address of addressesOfPicture(image)) {
    if (!hosts.includes(new URL(address).hostname)) continue
    try {
      const limits = { hosts, maxBytes: MAX_BYTES, timeoutMs: FETCH_MS, ...(isAllowed && { isAllowed }) }
      return { bytes: await guardedFetch(address, limits), name: nameOf(address) }
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error
    }
  }
  return null
}

const nameOf = (address: string): string => {
  const name = (address.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name).slice(0, 80) || 'foto'
  } catch {
    return name.slice(0, 80) || 'foto'
  }
}

function listed(what: string, names: string[]): string[] {
  if (names.length === 0) return []
  const more = names.length > NAMED ? ` dan ${names.length - NAMED} lainnya` : ''
  return [`${what}: ${names.slice(0, NAMED).join(', ')}${more}.`]
}
