import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates'
import type { Actor } from '@/modules/accounts/actor'
import { countWords } from '@/modules/posts/body'
import type { DeskPost } from '@/modules/posts/desk-queries'
import { type Move, moveBlockers } from '@/modules/posts/workflow'
import type { UpdateBlocker } from '@/modules/projects/timeline'

/** Moves that were asked for and not made, each with how it is told. */
const REFUSED: Record<string, { move: Move; sentence: string }> = {
  'belum-terbit': { move: 'publish', sentence: 'Tulisan Anda tersimpan, tetapi belum terbit.' },
  'belum-diajukan': { move: 'submit', sentence: 'Tulisan Anda tersimpan, tetapi belum diajukan.' },
  'belum-dijadwalkan': { move: 'schedule', sentence: 'Tulisan Anda tersimpan, tetapi belum dijadwalkan.' },
}

const DONE: Record<string, string> = {
  terbit: 'Berita Anda sudah terbit. Terima kasih!',
  dikembalikan: 'Berita dikembalikan kepada penulisnya.',
  'jadwal-dibatalkan': 'Jadwal dibatalkan. Berita ini kembali menjadi draf.',
  dipulihkan: 'Naskah dikembalikan ke versi yang dipilih.',
  ditinjau: 'Terima kasih, berita ini sudah ditinjau.',
  ditugaskan: 'Penanggung jawab berita ini sudah diganti.',
  dicatat: 'Catatan Anda tersimpan.',
  'catatan-selesai': 'Catatan itu ditandai selesai.',
  diajak: 'Ajakan terkirim. Unit itu menjawabnya di meja kerjanya.',
  dilepas: 'Unit itu tidak lagi di samping berita ini.',
}

type Props = { name: string; post: DeskPost; actor: Actor; reportBlockers: UpdateBlocker[] }

/** What happened just now, and what the state of the post means for who looks at it. */
export function Message({ name, post, actor, reportBlockers }: Props) {
  const refused = REFUSED[name]
  if (refused && post.status !== 'published') {
    const facts = { ...post, words: countWords(post.bodyText) }
    const blockers = [
      ...moveBlockers(facts, refused.move, actor, post.unit.reviewPolicy),
      ...reportBlockers.map(({ sentence }) => sentence),
    ]
    return (
      <Notice tone="warning">
        <p className="font-bold">{refused.sentence}</p>
        <ul className="mt-1 list-disc pl-5">
          {blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
      </Notice>
    )
  }
  return (
    <div className="space-y-3">
      {name === 'tersimpan' && (
        <Notice>
          {post.status === 'published' ? 'Perubahan tersimpan dan sudah dibaca warga.' : 'Draf tersimpan.'}
        </Notice>
      )}
      {DONE[name] && (
        <Notice>
          <p className="font-bold">{DONE[name]}</p>
        </Notice>
      )}
      <StateNotice post={post} actor={actor} />
    </div>
  )
}

function StateNotice({ post, actor }: Pick<Props, 'post' | 'actor'>): ReactNode {
  switch (post.status) {
    case 'submitted':
      return (
        <Notice>
          {post.submittedById === actor.id
            ? 'Anda sudah mengajukan berita ini. Orang kedua memeriksa dan menerbitkannya.'
            : `${post.submittedBy?.name ?? 'Penulis'} mengajukan berita ini${post.submittedAt ? ` pada ${formatDateTime(post.submittedAt)}` : ''}. Periksa, lalu terbitkan atau kembalikan.`}
        </Notice>
      )
    case 'returned':
      return (
        <Notice tone="warning">
          <p className="font-bold">Berita ini dikembalikan kepada penulisnya.</p>
          <p>{post.returnReason}</p>
        </Notice>
      )
    case 'scheduled':
      return post.publishAt && <Notice>Berita ini terbit sendiri pada {formatDateTime(post.publishAt)}.</Notice>
    case 'redirected':
      return (
        post.redirectTo && (
          <Notice tone="warning">
            <p>
              Alamat berita ini dialihkan ke{' '}
              <a href={`/berita/${post.redirectTo.slug}`} className="link">
                {post.redirectTo.title}
              </a>
              .
            </p>
          </Notice>
        )
      )
    case 'withdrawn':
      return (
        <Notice tone="warning">
          <p>Berita ini ditarik. Alasan yang dibaca warga: {post.withdrawalReason}</p>
        </Notice>
      )
    case 'published':
      return (
        <Notice>
          <p className="flex flex-wrap gap-x-5">
            <a href={`/berita/${post.slug}`} className="link tap">
              Lihat berita di halaman warga
            </a>
            <a href={`/meja/berita/${post.id}/bagikan`} className="link tap">
              Bagikan ke WhatsApp, Instagram, Facebook
            </a>
          </p>
          {post.reviewDueAt && !post.reviewedAt && (
            <p className="text-soft">Belum ditinjau orang kedua; batasnya {formatDateTime(post.reviewDueAt)}.</p>
          )}
          {post.bypassReason && <p className="text-soft">Terbit tanpa orang kedua: {post.bypassReason}</p>}
        </Notice>
      )
    default:
      return null
  }
}
