import { Select } from '@/components/ui/select'
import type { Ways } from './publish-buttons'

export type WritingUnit = { id: string; name: string; ways?: Ways }
type Props = {
  units: WritingUnit[]
  /** Whether the first unit is chosen from the start. */
  isChosen: boolean
  unitId: string
  onUnit: (unitId: string) => void
  errors?: string[]
}

/** For which unit a new post is written; who has only one is not asked. */
export function UnitField({ units, isChosen, unitId, onUnit, errors }: Props) {
  if (units.length === 1) return <input type="hidden" name="unitId" value={unitId} />
  return (
    <Select id="unitId" label="Unit" value={unitId} onChange={(event) => onUnit(event.target.value)} errors={errors}>
      {!isChosen && <option value="">Pilih unit</option>}
      {units.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {unit.name}
        </option>
      ))}
    </Select>
  )
}
