import { decimal, percent } from '@/lib/numbers'
import type { AnswerFacts, ChannelFacts, DevelopmentFacts, GovernanceFacts } from '../facts'
import type { PartValue } from './part'

const notYet: PartValue = { value: null, sentence: 'Belum dinilai. Bobotnya dibagi ke bagian lain.' }

/** D: whether the stages of the unit's projects were covered, in time and with evidence. */
export function development(facts: DevelopmentFacts | 'no-project' | null): PartValue {
  if (facts === null) return notYet
  if (facts === 'no-project')
    return {
      value: null,
      sentence: 'Unit menyatakan tidak memiliki pembangunan, dan itu diterima. Bobotnya dibagi ke bagian lain.',
    }
  return {
    value: 0.4 * facts.stages + 0.4 * facts.timeliness + 0.2 * facts.evidence,
    sentence: `Tahap tercakup ${percent(facts.stages)}, tepat waktu ${percent(facts.timeliness)}, berbukti ${percent(facts.evidence)}.`,
  }
}

/** F: the mandatory channels that exist and the external ones that are used. */
export function channels(facts: ChannelFacts | null): PartValue {
  if (facts === null) return notYet
  const activity = facts.activity ?? facts.mandatory
  const tail = facts.activity === null ? 'kanal luar tidak dapat dibaca' : `kanal luar yang aktif ${percent(activity)}`
  return {
    value: 0.5 * facts.mandatory + 0.5 * activity,
    sentence: `Kanal wajib tersedia ${percent(facts.mandatory)}, ${tail}.`,
  }
}

/** G: how soon questions were answered, drawn towards the league's median where there are few. */
export function answers(facts: AnswerFacts | null): PartValue {
  if (facts === null) return notYet
  if (facts.count === 0)
    return { value: null, sentence: 'Tidak ada pertanyaan yang perlu dijawab. Bobotnya dibagi ke bagian lain.' }
  return {
    value: (facts.sum + 3 * facts.leagueMedian) / (facts.count + 3),
    sentence: `${facts.count} pertanyaan jatuh tempo dengan nilai jawaban ${decimal(facts.sum)}; nilai tengah liga ${decimal(facts.leagueMedian)}.`,
  }
}

/** H: an officer and deputy, a full profile, current public information. */
export function governance(facts: GovernanceFacts | null): PartValue {
  if (facts === null) return notYet
  const say = (done: boolean) => (done ? 'sudah' : 'belum')
  return {
    value:
      (facts.isOfficerConfirmed ? 0.5 : 0) +
      (facts.isProfileComplete ? 0.2 : 0) +
      (facts.isInformationCurrent ? 0.3 : 0),
    sentence: `Petugas dan wakilnya ${say(facts.isOfficerConfirmed)} ditetapkan, profil ${say(facts.isProfileComplete)} lengkap, informasi berkala ${say(facts.isInformationCurrent)} diperbarui.`,
  }
}
