import { formatMonth } from '@/lib/dates'
import { FIGURE_TEXTS, FIGURES, type Figure, type Point } from '@/modules/evaluation/overview'

/** What the lines of the five numbers are drawn from, for whoever reads numbers rather than lines. */
export function FigureTable({ trends }: { trends: Record<Figure, Point[]> }) {
  const months = trends.active.map(({ day }) => day)
  return (
    <details className="mt-2">
      <summary className="link tap cursor-pointer">Lihat sebagai tabel</summary>
      <section tabIndex={0} aria-label="Tabel 12 bulan, dapat digeser ke samping" className="overflow-x-auto">
        <table className="tabular mt-1 w-full max-w-3xl text-left text-sm">
          <thead>
            <tr className="border-line border-b align-bottom">
              <th scope="col" className="py-1 pr-4">
                Akhir bulan
              </th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="col" className="py-1 pl-4 text-right">
                  {FIGURE_TEXTS[figure].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((day, index) => (
              <tr key={day} className="border-line border-b">
                <th scope="row" className="whitespace-nowrap py-1 pr-4 font-normal">
                  {formatMonth(day.slice(0, 7))}
                </th>
                {FIGURES.map((figure) => (
                  <td key={figure} className="py-1 pl-4 text-right">
                    {trends[figure][index]?.count ?? <span title="tidak diketahui">–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-1 text-sm text-soft">
        Bulan terakhir sampai hari ini. Angka lampau dihitung dari tanggal terbit berita, riwayat kanal, serta rencana
        dan kabar pembangunan; berita yang sejak itu diubah dihitung menurut keadaannya sekarang. Tanda – berarti belum
        ada unit yang mulai.
      </p>
    </details>
  )
}
