import type { Metadata } from 'next'
import { NoticeForm } from '@/components/accounts/notice-form'
import { PageTitle } from '@/components/layout/page-title'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/web/session'
import { getNoticeChoices } from '@/modules/notices/queries'
import { chooseNoticesAction } from './actions'

export const metadata: Metadata = { title: 'Pemberitahuan saya', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NoticeChoicesPage({ searchParams }: Props) {
  const [{ pesan }, actor] = await Promise.all([searchParams, requireActor()])
  const { email, choices } = await getNoticeChoices(actor)
  return (
    <>
      <PageTitle title="Pemberitahuan saya">
        <p>Pilih apa yang ingin Anda ketahui, dan lewat mana.</p>
      </PageTitle>
      {pesan === 'tersimpan' && (
        <div className="mb-4 max-w-3xl">
          <Notice>Pilihan Anda tersimpan.</Notice>
        </div>
      )}
      <NoticeForm action={chooseNoticesAction} email={email ?? ''} choices={choices} />
    </>
  )
}
