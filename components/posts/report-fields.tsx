'use client'

import type { FormPhoto } from '@/components/media/photo-fields'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { ProjectChoice } from '@/modules/projects/desk-queries'
import { PROJECT_STATES, STATE_NAMES } from '@/modules/projects/project'
import { fixedPercentOf } from '@/modules/projects/timeline'
import { NewProjectFields } from './new-project-fields'
import type { PostFields, TextName } from './post-fields'
import { reportBlockersOf } from './report-blockers'
import type { Works } from './use-projects'

type Texts = PostFields['texts']
type Props = {
  texts: Texts
  errors: Record<string, string[]>
  works: Works
  photos: FormPhoto[]
  onText: (name: TextName, text: string) => void
  /** Several at once, where the choice of a work says more than itself. */
  onTexts: (texts: Partial<Texts>) => void
}

/** What a work is now is where an officer begins. */
const startOf = (work: ProjectChoice | undefined): Partial<Texts> =>
  work
    ? {
        projectId: work.id,
        projectState: work.isPublic ? work.state : 'direncanakan',
        projectPercent: String(work.percent),
      }
    : { projectId: '' }

/** Of which work a post tells, and what has become of it. */
export function ReportFields({ texts, errors, works, photos, onText, onTexts }: Props) {
  const bind = (name: TextName) => ({
    id: name,
    value: texts[name],
    errors: errors[name],
    onChange: (event: { target: { value: string } }) => onText(name, event.target.value),
  })
  const work = works.choices.find(({ id }) => id === texts.projectId)
  const isFixed = fixedPercentOf((texts.projectState || 'berjalan') as ProjectChoice['state']) !== null
  const needsReason = reportBlockersOf(texts, works.choices).some(({ field }) => field === 'projectReason')
  return (
    <fieldset className="space-y-4 rounded-lg bg-mist p-4">
      <legend className="float-left mb-2 font-bold">Pembangunan yang dikabarkan</legend>
      <div className="clear-left">
        <Select
          label="Pembangunan"
          hint={
            work
              ? `Yang diketahui warga sekarang: ${work.isPublic ? `${STATE_NAMES[work.state].toLowerCase()}, ${work.percent} persen` : 'belum ada'}.`
              : 'Keadaan dan kemajuannya berubah begitu berita ini terbit.'
          }
          {...bind('projectId')}
          onChange={({ target }) => onTexts(startOf(works.choices.find(({ id }) => id === target.value)))}
        >
          <option value="">Tidak tentang satu pembangunan tertentu</option>
          {works.choices.map(({ id, name, year }) => (
            <option key={id} value={id}>
              {name} ({year})
            </option>
          ))}
        </Select>
      </div>
      <NewProjectFields works={works} onMade={(choice) => onTexts(startOf(choice))} />
      {texts.projectId !== '' && (
        <>
          <Select label="Keadaan sekarang" {...bind('projectState')} value={texts.projectState || 'berjalan'}>
            {PROJECT_STATES.map((state) => (
              <option key={state} value={state}>
                {STATE_NAMES[state]}
              </option>
            ))}
          </Select>
          {!isFixed && (
            <TextInput
              label="Kemajuan dalam persen"
              hint="Bilangan bulat dari 0 sampai 99, sesuai laporan pengawas."
              inputMode="numeric"
              maxLength={5}
              {...bind('projectPercent')}
            />
          )}
          {(needsReason || texts.projectReason !== '' || errors.projectReason) && (
            <Textarea
              label="Alasan"
              hint="Dibaca warga. Wajib bila pekerjaan ditunda, dibatalkan, dibuka lagi, atau persennya turun."
              rows={2}
              maxLength={500}
              {...bind('projectReason')}
            />
          )}
          {photos.length > 0 && (
            <div className="grid gap-4 sm:grid-cols-2">
              <Select label="Foto sebelum" {...bind('beforePhotoId')}>
                <PhotoOptions photos={photos} />
              </Select>
              <Select label="Foto sesudah" {...bind('afterPhotoId')}>
                <PhotoOptions photos={photos} />
              </Select>
            </div>
          )}
        </>
      )}
    </fieldset>
  )
}

function PhotoOptions({ photos }: { photos: FormPhoto[] }) {
  return (
    <>
      <option value="">Tidak ada</option>
      {photos.map(({ photoId, altText, fileName }, at) => (
        <option key={photoId} value={photoId}>
          Foto {at + 1}: {(altText || fileName || '').slice(0, 60)}
        </option>
      ))}
    </>
  )
}
