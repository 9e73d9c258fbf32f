import { previewUrl } from '@/modules/media/photo'
import type { PublishedPost } from '@/modules/posts/post'
import type { UnitProfile } from '@/modules/units/queries'
import type { UnitMark } from '@/modules/units/unit'
import { absoluteUrl } from './xml'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

const CITY = 'Pemerintah Kota Banjarmasin'
const SITE_NAME = 'Warta Baimbai'

// `<` ends a script element or opens a comment in it; as an escape it is the same JSON.
const serialise = (value: Json): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The post as a NewsArticle of schema.org, ready for a script element. */
export function newsArticleJsonLd(post: PublishedPost, baseUrl: string): string {
  const url = absoluteUrl(`/berita/${post.slug}`, baseUrl)
  return serialise({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    url,
    headline: post.title,
    description: post.summary || undefined,
    inLanguage: 'id',
    isAccessibleForFree: true,
    wordCount: post.words,
    datePublished: post.firstPublishedAt.toISOString(),
    dateModified: post.changedAt.toISOString(),
    image: post.lead ? [absoluteUrl(previewUrl(post.lead.id, post.lead), baseUrl)] : undefined,
    author: speaker(post.unit, baseUrl),
    contributor: post.supporters.length > 0 ? post.supporters.map((unit) => speaker(unit, baseUrl)) : undefined,
    publisher: { '@type': 'GovernmentOrganization', name: CITY, url: absoluteUrl('/', baseUrl) },
    isPartOf: { '@type': 'WebSite', name: SITE_NAME, url: absoluteUrl('/', baseUrl) },
    contentLocation: post.place
      ? {
          '@type': 'Place',
          name: `${post.place.name}, Kota Banjarmasin`,
          url: absoluteUrl(`/unit/${post.place.slug}`, baseUrl),
        }
      : undefined,
  })
}

const speaker = ({ name, slug }: UnitMark, baseUrl: string): Json => ({
  '@type': 'GovernmentOrganization',
  name,
  url: absoluteUrl(`/unit/${slug}`, baseUrl),
})

/** The unit as a GovernmentOrganization of schema.org, ready for a script element. */
export function governmentOrganizationJsonLd(
  unit: Pick<UnitProfile, 'slug' | 'name' | 'shortName' | 'description' | 'address' | 'phone' | 'email' | 'parent'>,
  /** The addresses of its own verified channels. */
  channels: readonly string[],
  baseUrl: string,
): string {
  const url = absoluteUrl(`/unit/${unit.slug}`, baseUrl)
  return serialise({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    '@id': url,
    url,
    name: unit.name,
    alternateName: unit.shortName ?? undefined,
    description: unit.description ?? undefined,
    telephone: unit.phone ?? undefined,
    email: unit.email ?? undefined,
    sameAs: channels.length > 0 ? [...channels] : undefined,
    address: unit.address
      ? { '@type': 'PostalAddress', streetAddress: unit.address, addressLocality: 'Banjarmasin', addressCountry: 'ID' }
      : undefined,
    parentOrganization: unit.parent
      ? {
          '@type': 'GovernmentOrganization',
          name: unit.parent.name,
          url: absoluteUrl(`/unit/${unit.parent.slug}`, baseUrl),
        }
      : { '@type': 'GovernmentOrganization', name: CITY, url: absoluteUrl('/', baseUrl) },
  })
}

/** The way to a page, outermost first, as a BreadcrumbList of schema.org, ready for a script element. */
export const breadcrumbJsonLd = (items: { name: string; path: string }[], baseUrl: string): string =>
  serialise({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.name,
      item: absoluteUrl(item.path, baseUrl),
    })),
  })
