import { formatShortDay, startOfDay } from '@/lib/dates'
import type { Coverage, DueChange } from '@/modules/evaluation/coverage'
import { projectPathOf, STATE_NAMES } from '@/modules/projects/project'
import { DoneMark } from './done-mark'

const KINDS: Record<DueChange['kind'], string> = {
  start: 'Rencana mulai',
  finish: 'Rencana selesai',
  silence: '30 hari tanpa kabar',
}

type Props = { coverage: Coverage; works: { id: string; slug: string; name: string }[] }

/** What part D of a score is made of, with the works behind each of its three shares. */
export function DevelopmentPart({ coverage: { stages, due, updates }, works }: Props) {
  const workOf = new Map(works.map((work) => [work.id, work]))
  const evident = updates.filter(({ isEvident }) => isEvident).length
  return (
    <dl className="space-y-4">
      <div>
        <dt className="font-semibold">Tahap yang dikabarkan dalam 90 hari</dt>
        {stages.length === 0 && <dd className="text-soft">Belum ada pembangunan yang dikabarkan unit ini.</dd>}
        {stages.map(({ state, isCovered }) => (
          <dd key={state} className="flex gap-2">
            <DoneMark isDone={isCovered} />
            {STATE_NAMES[state]}: {isCovered ? 'ada beritanya' : 'belum ada beritanya'}
          </dd>
        ))}
      </div>
      <div>
        <dt className="font-semibold">Yang jatuh tempo bulan ini, dikabarkan dalam 14 hari</dt>
        {due.length === 0 && <dd className="text-soft">Tidak ada yang jatuh tempo.</dd>}
        {due.map(({ projectId, kind, day, isDone }) => (
          <dd key={`${projectId} ${kind} ${day}`} className="flex gap-2">
            <DoneMark isDone={isDone} />
            <span>
              <WorkLink work={workOf.get(projectId)} />: {KINDS[kind].toLowerCase()} {formatShortDay(startOfDay(day))},{' '}
              {isDone ? 'dikabarkan tepat waktu' : 'tidak dikabarkan tepat waktu'}
            </span>
          </dd>
        ))}
      </div>
      <div>
        <dt className="font-semibold">Bukti pada kabar 90 hari terakhir</dt>
        <dd>
          {updates.length === 0
            ? 'Belum ada kabar.'
            : `${evident} dari ${updates.length} kabar berfoto dan bertempat; yang selesai juga dengan foto sebelum dan sesudah.`}
        </dd>
      </div>
    </dl>
  )
}

function WorkLink({ work }: { work: { slug: string; name: string } | undefined }) {
  return work ? (
    <a href={projectPathOf(work.slug)} className="link">
      {work.name}
    </a>
  ) : (
    'Sebuah pembangunan'
  )
}
