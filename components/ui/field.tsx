import type { ReactNode } from 'react'

export type FieldTexts = { id: string; label: string; hint?: string; errors?: string[] }
export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** A label, a hint and an error around one control, tied to it for screen readers. */
export function Field({
  id,
  label,
  hint,
  errors,
  children,
}: FieldTexts & { children: (props: ControlProps) => ReactNode }) {
  const hasErrors = errors !== undefined && errors.length > 0
  const described = [hint && `${id}-petunjuk`, hasErrors && `${id}-salah`].filter(Boolean).join(' ')
  return (
    <div className={hasErrors ? 'border-danger border-l-4 pl-3' : ''}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-petunjuk`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {hasErrors && (
        <p id={`${id}-salah`} className="font-semibold text-danger">
          <span className="sr-only">Salah: </span>
          {errors.join(' ')}
        </p>
      )}
      <div className="mt-1">
        {children({
          id,
          ...(described && { 'aria-describedby': described }),
          ...(hasErrors && { 'aria-invalid': true as const }),
        })}
      </div>
    </div>
  )
}
