import { type Column, csvOf } from '@/lib/csv'
import { dayOf } from '@/lib/dates'
import type { BoardCase } from './board-queries'
import type { RegisteredChannel } from './open-data-queries'
import type { ObservationRow } from './queries'

/** One line for each channel that a unit lacks. */
const CASES: readonly Column<BoardCase>[] = [
  { name: 'unit', write: ({ unit }) => unit.slug },
  { name: 'nama', write: ({ unit }) => unit.name },
  { name: 'liga', write: ({ unit }) => unit.league },
  { name: 'kecamatan', write: ({ kecamatan }) => kecamatan },
  { name: 'kanal', write: ({ platform }) => platform },
  { name: 'sejak', write: ({ since }) => since },
  { name: 'hari', write: ({ days }) => days },
  { name: 'menunggu_diperiksa', write: ({ isDeclared }) => (isDeclared ? 'ya' : 'tidak') },
]

const CHANNELS: readonly Column<RegisteredChannel>[] = [
  { name: 'kode', write: ({ slug }) => slug },
  { name: 'unit', write: ({ unit }) => unit.slug },
  { name: 'nama_unit', write: ({ unit }) => unit.name },
  { name: 'kanal', write: ({ platform }) => platform },
  { name: 'alamat', write: ({ address }) => address },
  { name: 'status', write: ({ state }) => state },
  { name: 'status_sejak', write: ({ stateAt }) => dayOf(stateAt) },
  { name: 'pantauan', write: ({ verdict }) => verdict },
  { name: 'dilihat', write: ({ observedAt }) => observedAt && dayOf(observedAt) },
  { name: 'kegiatan_terakhir', write: ({ newestAt }) => newestAt && dayOf(newestAt) },
]

const OBSERVATIONS: readonly Column<ObservationRow>[] = [
  { name: 'hari', write: ({ day }) => day },
  { name: 'waktu', write: ({ at }) => at.toISOString() },
  { name: 'keadaan', write: ({ verdict }) => verdict },
  { name: 'gangguan', write: ({ failure }) => failure },
  { name: 'keterangan', write: ({ detail }) => detail },
  { name: 'cara', write: ({ method }) => method },
  { name: 'kegiatan_terakhir', write: ({ newestAt }) => newestAt?.toISOString() ?? null },
  { name: 'jumlah_unggahan', write: ({ postCount }) => postCount },
  { name: 'kode_http', write: ({ status }) => status },
  { name: 'milidetik', write: ({ latencyMs }) => latencyMs },
  { name: 'bita', write: ({ bytes }) => bytes },
  { name: 'sertifikat_hari', write: ({ tlsDaysLeft }) => tlsDaysLeft },
  { name: 'percobaan', write: ({ attempts }) => attempts },
]

/** The units that lack a channel, as a table file; days as YYYY-MM-DD of Asia/Makassar. */
export const casesCsv = (cases: readonly BoardCase[]): string => csvOf(CASES, cases)

/** The registry as a table file; states and verdicts by their codes. */
export const channelsCsv = (channels: readonly RegisteredChannel[]): string => csvOf(CHANNELS, channels)

/** What was seen of one channel, as a table file; times as ISO 8601 in UTC. */
export const observationsCsv = (observations: readonly ObservationRow[]): string => csvOf(OBSERVATIONS, observations)
