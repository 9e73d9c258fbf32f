import type { Metadata } from 'next'
import { BoundariesFacts } from '@/components/boundaries/boundaries-facts'
import { BoundariesForm } from '@/components/boundaries/boundaries-form'
import { PageTitle } from '@/components/layout/page-title'
import { CityMap } from '@/components/map/city-map'
import { ButtonForm } from '@/components/ui/button-form'
import { getMap, getPreviewMap, listBoundaries } from '@/modules/boundaries/queries'
import { requireAdministrator } from '../administrator'
import { adoptBoundariesAction, removeBoundariesAction, uploadBoundariesAction } from './actions'

export const metadata: Metadata = { title: 'Batas wilayah' }

export default async function BoundariesPage() {
  const actor = await requireAdministrator()
  const [boundaries, map, previewMap] = await Promise.all([listBoundaries(actor), getMap(), getPreviewMap(actor)])
  const preview = boundaries.find(({ state }) => state === 'preview')
  const used = boundaries.find(({ state }) => state === 'used')
  const idOf = ({ id, version }: { id: string; version: number }) => ({ boundariesId: id, version: String(version) })

  return (
    <>
      <PageTitle title="Batas wilayah">
        <p>
          Tanpa berkas, peta kelurahan terdiri dari segi enam. Dengan berkas batas, bentuk kelurahan yang sebenarnya
          ditampilkan, dan letak pembangunan tampak sebagai titik.
        </p>
      </PageTitle>
      {preview && previewMap && (
        <section aria-labelledby="pratinjau" className="mb-10">
          <h2 id="pratinjau" className="section-title mb-3">
            Pratinjau, belum dipakai
          </h2>
          <BoundariesFacts boundaries={preview} kelurahan={previewMap.areas.length} />
          <div className="my-4">
            <CityMap map={previewMap} label="Pratinjau peta dengan batas ini" />
          </div>
          <p className="mb-3">Periksa apakah bentuk dan nama setiap kelurahan sudah benar.</p>
          <div className="flex flex-wrap gap-3">
            <ButtonForm action={adoptBoundariesAction} values={idOf(preview)} name="Pakai batas ini" look="main" />
            <ButtonForm action={removeBoundariesAction} values={idOf(preview)} name="Buang pratinjau ini" />
          </div>
        </section>
      )}
      <section aria-labelledby="sekarang" className="mb-10">
        <h2 id="sekarang" className="section-title mb-3">
          Peta sekarang
        </h2>
        {used ? (
          <>
            <p className="mb-3">
              Peta dengan bentuk kelurahan yang sebenarnya.{' '}
              <a href="/kelurahan" className="link">
                Lihat petanya
              </a>
            </p>
            <BoundariesFacts boundaries={used} kelurahan={map.areas.length} />
            <details className="mt-4 border-line border-y">
              <summary className="tap font-semibold text-danger">Hapus batas ini</summary>
              <p className="mb-3">
                Semua warga kembali melihat peta segi enam, dan titik pembangunan tidak tampil lagi di peta. Untuk
                memakai batas ini lagi, berkasnya harus diunggah lagi.
              </p>
              <div className="pb-4">
                <ButtonForm
                  action={removeBoundariesAction}
                  values={idOf(used)}
                  name="Hapus dan kembali ke peta segi enam"
                  look="danger"
                />
              </div>
            </details>
          </>
        ) : (
          <p>
            Peta segi enam: setiap kelurahan sama besar, letaknya kira-kira.{' '}
            <a href="/kelurahan" className="link">
              Lihat petanya
            </a>
          </p>
        )}
      </section>
      <section aria-labelledby="unggah">
        <h2 id="unggah" className="section-title mb-3">
          {used ? 'Unggah batas yang lebih baru' : 'Unggah batas'}
        </h2>
        <BoundariesForm key={preview?.id} action={uploadBoundariesAction} />
      </section>
    </>
  )
}
