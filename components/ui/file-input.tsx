import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './field'

type Props = FieldTexts & Omit<ComponentProps<'input'>, 'id' | 'type'>

export function FileInput({ id, label, hint, errors, ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(control) => (
        <input
          type="file"
          name={id}
          className="field file:mr-3 file:cursor-pointer file:font-semibold file:text-river"
          {...rest}
          {...control}
        />
      )}
    </Field>
  )
}
