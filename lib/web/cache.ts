import { revalidatePath } from 'next/cache'

/** Every public page and feed is rendered anew at its next request. */
export function publicContentChanged(): void {
  revalidatePath('/', 'layout')
}
