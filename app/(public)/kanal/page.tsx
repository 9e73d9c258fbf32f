import type { Metadata } from 'next'
import { BoardFilterForm } from '@/components/channels/board-filter-form'
import { CaseList } from '@/components/channels/case-list'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { TrendChart } from '@/components/ui/trend-chart'
import { formatPlainDay } from '@/lib/dates'
import { type Board, getBoard } from '@/modules/channels/board-queries'
import { PLATFORM_NAMES, platformWord } from '@/modules/channels/channel'
import { type BoardFilter, boardQuery, parseBoardFilter } from '@/modules/channels/filter'
import { listUnits, type UnitRow } from '@/modules/units/queries'
import { LEAGUE_NAMES, shortNameOf } from '@/modules/units/unit'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter } = parseBoardFilter(await searchParams)
  return {
    title: 'Kanal resmi',
    description: 'Unit mana yang belum punya situs web dan Instagram, sejak kapan, dan kanal mana yang resmi.',
    alternates: { canonical: `/kanal${boardQuery(filter)}` },
  }
}

export default async function BoardPage({ searchParams }: Props) {
  const { filter, unknown } = parseBoardFilter(await searchParams)
  const [units, board] = await Promise.all([listUnits(), getBoard(filter, new Date())])
  const isImpossible = unknown.length > 0 || board.units === 0
  return (
    <>
      <PageTitle title={titleOf(filter, units)}>
        <p>
          Setiap unit wajib punya situs web dan Instagram resmi. Hitungan ini diperbarui portal sendiri, per{' '}
          {formatPlainDay(board.today)}.{' '}
          <a href="/kanal/tentang-pemantauan" className="link">
            Bagaimana kanal dipantau
          </a>
        </p>
      </PageTitle>
      <p className="no-print mb-4">
        <a href="/kanal/periksa" className="button-quiet">
          Akun resmi? Periksa di sini
        </a>
      </p>
      <BoardFilterForm filter={filter} units={units} />
      {isImpossible ? (
        <EmptyState title="Tidak ada unit yang cocok">
          <p>Alamat ini memuat saringan yang tidak kami kenal, atau tidak ada unit di dalamnya.</p>
          <a href="/kanal" className="link tap">
            Lihat semua unit
          </a>
        </EmptyState>
      ) : (
        <>
          <Figures board={board} />
          <Downloads filter={filter} />
        </>
      )}
    </>
  )
}

function Figures({ board }: { board: Board }) {
  return (
    <>
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {board.platforms.map(({ platform, cases }) => (
          <Figure key={platform} count={cases.length} href={`#${platform}`}>
            unit belum punya {platformWord(platform)}
          </Figure>
        ))}
        <Figure count={board.total} href="#unit">
          kasus seluruhnya
        </Figure>
        <Figure count={board.distinct.length} href="#unit">
          unit berbeda, dari {board.units} unit
        </Figure>
      </dl>
      {board.declared > 0 && (
        <p className="mt-3 text-soft">{board.declared} kanal sudah didaftarkan dan menunggu diperiksa Kominfotik.</p>
      )}
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {board.platforms.map(({ platform, cases, trend }) => (
          <section key={platform} aria-labelledby={platform}>
            <h2 id={platform} className="section-title mb-2">
              Belum punya {platformWord(platform)}: {cases.length}
            </h2>
            {cases.length > 0 ? (
              <CaseList cases={cases} />
            ) : (
              <p className="rounded-lg bg-mist px-5 py-4">
                Semua unit yang wajib sudah punya {platformWord(platform)}.
              </p>
            )}
            <TrendChart
              title={`Unit yang belum punya ${platformWord(platform)}, 12 bulan terakhir`}
              trend={trend}
              noun="unit"
              column="Unit yang belum punya"
            />
          </section>
        ))}
      </div>
      {board.distinct.length > 0 && (
        <section aria-labelledby="unit" className="mt-10">
          <h2 id="unit" className="section-title mb-2">
            {board.distinct.length} unit, {board.total} kasus
          </h2>
          <p className="max-w-2xl text-soft">
            Satu unit dapat belum punya lebih dari satu kanal, karena itu jumlah kasus lebih besar daripada jumlah unit.
          </p>
          <ul className="mt-2 columns-1 gap-8 sm:columns-2 lg:columns-3">
            {board.distinct.map(({ unit, platforms }) => (
              <li key={unit.slug} className="break-inside-avoid">
                <a href={`/unit/${unit.slug}`} className="link tap leading-snug">
                  {shortNameOf(unit)}
                </a>{' '}
                <span className="text-sm text-soft">{platforms.map(platformWord).join(' dan ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Having board={board} />
    </>
  )
}

function Figure({ count, href, children }: { count: number; href: string; children: React.ReactNode }) {
  return (
    <div className="relative flex flex-col-reverse justify-end rounded-lg border border-line px-4 py-3 hover:border-river">
      <dt className="text-sm">{children}</dt>
      <dd className="tabular font-extrabold font-heading text-4xl leading-tight">
        <a href={href} className="no-underline after:absolute after:inset-0">
          {count}
        </a>
      </dd>
    </div>
  )
}

function Having({ board }: { board: Board }) {
  const most = Math.max(1, board.units)
  return (
    <section aria-labelledby="semua" className="mt-10 max-w-2xl">
      <h2 id="semua" className="section-title mb-2">
        Unit yang punya kanal terverifikasi
      </h2>
      <table className="w-full text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">Kanal</th>
            <th scope="col">Jumlah unit</th>
            <th scope="col">Bagan</th>
          </tr>
        </thead>
        <tbody>
          {board.having.map(({ platform, count }) => (
            <tr key={platform}>
              <th scope="row" className="w-40 py-1 font-normal">
                {PLATFORM_NAMES[platform]}
              </th>
              <td className="tabular w-12 py-1 pr-3 text-right font-semibold">{count}</td>
              <td aria-hidden="true">
                <div
                  className="h-3 rounded-sm bg-river [print-color-adjust:exact]"
                  style={{ width: `${(100 * count) / most}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-soft">
        Halaman di portal ini sudah memenuhi kewajiban situs web bagi SKPD layanan publik. Bagian Sekretariat Daerah
        memakai Instagram Setda.
      </p>
    </section>
  )
}

function Downloads({ filter }: { filter: BoardFilter }) {
  return (
    <section aria-labelledby="data" className="no-print mt-10">
      <h2 id="data" className="section-title mb-1">
        Data terbuka
      </h2>
      <ul className="flex flex-wrap gap-x-6">
        <li>
          <a href={`/kanal/unduh${boardQuery(filter)}`} download className="link tap">
            Unduh daftar yang belum punya (CSV)
          </a>
        </li>
        <li>
          <a href="/kanal/data.csv" download className="link tap">
            Unduh semua kanal (CSV)
          </a>
        </li>
        <li>
          <a href="/kanal/data.json" className="link tap">
            Semua kanal (JSON)
          </a>
        </li>
      </ul>
    </section>
  )
}

function titleOf({ league, kecamatan }: BoardFilter, units: UnitRow[]): string {
  const where = units.find(({ slug, kind }) => slug === kecamatan && kind === 'kecamatan')?.name
  return ['Kanal resmi', league && LEAGUE_NAMES[league], where].filter(Boolean).join(', ')
}
