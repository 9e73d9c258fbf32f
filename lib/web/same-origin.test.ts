import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

process.env.APP_DATABASE_URL ??= 'postgresql://localhost/unused'
const given = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: 'warta.test', ...headers }))

describe('isSameOrigin', () => {
  it('believes the browser about where the page is from', () => {
    expect(given({ 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(given({ 'sec-fetch-site': 'same-site' })).toBe(false)
    expect(given({ 'sec-fetch-site': 'cross-site', origin: 'https://warta.test' })).toBe(false)
  })

  it('looks at the origin where the browser does not say', () => {
    expect(given({ origin: 'https://warta.test' })).toBe(true)
    expect(given({ origin: 'https://jahat.test' })).toBe(false)
    expect(given({ origin: 'null' })).toBe(false)
  })

  it('lets a program pass that names no page', () => {
    expect(given({})).toBe(true)
  })
})
