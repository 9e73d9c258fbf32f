/** Whether something that a score asks for is there; the words beside it say the same. */
export function DoneMark({ isDone }: { isDone: boolean }) {
  return (
    <span aria-hidden="true" className={`w-5 shrink-0 ${isDone ? 'font-bold text-finished' : 'text-soft'}`}>
      {isDone ? '✓' : '○'}
    </span>
  )
}
