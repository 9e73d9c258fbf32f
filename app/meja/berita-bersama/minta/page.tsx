import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageTitle } from '@/components/layout/page-title'
import { SupportForm } from '@/components/posts/support-form'
import { requireActor } from '@/lib/web/session'
import { getJoinablePost } from '@/modules/posts/support-queries'
import { requestSupportAction } from '../actions'

export const metadata: Metadata = { title: 'Minta bergabung' }

const Asked = z.object({ berita: z.uuid(), unit: z.uuid() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AskPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()])
  const asked = Asked.safeParse(params)
  const post = asked.success ? await getJoinablePost(actor, asked.data.berita, asked.data.unit) : null
  if (!asked.success || !post) notFound()
  return (
    <>
      <PageTitle title="Jadikan berita bersama" />
      <div className="max-w-3xl space-y-4">
        <p>
          {post.unitName} sudah menerbitkan{' '}
          <a href={`/berita/${post.slug}`} className="link font-semibold">
            {post.title}
          </a>
          . Minta agar {post.joining} tampil sebagai unit pendukung di berita itu.
        </p>
        <ul className="list-disc space-y-1 pl-5">
          <li>Petugas {post.unitName} menjawab permintaan ini.</li>
          <li>Setelah diterima, {post.joining} tampil di berita itu dan mendapat separuh nilainya.</li>
          <li>
            Draf Anda yang sudah tersimpan tetap ada. Anda dapat menghapusnya, atau menulis ulang dari sisi unit Anda.
          </li>
        </ul>
        <SupportForm
          action={requestSupportAction}
          fields={{ postId: post.id, unitId: asked.data.unit }}
          button="Minta bergabung"
          look="main"
        />
      </div>
    </>
  )
}
