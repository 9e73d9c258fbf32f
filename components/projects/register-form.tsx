'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { PointField } from '@/components/places/point-field'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/web/action'
import { FUND_NAMES, PROJECT_FUNDS } from '@/modules/projects/project'
import { placeBoxOf } from '@/modules/projects/register'
import type { RegisterTexts } from '@/modules/projects/register-texts'
import { type PlaceBox, PlaceBoxes } from './place-boxes'
import { StateFields } from './state-fields'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  texts: RegisterTexts
  chosenPlaces: string[]
  places: PlaceBox[]
  today: string
  /** A work that is stored, in the version that is seen; a new one belongs to one of the units. */
  project?: { id: string; version: number }
  draftId?: string
  units?: { id: string; name: string }[]
}

/** What the register knows of a work; of a new one its state too. */
export function RegisterForm({ action, texts, chosenPlaces, places, today, project, draftId, units = [] }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const errors = refusal?.fields ?? {}
  const typed = (name: string, otherwise = '') => refusal?.values[name] ?? otherwise
  const field = (name: keyof RegisterTexts) => ({
    id: name,
    defaultValue: typed(name, texts[name]),
    errors: errors[name],
  })
  const chosen = refusal ? places.flatMap(({ slug }) => (refusal.values[placeBoxOf(slug)] ? [slug] : [])) : chosenPlaces

  // Sent by hand, so that React does not reset the fields once the answer is there.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }

  return (
    <form action={send} onSubmit={submit} className="max-w-3xl space-y-4" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={errors} attempt={state} />}
      {draftId && <input type="hidden" name="draftId" value={draftId} />}
      {project && <input type="hidden" name="projectId" value={project.id} />}
      {project && <input type="hidden" name="version" value={project.version} />}
      {units.length === 1 && <input type="hidden" name="unitId" value={units[0]?.id} />}
      {units.length > 1 && (
        <Select id="unitId" label="Unit" errors={errors.unitId} defaultValue={typed('unitId')}>
          <option value="">Pilih unit</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextInput
        label="Nama pekerjaan"
        hint="Seperti yang dikenal warga, misalnya: Perbaikan titian Gang Seroja RT 12."
        maxLength={160}
        required
        {...field('name')}
      />
      {!project && (
        <fieldset className="space-y-4 rounded-lg bg-mist p-4">
          <legend className="float-left mb-2 font-bold">Keadaannya sekarang</legend>
          <div className="clear-left space-y-4">
            <StateFields
              values={{
                projectState: (typed('projectState') || 'direncanakan') as 'direncanakan',
                projectPercent: typed('projectPercent', '0'),
                projectReason: typed('projectReason'),
                day: typed('day'),
              }}
              errors={errors}
              today={today}
            />
          </div>
        </fieldset>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Rencana mulai" type="date" {...field('plannedStart')} />
        <TextInput label="Rencana selesai" type="date" {...field('plannedFinish')} />
        <TextInput label="Tahun anggaran" inputMode="numeric" maxLength={4} required {...field('year')} />
        <Select label="Sumber dana" {...field('fund')}>
          <option value="">Belum diketahui</option>
          {PROJECT_FUNDS.map((fund) => (
            <option key={fund} value={fund}>
              {FUND_NAMES[fund]}
            </option>
          ))}
        </Select>
        <TextInput
          label="Anggaran dalam rupiah"
          hint="Misalnya 250.000.000 atau 1,25 miliar."
          maxLength={40}
          {...field('budget')}
        />
        <TextInput
          label="Pelaksana"
          hint="Nama perusahaan, kelompok, atau dinas."
          maxLength={160}
          {...field('contractor')}
        />
      </div>
      <TextInput label="Volume" hint="Misalnya: titian ulin 120 meter." maxLength={200} {...field('volume')} />
      <Textarea label="Manfaat" hint="Apa gunanya bagi warga." rows={2} maxLength={400} {...field('benefit')} />
      <PlaceBoxes places={places} chosen={chosen} errors={errors.places} />
      <TextInput
        label="Tempat tepatnya"
        hint="Misalnya: Jalan Belitung, depan SDN Pelambuan 2."
        maxLength={200}
        {...field('placeDetail')}
      />
      <PointField name="point" value={typed('point', texts.point)} errors={errors.point} />
      <details open={texts.line !== '' || errors.line !== undefined}>
        <summary className="link tap cursor-pointer">Pekerjaan ini memanjang, misalnya jalan atau siring</summary>
        <div className="mt-2">
          <Textarea
            label="Garis"
            hint="Satu titik setiap baris, dari ujung ke ujung: lintang lalu bujur."
            rows={4}
            {...field('line')}
          />
        </div>
      </details>
      <Button disabled={isSending}>{project ? 'Simpan keterangan' : 'Catat pembangunan'}</Button>
      <p role="status" className="text-soft">
        {isSending ? 'Sedang disimpan.' : state?.ok ? state.message : ''}
      </p>
    </form>
  )
}
