import { Picture } from '@/components/media/picture'
import { formatPlainDay } from '@/lib/dates'
import type { ProjectPicture } from '@/modules/projects/project'

type Props = { before: ProjectPicture | null; after: ProjectPicture | null }

const WAYS = [
  ['sebelum', 'Sebelum'],
  ['sesudah', 'Sesudah'],
  ['keduanya', 'Berdampingan'],
] as const

/** How it was and how it is. Which picture is seen is a choice of three that the style sheet follows, without a script. */
export function Comparison({ before, after }: Props) {
  if (!before && !after) return null
  return (
    <div className="comparison">
      {before && after && (
        <fieldset className="no-print mb-3">
          <legend className="sr-only">Foto yang ditampilkan</legend>
          <div className="flex flex-wrap gap-2">
            {WAYS.map(([value, name]) => (
              <label key={value} className="button-quiet has-checked:bg-river has-checked:text-on-river">
                <input
                  type="radio"
                  name="banding"
                  value={value}
                  defaultChecked={value === 'keduanya'}
                  className="size-4 accent-(--kuning)"
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="grid auto-cols-fr grid-flow-col gap-2 sm:gap-4">
        {before && <Side picture={before} name="Sebelum" part="before" />}
        {after && <Side picture={after} name="Sesudah" part="after" />}
      </div>
    </div>
  )
}

function Side({ picture, name, part }: { picture: ProjectPicture; name: string; part: string }) {
  const { caption, credit, day } = picture
  return (
    <figure data-part={part}>
      <div className="aspect-3/2 overflow-hidden rounded bg-mist">
        <Picture photo={picture} sizes="(min-width: 64rem) 50rem, 100vw" isCropped className="size-full" />
      </div>
      <figcaption className="mt-2 text-sm text-soft">
        <span className="font-semibold text-ink">{name}</span>
        {day && `, ${formatPlainDay(day)}`}
        {caption && `. ${caption}`}
        {credit && ` (Foto: ${credit})`}
      </figcaption>
    </figure>
  )
}
