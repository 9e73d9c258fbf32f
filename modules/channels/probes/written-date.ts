const MONTHS: Record<string, number> = {}
for (const [index, names] of [
  'januari january jan',
  'februari pebruari february feb peb',
  'maret march mar mrt',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'agustus august agu agt ags agst aug',
  'september sep sept',
  'oktober october okt oct',
  'november nopember nov nop',
  'desember december des dec',
].entries())
  for (const name of names.split(' ')) MONTHS[name] = index + 1

const NAME = Object.keys(MONTHS)
  .sort((one, other) => other.length - one.length)
  .join('|')
/** Hours that a zone is ahead of UTC; a time that names none is Banjarmasin's. */
const ZONES: Record<string, number> = { wib: 7, wita: 8, wit: 9 }
const CLOCK = String.raw`(?:[\s,|–-]{1,4}(?:pukul|jam|at)?\s{0,2}(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)(?:[.:][0-5]\d)?(?:\s{0,2}(?<zone>wita|wib|wit)\b)?)?`
const PATTERNS = [
  // 2 November 2021, 02-Nov-2021
  String.raw`(?<![\d/.-])(?<day>[0-3]?\d)[\s.-]{1,3}(?<name>${NAME})[\s.,-]{1,3}(?<year>(?:19|20)\d\d)(?!\d)`,
  // November 2, 2021
  String.raw`\b(?<name>${NAME})\.?\s{1,2}(?<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{1,2}(?<year>(?:19|20)\d\d)(?!\d)`,
  // 02/11/2021, 2-11-2021, 02.11.2021
  String.raw`(?<![\d/.-])(?<day>[0-3]?\d)(?<mark>[/.-])(?<month>[01]?\d)\k<mark>(?<year>(?:19|20)\d\d)(?![\d/.-]*\d)`,
  // 2021-11-02, with or without a time and zone behind
  String.raw`(?<![\d/.-])(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?!\d)`,
].map((pattern) => new RegExp(pattern + CLOCK, 'gi'))

const MOST_DATES = 2_000

/** All dates that stand in a text as Indonesian (and English) pages write them, an hour where one stands beside. */
export function datesIn(text: string): Date[] {
  const found: Date[] = []
  for (const pattern of PATTERNS) {
    for (const { groups = {} } of text.matchAll(pattern)) {
      const date = dateOf(groups)
      if (date) found.push(date)
      if (found.length >= MOST_DATES) return found
    }
  }
  return found
}

function dateOf({ year, month, name, day, hour, minute, zone }: Record<string, string | undefined>): Date | null {
  const monthNumber = name ? (MONTHS[name.toLowerCase()] ?? 0) : Number(month)
  const instant = new Date(0)
  instant.setUTCFullYear(Number(year), monthNumber - 1, Number(day))
  if (instant.getUTCMonth() !== monthNumber - 1 || instant.getUTCDate() !== Number(day)) return null
  const ahead = ZONES[zone?.toLowerCase() ?? ''] ?? 8
  instant.setUTCHours(Number(hour ?? 0) - ahead, Number(minute ?? 0))
  return instant
}

const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i

/** The instant that one written date means (ISO, RFC 822 or in words); one without a zone is Banjarmasin's. Null: none. */
export function readDate(text: string): Date | null {
  const given = text.trim().slice(0, 100)
  if (given === '') return null
  const hasZone = /(?:Z|GMT|UTC?|[A-Z]{2,3}|[+-]\d\d:?\d\d)$/i.test(given) && !/(?:wib|wita|wit)$/i.test(given)
  if (ISO.test(given) && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(given.slice(10))) {
    const iso = given.length === 10 ? `${given}T00:00` : given.replace(' ', 'T')
    return valid(new Date(`${iso}+08:00`))
  }
  const parsed = ISO.test(given) || (hasZone && /\d\d:\d\d/.test(given)) ? valid(new Date(given)) : null
  return parsed ?? datesIn(given)[0] ?? null
}

const valid = (date: Date): Date | null => (Number.isNaN(date.getTime()) ? null : date)

const EARLIEST = Date.parse('1995-01-01T00:00:00Z')
const DAY_MS = 86_400_000

/** The date as one of activity: null where it lies more than a day ahead, or before there were such sites. */
export const asActivity = (date: Date | null, now: Date): Date | null =>
  date && date.getTime() >= EARLIEST && date.getTime() <= now.getTime() + DAY_MS ? date : null

/** The latest of some; null of none. */
export const latestOf = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce<Date | null>((latest, date) => (date && (!latest || date > latest) ? date : latest), null)
