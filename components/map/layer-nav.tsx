type Props = { layers: { key: string; name: string; href: string }[]; current: string }

/** Chooses what the map shows; each choice is an address. */
export function LayerNav({ layers, current }: Props) {
  return (
    <nav aria-label="Isi peta" className="mb-3 flex flex-wrap gap-2">
      {layers.map(({ key, name, href }) => (
        <a
          key={key}
          href={href}
          aria-current={key === current ? 'page' : undefined}
          className="button-quiet aria-[current=page]:bg-river aria-[current=page]:text-on-river"
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
