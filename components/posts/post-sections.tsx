import type { ReactNode } from 'react'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { POST_TYPES, TYPE_NAMES } from '@/modules/posts/post'
import type { TextName } from './post-fields'

export type Place = { id: string; name: string; kecamatan: string }
type Props = {
  texts: Record<TextName, string>
  errors: Record<string, string[]>
  onText: (name: TextName, text: string) => void
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="space-y-4 border-line border-t pt-5">
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

export function WhatFields(props: Props) {
  return (
    <>
      <Select label="Jenis berita" {...bind(props, 'type')}>
        {POST_TYPES.map((type) => (
          <option key={type} value={type}>
            {TYPE_NAMES[type]}
          </option>
        ))}
      </Select>
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
      <TextInput type="date" label="Tanggal kegiatan" {...bind(props, 'eventDate')} />
      <Select label="Kelurahan" hint="Tempat kegiatan berlangsung." {...bind(props, 'placeId')}>
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
      <TextInput
        label="Tempat tepatnya"
        hint="Misalnya: aula kantor kelurahan."
        {...bind(props, 'placeDetail')}
        maxLength={200}
      />
    </>
  )
}

export function WhoFields(props: Props) {
  return (
    <>
      <Textarea
        label="Siapa"
        hint="Siapa yang hadir, bekerja, atau menerima manfaat."
        rows={2}
        {...bind(props, 'who')}
        maxLength={400}
      />
      <Textarea label="Mengapa" hint="Alasan dan tujuan kegiatan." rows={2} {...bind(props, 'why')} maxLength={600} />
      <Textarea
        label="Bagaimana"
        hint="Cara kegiatan berlangsung, dananya, langkah berikutnya."
        rows={2}
        {...bind(props, 'how')}
        maxLength={600}
      />
    </>
  )
}
