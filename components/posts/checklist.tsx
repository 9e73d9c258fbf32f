import type { PostType } from '@/modules/posts/post'
import { missingFields } from '@/modules/posts/template'
import { contentBlockers } from '@/modules/posts/workflow'
import type { PostFields } from './post-fields'
import { checksOf } from './steps'

const FIELD_OF_CHECK = {
  summary: 'summary',
  body: 'body',
  photo: 'foto',
  altText: 'photos',
  caption: 'photos',
  eventDate: 'eventDate',
  place: 'placeId',
  context: 'who',
} as const

type Props = {
  fields: PostFields
  words: number
  /** Why what is said of a work cannot stand. */
  reportBlockers: { field: string; sentence: string }[]
}

/** What keeps the text from being published, and what would add to its score; each leads to its field. */
export function Checklist({ fields, words, reportBlockers }: Props) {
  const { texts, photos } = fields
  const checks = checksOf(fields, words)
  const done = checks.filter((check) => check.done).length
  const missing = missingFields({ ...texts, type: texts.type as PostType }).map(({ field, sentence }) => ({
    field: field === 'place' ? 'placeId' : field,
    sentence,
  }))
  const blocking = [...contentBlockers({ title: texts.title, words, photos }), ...missing, ...reportBlockers]
  return (
    <div className="space-y-5">
      {blocking.length > 0 ? (
        <div className="rounded-lg border-2 border-kuning p-3">
          <h3 className="font-bold">Wajib sebelum terbit</h3>
          <ul className="mt-1 list-disc pl-5">
            {blocking.map(({ field, sentence }) => (
              <li key={sentence}>
                <a href={`#${field}`} className="link tap">
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="font-semibold text-finished">Yang wajib sudah lengkap.</p>
      )}
      <div>
        <h3 className="font-bold">Menambah nilai</h3>
        <p className="tabular">
          {done} dari {checks.length} lengkap · {words.toLocaleString('id-ID')} kata
        </p>
        <div aria-hidden="true" className="mt-1 flex gap-1">
          {checks.map(({ key, done: isDone }) => (
            <span key={key} className={`h-2 flex-1 rounded-sm ${isDone ? 'bg-finished' : 'bg-line'}`} />
          ))}
        </div>
        <ul className="mt-2 space-y-1">
          {checks.map((check) => (
            <li key={check.key} className="flex gap-2">
              <span
                aria-hidden="true"
                className={`w-5 shrink-0 ${check.done ? 'font-bold text-finished' : 'text-soft'}`}
              >
                {check.done ? '✓' : '○'}
              </span>
              <span>
                {check.done ? (
                  <>
                    {check.label}
                    <span className="sr-only">: lengkap</span>
                  </>
                ) : (
                  <>
                    <a href={`#${FIELD_OF_CHECK[check.key]}`} className="link">
                      {check.label}
                    </a>
                    <span className="sr-only">: belum lengkap</span>
                    <span className="block text-sm text-soft">{check.advice}</span>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
