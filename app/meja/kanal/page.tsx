import type { Metadata } from 'next'
import { DeskChannelList } from '@/components/channels/desk-channel-list'
import { WarningList } from '@/components/channels/warning-list'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { dayOf } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { listUnitsFor, type MyUnit } from '@/modules/accounts/queries'
import { PLATFORM_NAMES } from '@/modules/channels/channel'
import { type DeskChannel, listDeskChannels } from '@/modules/channels/desk-queries'
import { countEvidenceByChannel } from '@/modules/channels/evidence-queries'
import { dutiesOf } from '@/modules/channels/mandatory'
import { listUnitWarnings } from '@/modules/channels/warning-queries'
import { certifyChannelAction } from './actions'

export const metadata: Metadata = { title: 'Kanal' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskChannelsPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()])
  const units = await listUnitsFor(actor, 'channel:write')
  const unit = units.find(({ id }) => id === params.unit) ?? units[0]
  const [channels, warnings, toCheck] = await Promise.all([
    unit ? listDeskChannels(actor, unit.id) : [],
    unit ? listUnitWarnings(actor, unit.id) : [],
    unit ? countEvidenceByChannel(actor, unit.id) : new Map<string, number>(),
  ])
  return (
    <>
      <PageTitle title="Kanal">
        <p>Situs web dan akun media sosial resmi unit Anda. Warga dapat memeriksa di portal ini mana yang resmi.</p>
      </PageTitle>
      {!unit ? (
        <EmptyState title="Anda belum bertugas di sebuah unit">
          <p>Kanal didaftarkan atas nama unit. Hubungi Dinas Kominfotik untuk mendapat tugas.</p>
        </EmptyState>
      ) : (
        <div className="max-w-3xl">
          {units.length > 1 && <UnitChoice units={units} chosen={unit.id} />}
          {warnings.length > 0 && (
            <section aria-labelledby="peringatan" className="mb-8">
              <h2 id="peringatan" className="section-title mb-2 text-danger">
                Peringatan
              </h2>
              <p className="mb-2">
                Mungkin ada yang mengambil alih. Periksa sekarang, ganti kata sandinya, dan hubungi Dinas Kominfotik.
              </p>
              <WarningList warnings={warnings} level="h3" />
            </section>
          )}
          <Duties unit={unit} channels={channels} today={dayOf(new Date())} />
          {channels.length > 0 ? (
            <section aria-labelledby="terdaftar" className="mt-8">
              <h2 id="terdaftar" className="section-title mb-2">
                Kanal {unit.name}
              </h2>
              <DeskChannelList
                channels={channels}
                today={dayOf(new Date())}
                toCheck={toCheck}
                certify={certifyChannelAction}
              />
            </section>
          ) : (
            <EmptyState title="Belum ada kanal terdaftar">
              <p>Daftarkan situs web dan akun media sosial unit. Kominfotik memeriksanya, lalu warga melihatnya.</p>
            </EmptyState>
          )}
          <p className="mt-6">
            <a href={`/meja/kanal/baru?unit=${unit.id}`} className="button">
              Daftarkan kanal
            </a>
          </p>
        </div>
      )}
    </>
  )
}

function UnitChoice({ units, chosen }: { units: MyUnit[]; chosen: string }) {
  return (
    <form action="/meja/kanal" className="mb-6 flex flex-wrap items-end gap-3">
      <label className="font-semibold">
        Unit
        <select name="unit" defaultValue={chosen} className="field mt-1 font-normal">
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button-quiet">
        Tampilkan
      </button>
    </form>
  )
}

const SERVED = {
  portal: 'dipenuhi halaman unit di portal ini',
  parent: 'dipenuhi kanal Sekretariat Daerah',
}

/** What the unit must have, and what of it is there. */
function Duties({ unit, channels, today }: { unit: MyUnit; channels: DeskChannel[]; today: string }) {
  const { duties } = dutiesOf(unit.league, today)
  return (
    <section aria-labelledby="wajib">
      <h2 id="wajib" className="section-title mb-2">
        Kanal wajib
      </h2>
      <ul className="divide-y divide-line border-line border-y">
        {duties.map(({ platform, servedBy }) => {
          const own = channels.filter((channel) => channel.platform === platform)
          const verified = own.find(({ state }) => state === 'verified')
          const declared = own.find(({ state }) => state === 'declared')
          return (
            <li key={platform} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
              <span className="font-semibold">{PLATFORM_NAMES[platform]}</span>
              {servedBy !== 'own' ? (
                <span className="text-soft">{SERVED[servedBy]}</span>
              ) : verified ? (
                <span>ada: {verified.handle}</span>
              ) : declared ? (
                <span>menunggu diperiksa Kominfotik</span>
              ) : (
                <span className="flex flex-wrap items-center gap-x-4">
                  <strong className="text-danger">belum ada</strong>
                  <a href={`/meja/kanal/baru?unit=${unit.id}&jenis=${platform}`} className="link tap">
                    Daftarkan
                    <span className="sr-only"> {PLATFORM_NAMES[platform]}</span>
                  </a>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
