import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor } from '@/modules/accounts/queries'

export const metadata: Metadata = { title: 'Ekspor berita' }

export default async function ExportPage() {
  const units = await listUnitsFor(await requireActor(), 'site:export')
  const [first] = units
  return (
    <>
      <PageTitle title="Ekspor berita">
        <p>Seluruh berita unit Anda, termasuk draf dan yang ditarik, untuk disimpan atau dipindahkan.</p>
      </PageTitle>
      {!first ? (
        <EmptyState title="Tidak ada yang dapat diekspor">
          <p>Ekspor tersedia bagi petugas, editor, dan kepala unit.</p>
        </EmptyState>
      ) : (
        <form action="/meja/ekspor/unduh" method="post" className="max-w-xl space-y-6">
          {units.length === 1 ? (
            <input type="hidden" name="unitId" value={first.id} />
          ) : (
            <Select id="unitId" label="Unit" defaultValue={first.id}>
              {units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          <div>
            <h2 className="section-title">Dengan foto</h2>
            <p className="mb-3 text-soft">
              Berkas zip berisi semua berita (JSON dan WXR), labelnya, komentar dari situs lama, dan fotonya. Dapat
              diimpor lagi ke portal ini sampai sama.
            </p>
            <Button name="format" value="json">
              Unduh JSON dengan foto
            </Button>
          </div>
          <div>
            <h2 className="section-title">Untuk WordPress</h2>
            <p className="mb-3 text-soft">Berkas WXR; WordPress mengambil fotonya dari portal ini.</p>
            <Button name="format" value="wxr" look="quiet">
              Unduh WXR
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
