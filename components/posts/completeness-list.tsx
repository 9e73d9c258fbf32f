import { completenessChecks } from '@/modules/posts/completeness'
import type { PostFields } from './post-fields'

/** The checks of the score, as the writer types. */
export function CompletenessList({ fields, words }: { fields: PostFields; words: number }) {
  const { texts } = fields
  const checks = completenessChecks({
    title: texts.title,
    summary: texts.summary,
    words,
    photos: fields.photos,
    eventDate: texts.eventDate !== '',
    place: texts.placeId !== '',
    project: false,
    who: texts.who,
    why: texts.why,
    how: texts.how,
  })
  const done = checks.filter((check) => check.done).length
  return (
    <div>
      <p className="tabular font-semibold">
        {done} dari {checks.length} lengkap · {words.toLocaleString('id-ID')} kata
      </p>
      <ul className="mt-2 space-y-2">
        {checks.map((check) => (
          <li key={check.key} className="flex gap-3">
            <span aria-hidden="true" className={`w-5 shrink-0 font-bold ${check.done ? 'text-finished' : 'text-soft'}`}>
              {check.done ? '✓' : '○'}
            </span>
            <span>
              <span className="font-semibold">{check.label}</span>
              <span className="sr-only">{check.done ? ': lengkap' : ': belum lengkap'}</span>
              {!check.done && <span className="block text-sm text-soft">{check.advice}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
