import type { ChannelTimes } from './channels'
import { type FirstView, shellOf } from './first-view'
import type { Comparison } from './likeness'
import type { ScoreTimes } from './scores'
import { lineOf, type Result, ratioOf } from './table'
import type { WorkTimes } from './works'

const MOST_CPU = 1.5
const LEAST_SPEED = 2 / 3
const MOST_COLD_CPU_MS = 40
const MOST_LCP_MS = 1_000
const MOST_COMPARISON_MS = 200
const MOST_LIST_MS = 50
const MOST_SCORES_MS = 1_000
const MOST_SCALE_MS = 60_000
const MOST_SCALE_MB = 1_024
const MOST_AREAS_MS = 100
const MOST_SHELL_BYTES = 45_000
const MOST_SCRIPT_BYTES = 5_000

type Verdict = { aim: string; limit: string; measured: string; isReached: boolean | null }

const atMost = (aim: string, value: number | null, limit: number, unit: string, digits: number): Verdict => ({
  aim,
  limit: `≤ ${limit.toFixed(digits)}${unit}`,
  measured: value === null ? '-' : value.toFixed(digits) + unit,
  isReached: value === null ? null : value <= limit,
})

/** The aims, each with what was measured; `isReached` is null where this machine cannot tell. */
export function verdictsOf(
  results: Result[],
  views: FirstView[],
  comparison: Comparison,
  times: WorkTimes,
  channels: ChannelTimes,
  scored: readonly ScoreTimes[],
): Verdict[] {
  const verdicts: Verdict[] = []
  for (const { name, portal, bare } of results.filter(({ aim }) => aim === 'cached')) {
    const speed = portal.perSecond / bare.perSecond
    verdicts.push(
      atMost(
        `${name}: CPU dibanding peladen polos`,
        ratioOf(portal.cpuPerRequest, bare.cpuPerRequest),
        MOST_CPU,
        '×',
        2,
      ),
      {
        aim: `${name}: permintaan/detik dibanding peladen polos`,
        limit: `≥ ${LEAST_SPEED.toFixed(2)}×`,
        measured: `${speed.toFixed(2)}×`,
        isReached: speed >= LEAST_SPEED,
      },
    )
  }
  for (const { name, portal } of results.filter(({ aim }) => aim === 'made'))
    verdicts.push(atMost(`${name}: CPU tiap berita`, portal.cpuPerRequest, MOST_COLD_CPU_MS, ' ms', 1))
  const failures = results.reduce((sum, { portal }) => sum + portal.failures, 0)
  verdicts.push(atMost('permintaan yang gagal, semua sasaran', failures, 0, '', 0))
  const { posts, longest } = comparison
  verdicts.push(atMost(`pemeriksaan kemiripan pada ${posts} berita: terlama`, longest, MOST_COMPARISON_MS, ' ms', 0))
  const { works, lists, counts, areas } = times
  verdicts.push(
    atMost(`daftar ${works} pembangunan, saringan dan urutan apa pun: p99`, lists.p99, MOST_LIST_MS, ' ms', 1),
    atMost('banyaknya pembangunan menurut keadaan: p99', counts.p99, MOST_LIST_MS, ' ms', 1),
    atMost('banyaknya pembangunan menurut kelurahan: p99', areas.p99, MOST_AREAS_MS, ' ms', 1),
    atMost(`papan ${channels.channels} kanal: p99`, channels.board.p99, MOST_AREAS_MS, ' ms', 1),
    atMost(`kanal satu liga pada ${channels.observations} pantauan: p99`, channels.sights.p99, MOST_LIST_MS, ' ms', 1),
  )
  for (const [at, { units, posts, facts, memory }] of scored.entries()) {
    const aim = `fakta dan skor sebulan, ${units} unit dan ${posts} berita`
    verdicts.push(atMost(`${aim}: terlama`, facts.longest, at === 0 ? MOST_SCORES_MS : MOST_SCALE_MS, ' ms', 0))
    if (at > 0) verdicts.push(atMost(`${aim}: memori`, memory / 1_048_576, MOST_SCALE_MB, ' MB', 0))
  }
  if (views.length > 0) {
    const worst = (pick: (view: FirstView) => number) => Math.max(...views.map(pick))
    verdicts.push(
      atMost(
        'kunjungan pertama: LCP terlama',
        worst((view) => view.lcp),
        MOST_LCP_MS,
        ' ms',
        0,
      ),
      atMost('kunjungan pertama: HTML + CSS + JavaScript + huruf', worst(shellOf), MOST_SHELL_BYTES, ' B', 0),
      atMost(
        'kunjungan pertama: JavaScript',
        worst((view) => view.bytes.Script),
        MOST_SCRIPT_BYTES,
        ' B',
        0,
      ),
    )
  }
  return verdicts
}

export function verdictTable(verdicts: Verdict[]): string {
  const words = (isReached: boolean | null) => (isReached === null ? 'tidak terukur' : isReached ? 'ya' : '**TIDAK**')
  return [
    '| tujuan | ambang | terukur | tercapai |',
    '|---|---|---|---|',
    ...verdicts.map(({ aim, limit, measured, isReached }) => lineOf([aim, limit, measured, words(isReached)])),
  ].join('\n')
}
