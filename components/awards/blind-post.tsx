import { Picture } from '@/components/media/picture'
import type { BlindSheet } from '@/modules/awards/sheet-queries'

type Post = BlindSheet['posts'][number]

/** A post as the jury reads it: nothing says whose it is. */
export function BlindPost({ post: { position, title, summary, text, photos } }: { post: Post }) {
  const number = position + 1
  return (
    <article aria-labelledby={`berita-${number}`} className="border-line border-t pt-6 [overflow-wrap:anywhere]">
      <p className="kicker text-soft">Berita {number}</p>
      <h2 id={`berita-${number}`} className="mt-1 font-bold text-xl">
        {title}
      </h2>
      {summary && <p className="mt-2 text-lg">{summary}</p>}
      {photos.length > 0 && (
        <div className="mt-4 grid grid-cols-2 gap-2">
          {photos.map((photo, at) => (
            <div key={photo.id} className={at === 0 ? 'col-span-2' : ''}>
              <Picture
                photo={{ ...photo, caption: '', credit: '' }}
                sizes={at === 0 ? '(min-width: 64rem) 40rem, 100vw' : '20rem'}
                className="h-auto w-full rounded"
              />
            </div>
          ))}
        </div>
      )}
      <p className="mt-4 whitespace-pre-line">{text}</p>
    </article>
  )
}
