import { RiverLine } from './river-line'

const COLUMNS = [
  {
    title: 'Baca',
    links: [
      ['/berita', 'Semua berita'],
      ['/berita?jenis=klarifikasi', 'Klarifikasi kabar'],
      ['/pembangunan', 'Pembangunan kota'],
      ['/cari', 'Cari berita'],
    ],
  },
  {
    title: 'Pemerintah kota',
    links: [
      ['/unit', 'Semua unit'],
      ['/kelurahan', 'Kelurahan saya'],
      ['/peringkat', 'Peringkat keaktifan'],
      ['/penghargaan', 'Penghargaan'],
      ['/kanal', 'Kanal resmi'],
      ['/kanal/periksa', 'Akun resmi?'],
      ['/tentang', 'Tentang portal ini'],
    ],
  },
  {
    title: 'Ikuti',
    links: [
      ['/feed/rss.xml', 'RSS'],
      ['/feed/atom.xml', 'Atom'],
      ['/feed/feed.json', 'JSON Feed'],
      ['/masuk', 'Masuk untuk petugas'],
    ],
  },
] as const

export function Footer() {
  return (
    <footer className="no-print mt-16">
      <RiverLine />
      <div className="wrap grid gap-8 py-8 sm:grid-cols-2 lg:grid-cols-4">
        <div>
          <p className="font-heading text-lg font-extrabold">Warta Baimbai</p>
          <p className="mt-2 max-w-xs text-sm text-soft">
            Portal berita Pemerintah Kota Banjarmasin. Dikelola Diskominfotik bersama petugas publikasi setiap unit.
            Kayuh baimbai.
          </p>
        </div>
        {COLUMNS.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <p className="kicker">{column.title}</p>
            <ul className="mt-1">
              {column.links.map(([href, name]) => (
                <li key={href}>
                  <a href={href} className="tap text-soft no-underline hover:text-river hover:underline">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  )
}
