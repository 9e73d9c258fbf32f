import type { Day } from '@/lib/dates'
import type { League } from '@/modules/units/unit'
import type { Platform } from './channel'

/**
 * A channel that every unit of a league must have. Served by `own`: a channel of the unit; `portal`: its page on this
 * portal is enough; `parent`: that of the unit above it.
 */
export type Duty = { readonly platform: Platform; readonly servedBy: 'own' | 'portal' | 'parent' }

type DutyPolicy = { readonly from: Day; readonly duties: Readonly<Record<League, readonly Duty[]>> }

const own = (platform: Platform): Duty => ({ platform, servedBy: 'own' })

/** The policies, oldest first. One that has begun never changes; other duties are another policy. Source: score.md, table of leagues. */
export const DUTY_POLICIES: readonly DutyPolicy[] = [
  {
    from: '2021-11-02',
    duties: {
      'skpd-layanan': [{ platform: 'website', servedBy: 'portal' }, own('instagram')],
      'skpd-lain': [own('website'), own('instagram')],
      'bagian-setda': [own('website'), { platform: 'instagram', servedBy: 'parent' }],
      kecamatan: [own('website'), own('instagram')],
      kelurahan: [own('website'), own('instagram')],
    },
  },
]

/** What a league had to have on a day, and since when it is so; nothing before the first policy. */
export function dutiesOf(league: League, day: Day): { from: Day; duties: readonly Duty[] } {
  const policy = DUTY_POLICIES.findLast(({ from }) => from <= day)
  return { from: policy?.from ?? day, duties: policy?.duties[league] ?? [] }
}

/** The platforms that some unit had to have on a day. */
export function mandatoryPlatforms(day: Day): Platform[] {
  const policy = DUTY_POLICIES.findLast(({ from }) => from <= day)
  return [...new Set(Object.values(policy?.duties ?? {}).flatMap((duties) => duties.map(({ platform }) => platform)))]
}
