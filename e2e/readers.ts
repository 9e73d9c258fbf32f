import { test as base, expect, type Page } from '@playwright/test'

/** Every journey fails where the browser complains, another site is asked for something, or a script of Next comes. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const findings: string[] = []
    page.on('console', (message) => {
      const { url } = message.location()
      if (message.type() === 'error' || message.type() === 'warning') findings.push(`${message.text()} ${url}`)
    })
    page.on('pageerror', (error) => findings.push(error.message))
    page.on('request', (request) => {
      const url = new URL(request.url())
      const isOther = url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin
      if (isOther || /^\/_next\/.*\.js$/.test(url.pathname)) findings.push(request.url())
    })
    await use(page)
    expect(findings).toEqual([])
  },
})

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
export const headlines = (page: Page) =>
  page.getByRole('main').getByRole('article').getByRole('heading').allTextContents()
export const photos = (page: Page) => page.getByRole('link', { name: /^Perbesar foto/ })

export async function openArticle(page: Page): Promise<string> {
  const link = page
    .getByRole('article')
    .filter({ has: page.locator('img') })
    .first()
    .getByRole('link')
  const title = (await link.textContent()) ?? ''
  await link.click()
  await expect(heading(page, title)).toBeVisible()
  return title
}

/** Opens the first story in the newest news that has more photos than one, the first of them with words below it. */
export async function openGallery(page: Page): Promise<number> {
  await page.goto('/berita')
  const links = await page.getByRole('main').getByRole('article').getByRole('link').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  for (const address of addresses) {
    await page.goto(address ?? '')
    const count = await photos(page).count()
    const words = page.getByRole('figure').first().locator('figcaption')
    if (count > 1 && (await words.count()) > 0) return count
  }
  throw new Error('No story with several photos')
}
