type Queue = { name: string; href: string; isShown: boolean }

/** The queues or states among which a list of the administration is looked at, each with its own address. */
export function QueueNav({ label, queues }: { label: string; queues: readonly Queue[] }) {
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-x-5">
      {queues.map(({ name, href, isShown }) => (
        <a
          key={href}
          href={href}
          aria-current={isShown ? 'page' : undefined}
          className="link tap aria-[current=page]:font-bold aria-[current=page]:no-underline"
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
