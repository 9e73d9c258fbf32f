'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/web/action'
import { RestoreRevision } from '@/modules/posts/draft'
import { restoreRevision } from '@/modules/posts/revision-commands'
import { postPage } from '../../../move-stored'

export const restoreRevisionAction = action(RestoreRevision, async (actor, input) =>
  redirect(postPage(await restoreRevision(actor, input, new Date()), 'dipulihkan')),
)
