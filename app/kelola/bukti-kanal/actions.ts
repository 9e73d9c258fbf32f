'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/web/action'
import { DecideEvidence } from '@/modules/channels/evidence'
import { decideEvidence } from '@/modules/channels/evidence-commands'
import { checkSample } from '@/modules/channels/sample-commands'

export const decideEvidenceAction = action(DecideEvidence, async (actor, input) => {
  await decideEvidence(actor, input, new Date())
  refresh()
})

export const checkSampleAction = action(DecideEvidence, async (actor, input) => {
  await checkSample(actor, input, new Date())
  refresh()
})
