import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, test } from '@playwright/test'
import yazl from 'yazl'
import { drawPhotos, expectNoFindings, signIn, signInOf } from './support'

const SIZES = [
  { width: 360, height: 760 },
  { width: 1_280, height: 800 },
]

const IMPORT = /\/kelola\/impor\/[0-9a-f-]{36}$/

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A blog of three posts and a comment, as Blogger's backup writes it. */
function blogOf(host: string, word: string): string {
  const kind = (name: string) =>
    `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`
  const entry = (id: number, title: string, content: string, more: string) =>
    `<entry><id>tag:blogger.com,1999:blog-${word}.post-${id}</id><published>2021-11-0${id}T09:00:00.000+08:00</published><title type='text'>${title}</title><content type='html'>${html(content)}</content><author><name>Admin Lama</name></author>${more}</entry>`
  const link = (path: string) => `<link rel='alternate' type='text/html' href='http://${host}${path}'/>`
  const photo = `<a href="https://1.bp.blogspot.com/s1600/kegiatan-1.jpg"><img alt="Warga di tepi sungai" src="https://1.bp.blogspot.com/s320/kegiatan-1.jpg"></a>`
  return `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'>${link('/')}
${entry(2, `Gotong royong ${word}`, `${photo}Warga turun ke sungai.<br><br>Kegiatan selesai siang.<script>alert(1)</script>`, `${kind('post')}<category term='Lingkungan'/>${link(`/2021/11/gotong-royong-${word}.html`)}`)}
${entry(3, `Rapat warga ${word}`, '<p>Rapat di balai.</p>', kind('post') + link(`/2021/11/rapat-${word}.html`))}
${entry(4, `Rancangan ${word}`, '<p>Belum selesai.</p>', `${kind('post')}<app:control><app:draft>yes</app:draft></app:control>`)}
${entry(5, 'Komentar', 'Mantap', `${kind('comment')}<thr:in-reply-to ref='tag:blogger.com,1999:blog-${word}.post-2'/>`)}
</feed>`
}

async function filesOf(blog: string): Promise<{ blog: string; zip: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'warta-impor-'))
  await writeFile(join(folder, 'blog.xml'), blog)
  const [photo = ''] = await drawPhotos(1)
  const zip = new yazl.ZipFile()
  zip.addFile(photo, 'Album/kegiatan-1.jpg')
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(join(folder, 'foto.zip')))
  return { blog: join(folder, 'blog.xml'), zip: join(folder, 'foto.zip') }
}

