import type { ProjectState } from '@/modules/projects/project'
import type { AreaValue, Layer } from './layer'

/** The states of works in the order in which one of them speaks for a kelurahan. */
export const STATES = [
  'berjalan',
  'direncanakan',
  'tertunda',
  'selesai',
  'batal',
] as const satisfies readonly ProjectState[]

/** What stands beside the number, so that no fill has to be told from another. */
const LETTERS: Record<ProjectState, string> = {
  berjalan: 'B',
  direncanakan: 'R',
  tertunda: 'T',
  selesai: 'S',
  batal: 'X',
}

/** How many works of each state lie in a kelurahan. */
type WorksCount = Partial<Record<ProjectState, number>>

/** The works of development in each kelurahan; one that is not in `counts` has none. */
export function worksLayer(slugs: readonly string[], counts: ReadonlyMap<string, WorksCount>): Layer {
  return {
    title: 'Pembangunan menurut keadaannya',
    legend: [
      ...STATES.map((state) => ({ look: state, sign: LETTERS[state], name: state })),
      { look: 'empty', sign: '0', name: 'belum ada pembangunan yang dicatat' },
    ],
    columns: ['Berjalan', 'Direncanakan', 'Tertunda', 'Selesai', 'Batal'],
    values: new Map(slugs.map((slug) => [slug, worksOf(counts.get(slug))])),
  }
}

function worksOf(count: WorksCount | undefined): AreaValue {
  const found = STATES.map((state) => ({ state, number: count?.[state] ?? 0 }))
  const present = found.filter(({ number }) => number > 0)
  const cells = found.map(({ number }) => String(number))
  if (present[0] === undefined) return { look: 'empty', short: '0', word: 'belum ada pembangunan yang dicatat', cells }
  return {
    look: present[0].state,
    short: `${present.reduce((sum, { number }) => sum + number, 0)}${LETTERS[present[0].state]}`,
    word: present.map(({ state, number }) => `${number} ${state}`).join(', '),
    cells,
  }
}
