import { renditionUrl } from '@/modules/media/photo'
import { type ExportPost, type ExportUnit, mediaName } from '../export-post'
import { JSON_FORMAT, JSON_VERSION, type WartaPost } from './warta'

/** What only this portal knows of a post, as an import takes it back. */
function exactOf(post: ExportPost, baseUrl: string) {
  const { type, summary, body, eventDate, place, placeDetail, who, why, how, withdrawalReason } = post
  const photos = post.photos.map((photo) => ({
    file: mediaName(photo),
    url: new URL(renditionUrl(photo.id, photo.renditions.at(-1) ?? photo.width, 'webp'), baseUrl).href,
    altText: photo.altText,
    isDecorative: photo.isDecorative,
    caption: photo.caption,
    credit: photo.credit,
  }))
  return { type, summary, body, eventDate, place, placeDetail, who, why, how, withdrawalReason, photos }
}

/** A post to the last word, as an import takes it back. */
export function wartaPost(post: ExportPost, baseUrl: string): WartaPost {
  const { id, status, title, author, labels, addresses, publishedAt, changedAt } = post
  return {
    id,
    status,
    title,
    author,
    publishedAt: publishedAt?.toISOString() ?? null,
    changedAt: changedAt?.toISOString() ?? null,
    labels,
    addresses,
    comments: post.comments.map(({ at, ...comment }) => ({ ...comment, at: at.toISOString() })),
    ...exactOf(post, baseUrl),
  }
}

/** A unit's posts as JSON, each on a line of its own, so that it is read a line at a time. */
export async function* writeJson(
  unit: ExportUnit,
  posts: AsyncIterable<ExportPost>,
  baseUrl: string,
): AsyncGenerator<string> {
  const head = JSON.stringify({ format: JSON_FORMAT, version: JSON_VERSION, unit })
  yield `${head.slice(0, -1)},"posts":[\n`
  let isFirst = true
  for await (const post of posts) {
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(wartaPost(post, baseUrl))}`
    isFirst = false
  }
  yield '\n]}\n'
}
