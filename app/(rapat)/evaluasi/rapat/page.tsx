import type { Metadata } from 'next'
import { MeetingControls } from '@/components/evaluation/meeting-controls'
import { MeetingPage, titleOfPage } from '@/components/evaluation/meeting-page'
import { SkipLink } from '@/components/layout/skip-link'
import { meetingPages } from '@/modules/evaluation/meeting'
import { getFigures, getLeagues } from '@/modules/evaluation/overview-queries'
import { requireEvaluator } from '../../../evaluasi/evaluator'

export const metadata: Metadata = { title: 'Mode rapat' }

/** One document with all pages of a meeting: once it is there, it needs no line any more. */
export default async function MeetingModePage() {
  const actor = await requireEvaluator()
  const now = new Date()
  const [figures, leagues] = await Promise.all([getFigures(actor, now), getLeagues(actor, now)])
  const pages = meetingPages({ ...figures, ...leagues })
  return (
    <>
      <SkipLink />
      <main id="isi" tabIndex={-1} className="meeting">
        <h1 className="sr-only">Mode rapat</h1>
        {pages.map((page, index) => (
          <MeetingPage key={String(index)} page={page} number={index + 1} figures={figures} />
        ))}
      </main>
      <MeetingControls titles={pages.map(titleOfPage)} />
    </>
  )
}
