import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/layout/page-title'
import { PostForm } from '@/components/posts/post-form'
import { PresentEditors } from '@/components/posts/present-editors'
import { SupportingUnits } from '@/components/posts/supporting-units'
import { formatDateTime, writeMinute } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { type DeskPost, getDeskPost } from '@/modules/posts/desk-queries'
import { reportingPost, STATUS_NAMES, titleOf } from '@/modules/posts/post'
import { isOver } from '@/modules/posts/support'
import { listInvitableUnits, listSupport } from '@/modules/posts/support-queries'
import { listProjectChoices } from '@/modules/projects/desk-queries'
import { listReportBlockers } from '@/modules/projects/timeline-queries'
import { listPlaces } from '@/modules/units/place-queries'
import {
  acceptSupportAction,
  declineSupportAction,
  inviteUnitAction,
  removeSupportAction,
} from '../../berita-bersama/actions'
import { waysOf } from '../../ways'
import { savePostAction } from './actions'
import { Decisions } from './decisions'
import { Message } from './message'
import { Teamwork } from './teamwork'

export const metadata: Metadata = { title: 'Sunting berita' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default async function EditPage({ params, searchParams }: Props) {
  const [{ id }, { pesan, v }, actor] = await Promise.all([params, searchParams, requireActor()])
  const [post, places, support, invitable] = UUID.test(id)
    ? await Promise.all([getDeskPost(actor, id), listPlaces(), listSupport(actor, id), listInvitableUnits(actor, id)])
    : [null, [], [], []]
  if (!post) notFound()
  const [projects, reportBlockers] = await Promise.all([
    listProjectChoices(actor, post.unitId, post.report?.projectId),
    listReportBlockers(reportingPost(post), new Date()),
  ])
  return (
    <>
      <PageTitle title={titleOf(post.title)}>
        <p>
          {STATUS_NAMES[post.status]}
          {post.firstPublishedAt && ` · pertama terbit ${formatDateTime(post.firstPublishedAt)}`} · {post.unit.name} ·{' '}
          <a href={`/meja/berita/${post.id}/riwayat`} className="link">
            Riwayat
          </a>
          {' · '}
          <a href={`/meja/berita/${post.id}/pratinjau`} className="link">
            Pratinjau
          </a>
        </p>
      </PageTitle>
      <div className="mb-6 max-w-3xl space-y-3">
        <Message name={String(pesan ?? '')} post={post} actor={actor} reportBlockers={reportBlockers} />
        <PresentEditors postId={post.id} />
      </div>
      <PostForm
        key={String(v ?? '')}
        action={savePostAction}
        units={[{ id: post.unitId, name: post.unit.name }]}
        places={places}
        projects={projects}
        writerId={actor.id}
        post={{
          id: post.id,
          version: post.version,
          status: post.status,
          publishAt: post.publishAt ? writeMinute(post.publishAt) : '',
          ways: waysOf(post, actor, post.unit.reviewPolicy),
          fields: fieldsOf(post),
        }}
      />
      <SupportingUnits
        postId={post.id}
        rows={support}
        units={isOver(post.status) ? [] : invitable}
        actions={{
          invite: inviteUnitAction,
          accept: acceptSupportAction,
          decline: declineSupportAction,
          remove: removeSupportAction,
        }}
      />
      <Decisions post={post} actor={actor} />
      <Teamwork post={post} actor={actor} />
    </>
  )
}

const fieldsOf = (post: DeskPost) => ({
  texts: {
    type: post.type,
    title: post.title,
    summary: post.summary,
    eventDate: post.eventDate?.toISOString().slice(0, 10) ?? '',
    placeId: post.placeId ?? '',
    placeDetail: post.placeDetail,
    who: post.who,
    why: post.why,
    how: post.how,
    projectId: post.report?.projectId ?? '',
    projectState: post.report?.state ?? '',
    projectPercent: post.report ? String(post.report.percent) : '',
    projectReason: post.report?.reason ?? '',
    beforePhotoId: post.report?.beforePhotoId ?? '',
    afterPhotoId: post.report?.afterPhotoId ?? '',
  },
  body: JSON.stringify(post.body),
  plain: post.bodyText,
  photos: post.photos.map(({ id, fileName, isNew, altText, isDecorative, caption, credit }) => ({
    photoId: id,
    fileName,
    isNew,
    altText,
    isDecorative,
    caption,
    credit,
  })),
})
