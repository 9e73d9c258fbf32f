import { describe, expect, it } from 'vitest'
import { endFront, htmlOf, startFront } from './front.fixture'
import { OldSites, oldSiteKey } from './old-sites'

const known = async (...names: string[]): Promise<OldSites> => {
  const sites = new OldSites(
    async () => names,
    () => {},
  )
  await sites.refresh()
  return sites
}

describe('OldSites', () => {
  it('knows a name with a port, in any letters, with www.', async () => {
    const sites = await known('disdik.test')
    for (const host of ['disdik.test', 'DISDIK.test:443', 'www.disdik.test']) expect(sites.has(host), host).toBe(true)
    for (const host of ['x.disdik.test', 'disdik.test.lain', '']) expect(sites.has(host), host).toBe(false)
  })

  it('keeps what it knew where the names cannot be read, and reads again after a change', async () => {
    let names: string[] | null = ['a.test']
    const errors: unknown[] = []
    const sites = new OldSites(
      async () => {
        if (names) return names
        throw new Error('gone')
      },
      (error) => errors.push(error),
    )
    await sites.refresh()
    names = null
    await sites.refresh()
    expect(errors).toHaveLength(1)
    expect(sites.has('a.test')).toBe(true)
    names = ['b.test']
    const first = sites.refresh()
    names = ['c.test']
    await Promise.all([first, sites.refresh()])
    expect(sites.has('c.test')).toBe(true)
    expect(sites.has('a.test')).toBe(false)
  })
})

describe('a reader who comes by the name of an old site', () => {
  const asked: string[] = []
  const moved = (to: string) => ({ ...htmlOf(''), status: 301, location: to })
  const start = async () =>
    startFront(
      async (address) => {
        asked.push(address)
        return address.startsWith('/situs-lama?') ? moved('/berita/rapat-1') : htmlOf('halaman')
      },
      { oldSites: await known('disdik.test') },
    )
  const ask = (host: string, path: string, method = 'GET') =>
    `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`

  it('is led to the post at the portal itself, whatever stands in the address', async () => {
    const { server, raw } = await start()
    const answer = await raw(ask('www.disdik.test', '/2021/11/rapat.html?m=1'))
    expect(answer).toMatch(/^HTTP\/1\.1 301 /)
    expect(answer).toContain('Location: https://warta.test/berita/rapat-1\r\n')
    expect(asked.at(-1)).toBe(oldSiteKey('disdik.test', '/2021/11/rapat.html?m=1'))
    expect(await raw(ask('disdik.test', '/meja'))).toMatch(/^HTTP\/1\.1 301 /)
    endFront(server)
  })

  it('sends no form there, and other names lead to the portal as before', async () => {
    const { server, raw } = await start()
    expect(await raw(ask('disdik.test', '/meja', 'POST'))).toMatch(/^HTTP\/1\.1 421 /)
    expect(await raw(ask('lain.test', '/berita'))).toContain('Location: https://warta.test/berita\r\n')
    endFront(server)
  })

  it('cannot be asked for by everybody: the address behind it is none', async () => {
    const { server, raw } = await start()
    expect(await raw(ask('warta.test', '/situs-lama?situs=disdik.test&alamat=/x'))).toMatch(/^HTTP\/1\.1 404 /)
    endFront(server)
  })
})
