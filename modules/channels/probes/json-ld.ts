import { z } from 'zod'
import type { RawPost } from './posts'

const DEEPEST = 6
const MOST = 200
const POSTS = /Article|Posting|Report|VideoObject|SocialMediaPosting/
const Node = z.record(z.string(), z.unknown())

/** The articles of which a page's JSON-LD tells, however deep in it. */
export function articlesIn(json: string): RawPost[] {
  const found: RawPost[] = []
  try {
    visit(JSON.parse(json), DEEPEST, found)
  } catch {
    // What is no JSON says nothing.
  }
  return found
}

function visit(value: unknown, depth: number, found: RawPost[]): void {
  if (depth === 0 || found.length >= MOST) return
  if (Array.isArray(value)) {
    for (const item of value) visit(item, depth - 1, found)
    return
  }
  const node = Node.safeParse(value)
  if (!node.success) return
  const { '@type': type, url, mainEntityOfPage, headline, name, datePublished, dateModified } = node.data
  if (POSTS.test(String(type))) {
    const link = [url, mainEntityOfPage, idOf(mainEntityOfPage)].find((candidate) => typeof candidate === 'string')
    found.push({
      title: text(headline) || text(name),
      link: text(link),
      date: text(datePublished) || text(dateModified),
    })
    return
  }
  for (const inner of Object.values(node.data)) if (typeof inner === 'object') visit(inner, depth - 1, found)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const idOf = (value: unknown): unknown => Node.safeParse(value).data?.['@id']
