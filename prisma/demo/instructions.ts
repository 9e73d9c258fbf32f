import { addDays, type Day, dayOf, startOfDay } from '@/lib/dates'
import type { Platform } from '@/modules/channels/channel'
import { dutiesOf } from '@/modules/channels/mandatory'
import { suggestionFor } from '@/modules/instructions/suggestion'
import type { League } from '@/modules/units/unit'
import { type DemoChannel, WITHOUT_INSTAGRAM } from './channels'

export type DemoAddressee = {
  unitSlug: string
  acknowledgedAt: Date | null
  answer: string
  answeredAt: Date | null
  /** When the registry showed the channel. */
  closedAt: Date | null
}
export type DemoInstruction = {
  issuedAt: Date
  dueDay: Day
  platform: Platform
  title: string
  text: string
  addressees: DemoAddressee[]
}

type DemoUnit = { slug: string; league: string }

/** Before so many days the older one was issued, and for so many units. */
const [OLD_DAYS, OLD_LEAD, MOST_OLD] = [200, 60, 9]
const [NEW_DAYS, NEW_LEAD] = [10, 14]
/** After how many days the first of the eight said that they had received it. */
const RECEIVED_AFTER = [0, 0, 1, 2, 4]
const HINDRANCE = 'Akun sudah dibuat, tetapi kode verifikasinya dikirim ke nomor petugas lama. Mohon pendampingan.'

/** What the mayor has told the demo's units, oldest first: sites that are there by now, and Instagram for the eight. */
export function instructionsOf(
  units: readonly DemoUnit[],
  channels: readonly DemoChannel[],
  now: Date,
): DemoInstruction[] {
  const today = dayOf(now)
  const at = (daysAgo: number, hour: number) =>
    new Date(startOfDay(addDays(today, -daysAgo)).getTime() + hour * 3_600_000)
  const wordsFor = (platform: Platform) => suggestionFor({ kind: 'lacking', platform }, { kind: 'channel', platform })
  const oldAt = at(OLD_DAYS, 10)
  const sites = channels.flatMap(({ unitSlug, account, steps }) => {
    const verified = steps.find(({ state }) => state === 'verified')
    const unit = units.find(({ slug }) => slug === unitSlug)
    const duties = unit ? dutiesOf(unit.league as League, today).duties : []
    const isOwn = duties.some(({ platform, servedBy }) => platform === 'website' && servedBy === 'own')
    const isLater = verified && verified.at > oldAt && account.platform === 'website'
    return isOwn && isLater ? [{ unitSlug, closedAt: verified.at }] : []
  })
  return [
    {
      issuedAt: oldAt,
      dueDay: addDays(dayOf(oldAt), OLD_LEAD),
      platform: 'website',
      ...wordsFor('website'),
      addressees: sites.slice(0, MOST_OLD).map(({ unitSlug, closedAt }, index) => {
        const read = at(OLD_DAYS - (index % 4), 13)
        return {
          unitSlug,
          acknowledgedAt: new Date(Math.min(+read, +closedAt)),
          answer: '',
          answeredAt: null,
          closedAt,
        }
      }),
    },
    {
      issuedAt: at(NEW_DAYS, 10),
      dueDay: addDays(today, NEW_LEAD - NEW_DAYS),
      platform: 'instagram',
      ...wordsFor('instagram'),
      addressees: WITHOUT_INSTAGRAM.map((unitSlug, index) => {
        const after = unitSlug === 'kelurahan-pelambuan' ? undefined : RECEIVED_AFTER[index]
        const isHindered = unitSlug === 'kelurahan-mantuil'
        return {
          unitSlug,
          acknowledgedAt: after === undefined ? null : at(NEW_DAYS - after, 14),
          answer: isHindered ? HINDRANCE : '',
          answeredAt: isHindered ? at(3, 9) : null,
          closedAt: null,
        }
      }),
    },
  ]
}
