import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/errors'
import type { Actor } from '@/modules/accounts/actor'
import { publishPost } from '@/modules/posts/publish-commands'

/** The page of a post at the desk, with what to tell its writer. */
export const postPage = ({ id, version }: Stored, message: string): string =>
  `/meja/berita/${id}?pesan=${message}&v=${version}`

type Stored = { id: string; version: number }

/** Publishes what was just stored. Where something is missing it stays a draft, and its own page says what. */
export async function publishStored(actor: Actor, stored: Stored): Promise<never> {
  try {
    await publishPost(actor, { postId: stored.id, version: stored.version }, new Date())
  } catch (error) {
    if (error instanceof DomainError) redirect(postPage(stored, 'belum-terbit'))
    throw error
  }
  redirect(postPage({ ...stored, version: stored.version + 1 }, 'terbit'))
}
