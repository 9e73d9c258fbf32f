import type { ReactNode } from 'react'
import { chooseIn, PlacePicker } from '@/components/places/place-picker'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { POST_TYPES, type PostType, TYPE_NAMES } from '@/modules/posts/post'
import { TEMPLATES, type TemplateField } from '@/modules/posts/template'
import type { TextName } from './post-fields'
import { type Step, stepAddress } from './steps'

export type Place = { id: string; name: string; kecamatan: string }
type Props = {
  texts: Record<TextName, string>
  errors: Record<string, string[]>
  onText: (name: TextName, text: string) => void
}

type SectionProps = { step: Step; title: string; isCurrent: boolean; children: ReactNode }

/** One question of the form: on a phone the only one that is seen. */
export function Section({ step, title, isCurrent, children }: SectionProps) {
  return (
    <section
      id={stepAddress(step)}
      data-step={step}
      data-current={isCurrent || undefined}
      tabIndex={-1}
      aria-label={title}
      className="step space-y-4 border-line border-t pt-5 focus:outline-none max-sm:border-0 max-sm:pt-0"
    >
      <h2 className="section-title">{title}</h2>
      {children}
    </section>
  )
}

const bind = ({ texts, errors, onText }: Props, name: TextName) => ({
  id: name,
  value: texts[name],
  errors: errors[name],
  onChange: (event: { target: { value: string } }) => onText(name, event.target.value),
})

export const templateOf = (texts: Record<TextName, string>) => TEMPLATES[texts.type as PostType] ?? TEMPLATES.kegiatan

/** How the type of the post calls the field, and whether it can do without. */
function wording({ texts }: Props, field: TemplateField) {
  const { fields, required } = templateOf(texts)
  const { label, hint } = fields[field]
  const isRequired = (required as readonly string[]).includes(field)
  return { label, hint: [hint, isRequired && 'Wajib sebelum terbit.'].filter(Boolean).join(' ') }
}

export function TypeField(props: Props) {
  return (
    <Select label="Jenis berita" hint={templateOf(props.texts).purpose} {...bind(props, 'type')}>
      {POST_TYPES.map((type) => (
        <option key={type} value={type}>
          {TYPE_NAMES[type]}
        </option>
      ))}
    </Select>
  )
}

export function WhatFields(props: Props) {
  return (
    <>
      <TextInput
        label="Judul"
        hint="Apa yang terjadi, dalam satu kalimat pendek."
        {...bind(props, 'title')}
        required
        maxLength={200}
      />
      <Textarea
        label="Ringkasan"
        hint={`80 sampai 200 karakter. Sekarang ${[...props.texts.summary.trim()].length}.`}
        {...bind(props, 'summary')}
        maxLength={400}
      />
    </>
  )
}

export function WhereFields({ places, ...props }: Props & { places: Place[] }) {
  const kecamatan = [...new Set(places.map((place) => place.kecamatan))]
  return (
    <>
      <TextInput type="date" {...wording(props, 'eventDate')} {...bind(props, 'eventDate')} />
      <Select {...wording(props, 'place')} {...bind(props, 'placeId')}>
        <option value="">Pilih kelurahan</option>
        {kecamatan.map((name) => (
          <optgroup key={name} label={name}>
            {places
              .filter((place) => place.kecamatan === name)
              .map((place) => (
                <option key={place.id} value={place.id}>
                  {place.name}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <PlacePicker id="placeId" onChoose={chooseIn('placeId')} />
      <TextInput {...wording(props, 'placeDetail')} {...bind(props, 'placeDetail')} maxLength={200} />
    </>
  )
}

export function WhoFields(props: Props) {
  return (
    <>
      <Textarea {...wording(props, 'who')} rows={2} {...bind(props, 'who')} maxLength={400} />
      <Textarea {...wording(props, 'why')} rows={2} {...bind(props, 'why')} maxLength={600} />
      <Textarea {...wording(props, 'how')} rows={3} {...bind(props, 'how')} maxLength={600} />
    </>
  )
}
