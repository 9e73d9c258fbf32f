import { MoveForm } from '@/components/posts/move-form'
import { formatDateTime } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import { can } from '@/modules/accounts/permissions'
import type { DeskPost } from '@/modules/posts/desk-queries'
import { canMove, MOVES, type Move, secondEyeBlockers } from '@/modules/posts/workflow'
import {
  deletePostAction,
  publishAloneAction,
  redirectPostAction,
  returnPostAction,
  reviewPostAction,
  unschedulePostAction,
  withdrawPostAction,
} from './actions'

/** What can be decided about a stored post beside its text, by this person and now. */
export function Decisions({ post, actor }: { post: DeskPost; actor: Actor }) {
  const may = (move: Move) => canMove(post.status, move) && can(actor, MOVES[move].permission, post)
  const isBlocked = may('publish') && secondEyeBlockers(post, actor, post.unit.reviewPolicy).length > 0
  const awaitsReview = post.status === 'published' && post.reviewDueAt !== null && post.reviewedAt === null
  return (
    <section aria-label="Keputusan" className="mt-10 max-w-3xl">
      {awaitsReview &&
        post.lastEditorId !== actor.id &&
        post.reviewOfId !== actor.id &&
        can(actor, 'post:review', post) && (
          <MoveForm action={reviewPostAction} post={post} title="Tinjau berita ini" button="Tandai sudah ditinjau">
            <p>
              Berita ini terbit atau diubah tanpa orang kedua. Baca dengan teliti; bila ada yang keliru, perbaiki atau
              tarik. Batas waktu tinjauan {post.reviewDueAt && formatDateTime(post.reviewDueAt)}.
            </p>
          </MoveForm>
        )}
      {may('return') && post.submittedById !== actor.id && (
        <MoveForm
          action={returnPostAction}
          post={post}
          title="Kembalikan kepada penulis"
          reason={{ label: 'Alasan pengembalian', hint: 'Apa yang perlu diperbaiki? Penulis membacanya.' }}
          button="Kembalikan"
        />
      )}
      {may('unschedule') && (
        <MoveForm action={unschedulePostAction} post={post} title="Batalkan jadwal" button="Batalkan jadwal">
          <p>Berita ini kembali menjadi draf dan tidak terbit sendiri.</p>
        </MoveForm>
      )}
      {isBlocked && can(actor, 'post:bypass', post) && (
        <MoveForm
          action={publishAloneAction}
          post={post}
          title="Terbitkan tanpa orang kedua"
          reason={{
            label: 'Mengapa tidak menunggu orang kedua',
            hint: 'Alasan ini tercatat dan dibaca oleh yang meninjau.',
          }}
          button="Terbitkan tanpa orang kedua"
          look="danger"
        >
          <p>Hanya untuk keadaan mendesak, misalnya peringatan bagi warga. Orang lain meninjaunya sesudah terbit.</p>
        </MoveForm>
      )}
      {may('withdraw') && (
        <MoveForm
          action={withdrawPostAction}
          post={post}
          title="Tarik berita ini"
          reason={{
            label: 'Alasan penarikan',
            hint: 'Alasan ini dibaca warga di alamat berita. Paling sedikit 10 karakter.',
          }}
          button="Tarik berita"
          look="danger"
        />
      )}
      {may('redirect') && (
        <MoveForm
          action={redirectPostAction}
          post={post}
          title="Alihkan ke berita lain"
          reason={{
            name: 'target',
            label: 'Alamat berita penggantinya',
            hint: 'Salin dari halaman warga, misalnya https://…/berita/judul-berita.',
          }}
          button="Alihkan berita"
          look="danger"
        >
          <p>Warga yang membuka alamat berita ini dibawa ke berita penggantinya. Berita ini tidak tampil lagi.</p>
        </MoveForm>
      )}
      {may('delete') && (
        <MoveForm action={deletePostAction} post={post} title="Hapus berita ini" button="Hapus selamanya" look="danger">
          <p>
            Yang dihapus tidak dapat dikembalikan dari layar ini.
            {post.firstPublishedAt && ' Di alamatnya warga membaca bahwa beritanya telah dihapus.'}
          </p>
        </MoveForm>
      )}
    </section>
  )
}
