import { Fragment } from 'react'
import { UnitLine } from '@/components/units/unit-mark'
import { formatDateTime, formatDay } from '@/lib/dates'
import { type PublishedPost, TYPE_NAMES, titleOf } from '@/modules/posts/post'
import { timingOf } from '@/modules/posts/timing'
import { shortNameOf } from '@/modules/units/unit'

const MINUTE_MS = 60_000

/** Who speaks, what happened, when it happened and when it was told. */
export function ArticleHead({ post }: { post: PublishedPost }) {
  const isChanged = post.changedAt.getTime() - post.firstPublishedAt.getTime() > MINUTE_MS
  return (
    <header className="max-w-4xl">
      <div className="flex flex-wrap items-center gap-x-4">
        <UnitLine unit={post.unit} isLink />
        <a href={`/berita?jenis=${post.type}`} className="tap font-semibold text-river text-sm">
          {TYPE_NAMES[post.type]}
        </a>
      </div>
      {post.supporters.length > 0 && (
        <p className="text-sm text-soft">
          Bersama:{' '}
          {post.supporters.map((supporter, at) => (
            <Fragment key={supporter.slug}>
              {at > 0 && ', '}
              <a href={`/unit/${supporter.slug}`} className="link tap font-semibold">
                {shortNameOf(supporter)}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      <h1 className="mt-2 font-extrabold text-2xl sm:text-3xl lg:text-4xl">{titleOf(post.title)}</h1>
      {post.summary && <p className="mt-4 max-w-3xl text-lg text-soft sm:text-xl sm:leading-normal">{post.summary}</p>}
      <p className="mt-4 text-sm text-soft">
        {post.eventDate && (
          <>
            <time dateTime={post.eventDate.toISOString().slice(0, 10)} className="font-semibold text-ink">
              {formatDay(post.eventDate)}
            </time>
            {' · '}
            {timingOf(post.eventDate, post.firstPublishedAt)}
            <br />
          </>
        )}
        Terbit <time dateTime={post.firstPublishedAt.toISOString()}>{formatDateTime(post.firstPublishedAt)}</time>
        {isChanged && (
          <>
            {' · '}diperbarui <time dateTime={post.changedAt.toISOString()}>{formatDateTime(post.changedAt)}</time>
          </>
        )}
        {post.isImported && ' · dari situs lama unit ini'}
      </p>
    </header>
  )
}
