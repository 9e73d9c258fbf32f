import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeOf } from './routes'

const WORKS = 'keadaan unit kecamatan kelurahan tahun dana terlambat diam urut tampilan'.split(' ')

const keyOf = (url: string): string => {
  const route = routeOf(url)
  return 'key' in route ? route.key : route.kind
}

describe('routeOf', () => {
  it('leads what depends on who asks to Next, what never changes to the files, the rest to the pages', () => {
    for (const url of [
      '/meja',
      '/meja/tulis?x=1',
      '/akun',
      '/masuk?next=/meja',
      '/api/auth/csrf',
      '/kelola',
      '/evaluasi',
      '/api',
      '/api/v10/x',
      '/kanal/lapor/kirim',
    ])
      expect(routeOf(url).kind, url).toBe('desk')
    for (const url of ['/_next/static/chunks/a.css', '/media/foto/1/640.avif', '/skrip/bagikan.js?v=1'])
      expect(routeOf(url).kind, url).toBe('file')
    for (const url of ['/', '/mejamu', '/berita/meja', '/feed/rss.xml', '/media/kartu/x', '/robots.txt', '/tidak-ada'])
      expect(routeOf(url).kind, url).toBe('page')
    for (const url of ['/kanal/periksa?alamat=x', '/kanal/lapor', '/kanal/lapor/kirim/x'])
      expect(routeOf(url), url).not.toHaveProperty('isForAllSites')
    expect(routeOf('/api/v1/channels/verify?x=1&url=%40a')).toMatchObject({
      kind: 'page',
      key: '/api/v1/channels/verify?url=%40a',
      isForAllSites: true,
    })
    for (const url of [
      '/_next/image?url=x',
      '/_next/data/x.json',
      '/__nextjs_font/x',
      '/situs-lama',
      '/situs-lama?situs=x',
      '/situs-l%61ma',
    ])
      expect(routeOf(url).kind, url).toBe('nothing')
  })

  it('knows one page by one key, whatever else its address says', () => {
    expect(keyOf('/berita?utm_source=wa&jenis=agenda&fbclid=1')).toBe('/berita?jenis=agenda')
    expect(keyOf('/berita?unit=disdik&jenis=agenda')).toBe(keyOf('/berita?jenis=agenda&unit=disdik'))
    expect(keyOf('/berita?jenis=&unit=+disdik+')).toBe('/berita?unit=disdik')
    expect(keyOf('/berita?jenis=agenda&jenis=ucapan')).toBe('/berita?jenis=agenda')
    expect(keyOf('/?jenis=agenda')).toBe('/')
    expect(keyOf('/berita/%61bc')).toBe('/berita/abc')
    expect(keyOf('/berita/a%2Fb')).toBe('/berita/a%2Fb')
    expect(keyOf('/cari?q=pasar%20terapung')).toBe(keyOf('/cari?q=pasar+terapung'))
  })

  it('finds the same page again under its own key', () => {
    const address = fc.tuple(
      fc.constantFrom('/', '/berita', '/cari', '/unit/disdik', '/berita/%F0%9F%9B%B6'),
      fc.array(fc.tuple(fc.constantFrom('q', 'jenis', 'unit', 'halaman', 'utm', 'x'), fc.string())),
    )
    fc.assert(
      fc.property(address, ([place, pairs]) => {
        const key = keyOf(`${place}?${new URLSearchParams(pairs)}`)
        return keyOf(key) === key
      }),
    )
  })

  it('knows the parameters of every public page that reads any', () => {
    const pages = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        const file = path.join(folder, name)
        return statSync(file).isDirectory() ? pages(file) : name === 'page.tsx' ? [file] : []
      })
    for (const file of pages('app/(public)')) {
      const source = readFileSync(file, 'utf8')
      const address = file.slice('app/(public)'.length, -'/page.tsx'.length) || '/'
      const read = [...source.matchAll(/params\.([a-z]+)\)/g)].map(([, name]) => name)
      if (source.includes('parseFilter(')) read.push('unit', 'kecamatan', 'kelurahan', 'jenis', 'dari', 'sampai')
      if (source.includes('parseProjectFilter(')) read.push(...WORKS)
      if (source.includes('parseBoardFilter(')) read.push('liga', 'kecamatan')
      if (!source.includes('searchParams')) continue
      expect(read.length, file).toBeGreaterThan(0)
      for (const name of read) expect(keyOf(`${address}?${name}=1`), `${name} of ${file}`).toContain(`${name}=1`)
    }
  })
})
