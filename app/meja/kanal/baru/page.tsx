import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChannelForm } from '@/components/channels/channel-form'
import { BackLink } from '@/components/layout/back-link'
import { PageTitle } from '@/components/layout/page-title'
import { requireActor } from '@/lib/web/session'
import { listColleagues, listUnitsFor } from '@/modules/accounts/queries'
import { PLATFORMS } from '@/modules/channels/channel'
import { registerChannelAction } from '../actions'

export const metadata: Metadata = { title: 'Daftarkan kanal' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewChannelPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()])
  const units = await listUnitsFor(actor, 'channel:write')
  const unit = units.find(({ id }) => id === params.unit) ?? units[0]
  if (!unit) notFound()
  const people = await listColleagues(unit.id, 'channel:write', new Date())
  return (
    <>
      <BackLink href={`/meja/kanal?unit=${unit.id}`} name="Semua kanal unit ini" />
      <PageTitle title="Daftarkan kanal">
        <p>Atas nama {unit.name}. Sesudah didaftarkan, Kominfotik memeriksa bahwa kanal ini memang milik unit.</p>
      </PageTitle>
      <ChannelForm
        action={registerChannelAction}
        unitId={unit.id}
        people={people}
        platform={PLATFORMS.find((name) => name === params.jenis) ?? 'instagram'}
        meId={people.some(({ id }) => id === actor.id) ? actor.id : ''}
      />
    </>
  )
}
