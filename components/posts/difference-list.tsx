import type { Difference } from '@/modules/posts/revision'

/** What one save changed, field by field: what was taken out struck, what came in underlined, both said aloud. */
export function DifferenceList({ differences, isFirst }: { differences: Difference[]; isFirst: boolean }) {
  if (differences.length === 0)
    return <p className="text-soft">{isFirst ? 'Tidak ada versi sebelumnya.' : 'Tidak ada kata yang berubah.'}</p>
  return (
    <dl className="mb-6 space-y-4">
      {differences.map(({ field, parts }) => (
        <div key={field}>
          <dt className="kicker">{field}</dt>
          <dd className="whitespace-pre-line break-words">
            {parts.map(({ kind, text }, at) => {
              const key = `${at} ${kind}`
              if (kind === 'removed')
                return (
                  <del key={key} className="bg-mist text-danger">
                    <span className="sr-only"> dihapus: </span>
                    {text}
                  </del>
                )
              if (kind === 'added')
                return (
                  <ins key={key} className="bg-mist font-semibold text-river">
                    <span className="sr-only"> ditambahkan: </span>
                    {text}
                  </ins>
                )
              return <span key={key}>{text}</span>
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
