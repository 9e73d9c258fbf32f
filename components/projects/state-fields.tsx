'use client'

import { useState } from 'react'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { PROJECT_STATES, type ProjectState, STATE_NAMES } from '@/modules/projects/project'
import { fixedPercentOf } from '@/modules/projects/timeline'

type Props = {
  /** What was typed and refused, or what the work is now. */
  values: { projectState: ProjectState; projectPercent: string; projectReason: string; day: string }
  errors: Record<string, string[]>
  /** The latest day that can be told of. */
  today: string
}

/** The state of a work on a day. Without a script every field is there, and the state decides which of them counts. */
export function StateFields({ values, errors, today }: Props) {
  const [state, setState] = useState(values.projectState)
  const isFixed = fixedPercentOf(state) !== null
  return (
    <>
      <Select
        id="projectState"
        label="Keadaan"
        errors={errors.projectState}
        value={state}
        onChange={(event) => setState(event.target.value as ProjectState)}
      >
        {PROJECT_STATES.map((name) => (
          <option key={name} value={name}>
            {STATE_NAMES[name]}
          </option>
        ))}
      </Select>
      <div hidden={isFixed}>
        <TextInput
          id="projectPercent"
          label="Kemajuan dalam persen"
          hint="Bilangan bulat dari 0 sampai 99, sesuai laporan pengawas."
          inputMode="numeric"
          maxLength={5}
          defaultValue={values.projectPercent}
          errors={errors.projectPercent}
        />
      </div>
      <TextInput
        id="day"
        type="date"
        label="Tanggal keadaan ini"
        hint="Hari ketika keadaannya dilihat. Kosongkan bila hari ini."
        max={today}
        defaultValue={values.day}
        errors={errors.day}
      />
      <Textarea
        id="projectReason"
        label="Alasan"
        hint="Dibaca warga. Wajib bila pekerjaan ditunda, dibatalkan, dibuka lagi, atau persennya turun."
        rows={2}
        maxLength={500}
        defaultValue={values.projectReason}
        errors={errors.projectReason}
      />
    </>
  )
}
