import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './field'

type Props = FieldTexts & Omit<ComponentProps<'select'>, 'id'>

export function Select({ id, label, hint, errors, children, ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(control) => (
        <select name={id} className="field" {...rest} {...control}>
          {children}
        </select>
      )}
    </Field>
  )
}
