import { Select } from '@/components/ui/select'
import type { Day } from '@/lib/dates'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import { DEMANDS, type Demand, writeDemand } from '@/modules/instructions/demand'
import { type Rule, ruleName, rulesOn, writeRule } from '@/modules/instructions/rule'

const demandName = (demand: Demand): string =>
  demand.kind === 'channel' ? `Kanal ${PLATFORM_NAMES[demand.platform]} yang terverifikasi` : 'Laporan unit'

/** By which rule the addressees are found, and what is asked of them; whom it finds is shown next. */
export function RuleForm({ rule, demand, today }: { rule: Rule | null; demand: Demand; today: Day }) {
  const offered = rulesOn(today)
  const isOffered = !rule || offered.some((one) => writeRule(one) === writeRule(rule))
  return (
    <form action="/evaluasi/instruksi/baru" className="mb-8 max-w-3xl space-y-4 rounded-lg border border-line p-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          id="aturan"
          label="Penerima"
          hint="Aturan yang menemukan unitnya."
          defaultValue={rule ? writeRule(rule) : undefined}
        >
          {[...offered, ...(rule && !isOffered ? [rule] : [])].map((one) => (
            <option key={writeRule(one)} value={writeRule(one)}>
              {ruleName(one)}
            </option>
          ))}
        </Select>
        <Select
          id="permintaan"
          label="Yang diminta"
          hint="Untuk “belum punya”, yang diminta selalu kanalnya."
          defaultValue={writeDemand(demand)}
        >
          {DEMANDS.map((one) => (
            <option key={writeDemand(one)} value={writeDemand(one)}>
              {demandName(one)}
            </option>
          ))}
        </Select>
      </div>
      <button type="submit" className={rule ? 'button-quiet' : 'button'}>
        {rule ? 'Ganti penerima' : 'Tampilkan unitnya'}
      </button>
    </form>
  )
}