for (const [index, viewport] of SIZES.entries()) {
  test(`an old blog moves in at ${viewport.width} px: checked, decided, public with its dates, once`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const word = `${Date.now().toString(36)}${index}`
    const host = `${word}.blogspot.test`
    const files = await filesOf(blogOf(host, word))
    const page = await (await browser.newContext({ viewport })).newPage()
    const resident = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage()
    await signIn(page, signInOf('administrator'))

    const upload = async () => {
      await page.goto('/meja')
      await page.getByRole('link', { name: 'Kelola' }).click()
      await page.getByRole('main').getByRole('link', { name: 'Impor situs lama' }).click()
      await page.getByLabel('Unit', { exact: true }).selectOption({ label: 'Kelurahan Pelambuan' })
      await page.getByLabel('Berkas ekspor').setInputFiles(files.blog)
      await page.getByLabel('Zip foto (bila ada)').setInputFiles(files.zip)
      await page.getByRole('button', { name: 'Unggah dan periksa' }).click()
      await expect(page).toHaveURL(IMPORT)
      await expect(page.getByText('Menunggu keputusan')).toBeVisible({ timeout: 60_000 })
    }

    await test.step('the check tells what would come in, nothing has', async () => {
      await upload()
      await expectNoFindings(page)
      for (const [name, number] of [
        ['Berita baru', '3'],
        ['Komentar', '1'],
        ['Foto ada di zip', '1'],
      ] as const)
        await expect(page.locator('dl > div', { hasText: name })).toContainText(number)
      await expect(page.getByText('Tidak ikut: skrip.').first()).toBeVisible()
      await expect(page.getByLabel('Nama situs lama')).toHaveValue(host)
      const { status } = await page.request
        .get(`/2021/11/gotong-royong-${word}.html`)
        .then((answer) => ({ status: answer.status() }))
      expect(status).toBe(404)
    })

    await test.step('a name that is none is refused at its field, and nothing typed is lost', async () => {
      await page.getByLabel('Nama situs lama').fill('bukan situs')
      await page.getByLabel('Admin Lama (3 tulisan)').selectOption({ label: 'Petugas Pelambuan' })
      await page.getByLabel('Draf', { exact: true }).selectOption('skip')
      await page.getByRole('button', { name: 'Jalankan impor' }).click()
      await expect(page.getByText('Tuliskan nama situs').first()).toBeVisible()
      await expect(page.getByLabel('Admin Lama (3 tulisan)')).toHaveValue(/.+/)
      await expect(page.getByLabel('Draf', { exact: true })).toHaveValue('skip')
      await page.getByLabel('Draf', { exact: true }).selectOption('import')
      await page.getByLabel('Nama situs lama').fill(host)
      await page.getByRole('button', { name: 'Jalankan impor' }).click()
      await expect(page.getByText('4 tulisan dan komentar masuk')).toBeVisible({ timeout: 60_000 })
      await expectNoFindings(page)
    })

    await test.step('residents read it with its old date, and old addresses lead to it', async () => {
      const answer = await resident.goto(`/2021/11/gotong-royong-${word}.html`)
      expect(answer?.status()).toBe(200)
      await expect(resident).toHaveURL(/\/berita\/gotong-royong-/)
      expect((await resident.request.get(`/2021/11/rapat-${word}.html`, { maxRedirects: 0 })).status()).toBe(301)
      await expect(resident.getByRole('heading', { name: `Gotong royong ${word}` })).toBeVisible()
      await expect(resident.getByText('Selasa, 2 November 2021')).toBeVisible()
      await expect(resident.getByRole('img', { name: 'Warga di tepi sungai' }).first()).toBeVisible()
      await expect(resident.getByText('Label: Lingkungan')).toBeVisible()
      await resident.getByText('1 komentar dari situs lama').click()
      await expect(resident.getByText('Mantap')).toBeVisible()
      expect(await resident.content()).not.toContain('alert(1)')
      // Without scripts axe cannot look.
      await page.goto(resident.url())
      await page.getByText('1 komentar dari situs lama').click()
      await expectNoFindings(page)
    })

    await test.step('who comes by the old name is led on, to the unit where the address is unknown', async () => {
      const ask = (path: string) => resident.request.get(path, { maxRedirects: 0, headers: { host } })
      const known = await ask(`/2021/11/gotong-royong-${word}.html?m=1`)
      expect(known.status()).toBe(301)
      expect(known.headers().location).toMatch(/^http:\/\/localhost:\d+\/berita\/gotong-royong-/)
      const unknown = await ask('/2019/01/tidak-ada.html')
      expect(unknown.status()).toBe(301)
      expect(unknown.headers().location).toMatch(/\/unit\/kelurahan-pelambuan$/)
    })

    await test.step('the same file again adds nothing', async () => {
      await upload()
      await expect(page.getByText('Semua isi berkas ini sudah pernah masuk.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Jalankan impor' })).toHaveCount(0)
    })

    await test.step('a broken file says so', async () => {
      await writeFile(files.blog, blogOf(host, word).slice(0, -20))
      await page.goto('/kelola/impor')
      await page.getByLabel('Unit', { exact: true }).selectOption({ label: 'Kelurahan Pelambuan' })
      await page.getByLabel('Berkas ekspor').setInputFiles(files.blog)
      await page.getByRole('button', { name: 'Unggah dan periksa' }).click()
      await expect(page).toHaveURL(IMPORT)
      await expect(page.getByText('Berkas ini terpotong')).toBeVisible({ timeout: 60_000 })
      await expectNoFindings(page)
    })
  })
}

test('a unit takes its content home, and nobody else administers', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: SIZES[0] ?? null })).newPage()
  await signIn(page, signInOf('officer', 'kelurahan-pelambuan'))
  await page.goto('/meja/berita')
  await page.getByRole('link', { name: 'Ekspor semua berita' }).click()
  await expectNoFindings(page)
  for (const [button, ending, begin] of [
    ['Unduh JSON dengan foto', /^kelurahan-pelambuan-.*\.zip$/, 'PK'],
    ['Unduh WXR', /^kelurahan-pelambuan-.*\.xml$/, '<?xml'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(ending)
    expect((await readFile(await download.path())).toString('latin1')).toMatch(
      new RegExp(`^${begin.replaceAll('?', '\\?')}`),
    )
  }
  for (const address of ['/kelola', '/kelola/impor']) expect((await page.goto(address))?.status()).toBe(404)
  const sent = await page.request.post('/kelola/impor/unggah', {
    headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
    multipart: { unitId: 'x', berkas: { name: 'a.xml', mimeType: 'text/xml', buffer: Buffer.from('<feed/>') } },
  })
  expect(sent.status()).toBe(403)
})

test('an upload works without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, signInOf('administrator'))
  await page.goto('/kelola/impor')
  await page
    .getByLabel('Berkas ekspor')
    .setInputFiles({ name: 'a.xml', mimeType: 'text/xml', buffer: Buffer.from('halo') })
  await page
    .locator('form')
    .filter({ hasText: 'Berkas ekspor' })
    .evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: 'Unggah dan periksa' }).click()
  await expect(page.getByText('Pilih unit yang menerima berita lama ini')).toBeVisible()
  await page.getByLabel('Unit', { exact: true }).selectOption({ label: 'Kelurahan Pelambuan' })
  await page
    .getByLabel('Berkas ekspor')
    .setInputFiles({ name: 'a.xml', mimeType: 'text/xml', buffer: Buffer.from('halo') })
  await page.getByRole('button', { name: 'Unggah dan periksa' }).click()
  await expect(page).toHaveURL(IMPORT)
})
