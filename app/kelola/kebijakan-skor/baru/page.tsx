import type { Metadata } from 'next'
import { formatScore } from '@/components/evaluation/numbers'
import { PolicyDifference } from '@/components/evaluation/policy-difference'
import { PublishPolicyForm } from '@/components/evaluation/publish-policy-form'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import { formatMonth } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { currentMonth, shiftMonth } from '@/modules/evaluation/period'
import type { Policy } from '@/modules/evaluation/policy'
import { labelOf, POLICY_FIELDS, PolicyNumbers, policyDifferences, policyWith } from '@/modules/evaluation/policy-form'
import { previewPolicy } from '@/modules/evaluation/policy-preview-queries'
import { listPolicies } from '@/modules/evaluation/policy-queries'
import { LEAGUE_NAMES, LEAGUES, shortNameOf } from '@/modules/units/unit'
import { publishPolicyAction } from '../actions'

export const metadata: Metadata = { title: 'Versi baru kebijakan skor' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const AHEAD = 12
const written = (value: number) => String(value).replace('.', ',')

export default async function NewPolicyPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()])
  const [latest] = await listPolicies()
  if (!latest) throw new Error('There is no policy.')
  const before = latest.policy
  const isTyped = 'pratinjau' in params
  const parsed = PolicyNumbers.safeParse(params)
  const draft = parsed.success ? policyWith(before, parsed.data, before.version + 1) : null
  const problems = isTyped && !parsed.success ? parsed.error.issues : []
  const fields: Record<string, string[]> = {}
  for (const { path, message } of problems) fields[String(path[0])] = [...(fields[String(path[0])] ?? []), message]
  const now = new Date()
  const isChanged = draft !== null && policyDifferences(before, draft).length > 0
  const groups = [...new Set(POLICY_FIELDS.map(({ group }) => group))]
  return (
    <>
      <BackLink href="/kelola/kebijakan-skor" name="Kebijakan skor" />
      <PageTitle title="Versi baru kebijakan skor">
        <p>
          Ubah angkanya, lalu lihat bagaimana bulan lalu seandainya dihitung dengannya. Belum ada yang tersimpan sampai
          Anda menerbitkan.
        </p>
      </PageTitle>
      {isTyped && draft && (
        <section aria-labelledby="pratinjau" className="mb-10">
          <h2 id="pratinjau" className="section-title mb-2">
            Pratinjau
          </h2>
          <PolicyDifference
            before={before}
            after={draft}
            names={[`Versi ${before.version}`, `Versi ${before.version + 1}`]}
          />
          {isChanged && (
            <>
              <Preview draft={draft} actor={actor} now={now} />
              <h2 className="section-title mt-8 mb-3">Terbitkan</h2>
              <PublishPolicyForm
                action={publishPolicyAction}
                values={{
                  basedOn: String(before.version),
                  ...Object.fromEntries(POLICY_FIELDS.map((one) => [one.name, String(one.read(draft))])),
                }}
                months={Array.from({ length: AHEAD }, (_, at) => shiftMonth(currentMonth(now), at + 1))
                  .filter((month) => !latest.effectiveFrom || month >= latest.effectiveFrom)
                  .map((month) => ({ value: month, name: formatMonth(month) }))}
              />
            </>
          )}
        </section>
      )}
      <form action="/kelola/kebijakan-skor/baru" className="max-w-3xl space-y-8" noValidate>
        {Object.keys(fields).length > 0 && (
          <ErrorSummary message="Periksa lagi isian yang ditandai." fields={fields} attempt={params} />
        )}
        {groups.map((group) => (
          <fieldset key={group}>
            <legend className="section-title mb-2">{group}</legend>
            <div className="grid gap-4 sm:grid-cols-2">
              {POLICY_FIELDS.filter((one) => one.group === group).map((one) => {
                const typed = params[one.name]
                return (
                  <TextInput
                    key={one.name}
                    id={one.name}
                    label={labelOf(one, before)}
                    inputMode="decimal"
                    maxLength={8}
                    className="max-w-32"
                    defaultValue={typeof typed === 'string' ? typed : written(one.read(before))}
                    errors={fields[one.name]}
                  />
                )
              })}
            </div>
          </fieldset>
        ))}
        <button type="submit" name="pratinjau" value="ya" className="button">
          Lihat pratinjau
        </button>
      </form>
    </>
  )
}

async function Preview({
  draft,
  actor,
  now,
}: {
  draft: Policy
  actor: Awaited<ReturnType<typeof requireActor>>
  now: Date
}) {
  const { month, units } = await previewPolicy(actor, draft, now)
  const rankOf = (rank: number | null) => (rank === null ? 'baru' : String(rank))
  return (
    <div className="mt-6 space-y-4">
      <h3 className="font-bold text-lg">{formatMonth(month)} seandainya</h3>
      {LEAGUES.map((league) => {
        const own = units.filter(({ unit }) => unit.league === league)
        const moved = own.filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter).length
        return (
          <details key={league} className="border-line border-b">
            <summary className="tap font-semibold">
              {LEAGUE_NAMES[league]}: {moved === 0 ? 'tidak ada yang berpindah' : `${moved} unit berpindah peringkat`}
            </summary>
            <div className="overflow-x-auto">
              <table className="w-full text-left">
                <caption className="sr-only">Skor dan peringkat sebelum dan sesudah</caption>
                <thead className="text-sm text-soft">
                  <tr>
                    {['Unit', 'Skor', 'Skor baru', 'Peringkat', 'Peringkat baru'].map((name) => (
                      <th key={name} scope="col" className="py-2 pr-3 font-semibold not-first:text-right">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {own.map((row) => (
                    <tr key={row.unit.slug} className="border-line border-t">
                      <th scope="row" className="py-1.5 pr-3 font-normal">
                        {shortNameOf(row.unit)}
                      </th>
                      <td className="tabular py-1.5 pr-3 text-right">{formatScore(row.before)}</td>
                      <td className="tabular py-1.5 pr-3 text-right font-semibold">{formatScore(row.after)}</td>
                      <td className="tabular py-1.5 pr-3 text-right">{rankOf(row.rankBefore)}</td>
                      <td className="tabular py-1.5 pr-3 text-right font-semibold">{rankOf(row.rankAfter)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        )
      })}
    </div>
  )
}
