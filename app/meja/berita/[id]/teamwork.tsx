import { AssignForm } from '@/components/posts/assign-form'
import { RemarkForm } from '@/components/posts/remark-form'
import { RemarkList } from '@/components/posts/remark-list'
import type { Actor } from '@/modules/accounts/actor'
import { listColleagues } from '@/modules/accounts/queries'
import type { DeskPost } from '@/modules/posts/desk-queries'
import { listRemarks } from '@/modules/posts/teamwork-queries'
import { addRemarkAction, assignPostAction, resolveRemarkAction } from './actions'

/** What those who work on the post agree on among themselves: who sees to it, and what they say about it. */
export async function Teamwork({ post, actor }: { post: DeskPost; actor: Actor }) {
  const [remarks, people] = await Promise.all([
    listRemarks(actor, post),
    listColleagues(post.unitId, 'post:write', new Date()),
  ])
  return (
    <section id="redaksi" aria-labelledby="redaksi-judul" className="mt-10 max-w-3xl space-y-5">
      <h2 id="redaksi-judul" className="section-title">
        Redaksi
      </h2>
      <p className="text-soft">Hanya petugas unit yang membacanya, warga tidak.</p>
      <AssignForm action={assignPostAction} postId={post.id} assigneeId={post.assigneeId} people={people} />
      <RemarkList remarks={remarks} action={resolveRemarkAction} />
      <RemarkForm action={addRemarkAction} postId={post.id} />
    </section>
  )
}
