import { describe, expect, it } from 'vitest'
import { stripScripts } from './scripts'

const NEXT = [
  '<script src="/_next/static/chunks/1u4dl0-9bcvv3.js" async=""></script>',
  '<script src="/_next/static/chunks/0cz1d0mv5g_q7.js" noModule=""></script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n2:\\u003cscript>"])</script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/310vm2bl3xxpt.js"/>',
]
const OURS = [
  '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
  '<script type="module" src="/skrip/bagikan.js?v=3f2a"></script>',
  '<script type="module" src="/skrip/galeri.js?v=3f2a" async=""></script>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
]
const pageOf = (...parts: string[]) => `<html><head>${parts.join('')}</head><body><p>Isi</p></body></html>`

describe('stripScripts', () => {
  it('takes out what Next needs in a browser and leaves the rest as it is', () => {
    expect(stripScripts(pageOf(...NEXT, ...OURS))).toEqual({ html: pageOf(...OURS), unknown: [] })
  })

  it.each([
    '<script>alert(1)</script>',
    '<script src="https://lain.test/a.js"></script>',
    '<script src="/_next/static/chunks/a.js" onload="x()"></script>',
    '<script>self.__next_f.push([1,"x"]);alert(1)</script>',
    '<script type="application/ld+json" src="/x.js"></script>',
    '<script type="module" src="/skrip/../a.js?v=1"></script>',
    '<script type="module">import "/a.js"</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<script>alert(1)</script >',
  ])('takes out and names what nobody knows: %s', (script) => {
    const { html, unknown } = stripScripts(pageOf(script))
    expect(unknown).toHaveLength(1)
    expect(html).toBe(pageOf())
  })

  it('does not let a script through that never ends', () => {
    const { html, unknown } = stripScripts(pageOf('<script>alert(1)'))
    expect(unknown).toHaveLength(1)
    expect(html).not.toContain('<script')
  })
})
