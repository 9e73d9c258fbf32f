import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './field'

type Props = FieldTexts & Omit<ComponentProps<'input'>, 'id'>

export function TextInput({ id, label, hint, errors, className = '', ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(control) => <input name={id} className={`field ${className}`} {...rest} {...control} />}
    </Field>
  )
}
