/** How many of the units have done it. `of` names the instruction to whoever does not see which bar it is. */
export function DoneBar({ done, total, of }: { done: number; total: number; of: string }) {
  return (
    <span className="flex items-center gap-3">
      <span
        role="progressbar"
        aria-label={`Selesai: ${of}`}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuetext={`${done} dari ${total} unit selesai`}
        className="block h-3 min-w-12 flex-1 overflow-hidden rounded-full border border-control bg-mist"
      >
        <svg
          viewBox={`0 0 ${Math.max(1, total)} 1`}
          preserveAspectRatio="none"
          className="block size-full [print-color-adjust:exact]"
          aria-hidden="true"
          focusable="false"
        >
          <rect width={done} height="1" fill="var(--color-river)" />
        </svg>
      </span>
      <span aria-hidden="true" className="tabular font-semibold text-sm">
        {done} dari {total} selesai
      </span>
    </span>
  )
}
