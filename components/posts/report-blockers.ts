import type { ProjectChoice } from '@/modules/projects/desk-queries'
import { isProjectState } from '@/modules/projects/project'
import { percentOf } from '@/modules/projects/report'
import { type UpdateBlocker, updateBlockers } from '@/modules/projects/timeline'
import type { PostFields } from './post-fields'

/** Why what is typed of a work cannot stand after what the public knows of it now; the server knows the days besides. */
export function reportBlockersOf(texts: PostFields['texts'], choices: ProjectChoice[]): UpdateBlocker[] {
  if (texts.type !== 'pembangunan' || texts.projectId === '') return []
  const state = isProjectState(texts.projectState) ? texts.projectState : 'berjalan'
  const percent = percentOf(state, texts.projectPercent)
  if (percent === null) return [{ field: 'projectPercent', sentence: 'Isi kemajuan pembangunan dalam persen.' }]
  const work = choices.find(({ id }) => id === texts.projectId)
  const before = work?.isPublic ? { ...work, reason: '' } : null
  return updateBlockers({ state, percent, reason: texts.projectReason }, { before, after: null })
}
