'use client'

import { formatDay } from '@/lib/dates'
import type { ComparedPost, SimilarPost, UsedPhoto } from '@/modules/posts/likeness'
import { STATUS_NAMES } from '@/modules/posts/post'
import { useLikeness, type Written } from './use-likeness'

type Props = Written & { title: string }

/** While a text is written: which posts say nearly the same or show its photos, with their words beside its own. */
export function SimilarPosts({ title, ...written }: Props) {
  const { posts, photos } = useLikeness(written)
  return (
    <div aria-live="polite">
      {(posts.length > 0 || photos.length > 0) && (
        <section aria-labelledby="mirip" className="space-y-4 rounded-md border-kuning border-l-4 bg-mist p-4">
          <h3 id="mirip" className="font-bold font-heading text-lg">
            Mirip dengan berita lain
          </h3>
          {posts.length > 0 && (
            <>
              <p>
                Berita yang isinya hampir sama dengan yang lebih dulu terbit tidak mendapat nilai. Tuliskan apa yang
                berbeda, atau jadikan berita bersama.
              </p>
              <ul className="space-y-4">
                {posts.map((post) => (
                  <Similar key={post.id} post={post} title={title} written={written} />
                ))}
              </ul>
            </>
          )}
          {photos.length > 0 && (
            <ul className="space-y-1">
              {photos.map((used) => (
                <Used key={used.photoId} used={used} position={written.photoIds.indexOf(used.photoId)} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  )
}

const addressOf = ({ id, slug, isOwn, status }: ComparedPost): string =>
  isOwn || status !== 'published' ? `/meja/berita/${id}` : `/berita/${slug}`

function Named({ post }: { post: ComparedPost }) {
  return (
    <a href={addressOf(post)} target="_blank" rel="noopener" className="link tap font-bold">
      {post.title}
      <span className="sr-only"> (buka di tab baru)</span>
    </a>
  )
}

function Similar({ post, title, written }: { post: SimilarPost; title: string; written: Written }) {
  return (
    <li className="border-line border-t pt-2">
      <Named post={post} />
      <p className="text-sm">
        <span className="tabular font-bold">{Math.floor(post.share * 100)}% sama</span> · {post.unitName} ·{' '}
        {STATUS_NAMES[post.status]} · {formatDay(new Date(post.at))}
      </p>
      <details>
        <summary className="tap font-semibold text-river">Bandingkan</summary>
        <div className="mb-3 grid gap-4 md:grid-cols-2">
          <Side name="Tulisan Anda" title={title} text={written.plain} />
          <Side name={post.unitName} title={post.title} text={post.text} />
        </div>
      </details>
      {post.isOwn ? (
        <p>
          Unit Anda sudah menulisnya.{' '}
          <a href={`/meja/berita/${post.id}#berita-bersama`} className="link tap">
            Buka berita itu, dan ajak unit lain
          </a>
        </p>
      ) : (
        <p>
          <a href={`/meja/berita-bersama/minta?berita=${post.id}&unit=${written.unitId}`} className="button-quiet">
            Jadikan berita bersama
          </a>
        </p>
      )}
    </li>
  )
}

function Side({ name, title, text }: { name: string; title: string; text: string }) {
  return (
    <div className="max-h-96 overflow-y-auto rounded bg-paper p-3" tabIndex={0} role="group" aria-label={name}>
      <h4 className="font-bold">{name}</h4>
      <p className="mt-2 font-semibold">{title}</p>
      <p className="mt-2 whitespace-pre-line text-sm">{text}</p>
    </div>
  )
}

function Used({ used: { post }, position }: { used: UsedPhoto; position: number }) {
  return (
    <li>
      Foto {position + 1} sudah dipakai di berita <Named post={post} />
      {!post.isOwn && ` milik ${post.unitName}`}.
    </li>
  )
}
