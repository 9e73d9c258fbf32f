import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './field'

type Props = FieldTexts & Omit<ComponentProps<'textarea'>, 'id'>

export function Textarea({ id, label, hint, errors, rows = 3, ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(control) => <textarea name={id} rows={rows} className="field" {...rest} {...control} />}
    </Field>
  )
}
