import type { ComponentProps } from 'react'

type Props = ComponentProps<'button'> & { look?: 'main' | 'quiet' | 'danger' }

const LOOKS = { main: 'button', quiet: 'button-quiet', danger: 'button-quiet border-danger text-danger' }

export function Button({ look = 'main', className = '', type = 'submit', ...rest }: Props) {
  return <button type={type} className={`${LOOKS[look]} disabled:opacity-60 ${className}`} {...rest} />
}
