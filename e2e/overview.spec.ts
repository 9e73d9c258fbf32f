import { expect, type Page, test } from '@playwright/test'
import { expectNoFindings, signIn, signInOf } from './support'

const UNIT = 'kelurahan-pelambuan'
const SIZES = [
  { width: 360, height: 760 },
  { width: 1_280, height: 800 },
]
const FIGURES = ['unit-aktif', 'unit-diam', 'tanpa-situs', 'tanpa-instagram', 'pembangunan-terlambat']
const word = Date.now().toString(36)

for (const viewport of SIZES) {
  test(`the Walikota's office sees the city and the names behind each number, ${viewport.width} px`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const page = await (await browser.newContext({ viewport })).newPage()
    await signIn(page, signInOf('evaluator'))
    await page.getByRole('link', { name: 'Buka ikhtisar kota' }).click()
    await expect(page.getByRole('heading', { name: 'Ikhtisar kota' })).toBeVisible()
    await expectNoFindings(page)
    for (const slug of FIGURES) {
      const number = page.getByRole('main').locator(`a[href="/evaluasi/${slug}"]`).first()
      const [count = ''] = /^\d+/.exec((await number.textContent()) ?? '') ?? []
      await number.click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`: ${count}`)
      const names = page.getByRole('main').locator('ol.divide-y > li, ul.border-t > li')
      expect(await names.count(), slug).toBe(Number(count))
      await expectNoFindings(page)
      await page.goBack()
    }
    await expect(page.getByRole('heading', { name: 'Paling bergerak sejak bulan lalu' })).toBeVisible()
    await page.locator('summary', { hasText: 'SKPD layanan publik' }).click()
    await page
      .getByRole('link', { name: /^Mengapa/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/peringkat\//)
    await page.goto('/evaluasi')
    await page.getByText('Lihat sebagai tabel').click()
    await expect(page.getByRole('row')).not.toHaveCount(0)
    await expectNoFindings(page)
  })
}

test('a silent unit is called from its page', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: SIZES[0] })).newPage()
  await signIn(page, signInOf('evaluator'))
  await page.goto('/evaluasi/unit-diam')
  const silent = page.getByRole('listitem').filter({ hasText: 'Belum pernah menerbitkan berita' }).first()
  await expect(silent.getByRole('link', { name: /^Telepon/ })).toHaveAttribute('href', /^tel:\d+$/)
  await expect(silent).toContainText('petugas publikasi')
  await silent.locator('a[href^="/evaluasi/unit/"]').click()
  await expect(page.getByText('Belum pernah menerbitkan berita')).toBeVisible()
  await expectNoFindings(page)
})

async function write(page: Page, text: string, audience: string): Promise<void> {
  await page.goto(`/evaluasi/unit/${UNIT}`)
  await page.getByLabel('Isi catatan').fill(text)
  await page.getByLabel(audience).check()
  await page.getByRole('button', { name: 'Simpan catatan' }).click()
}

test('a note is sent, answered, asked again and followed up; nobody else reads a private one', async ({ browser }) => {
  test.setTimeout(180_000)
  const enter = async (person: ReturnType<typeof signInOf>) => {
    const page = await (await browser.newContext({ viewport: SIZES[0] })).newPage()
    await signIn(page, person)
    return page
  }
  const office = await enter(signInOf('evaluator'))
  const officer = await enter(signInOf('officer', UNIT))
  const outsiders = [await enter(signInOf('officer', 'disdik')), await enter(signInOf('jury'))]
  const administrator = await enter(signInOf('administrator'))

  const secret = `Rahasia kantor ${word}`
  await write(office, 'Apa', 'Simpan untuk Kantor Walikota saja')
  await expect(office.getByRole('main').getByRole('alert')).toContainText('paling sedikit 5 karakter')
  await expect(office.getByLabel('Isi catatan')).toHaveValue('Apa')
  await write(office, secret, 'Simpan untuk Kantor Walikota saja')
  await expect(office.getByText('Catatan disimpan.')).toBeVisible()
  await office.getByRole('link', { name: secret }).click()
  const hidden = new URL(office.url()).pathname
  await expectNoFindings(office)
  for (const reader of [officer, ...outsiders, administrator]) {
    for (const path of [hidden, hidden.replace('/evaluasi', '/meja')])
      expect((await reader.goto(path))?.status(), path).toBe(404)
    await reader.goto('/meja/catatan')
    await expect(reader.getByText(secret)).toHaveCount(0)
  }
  await administrator.goto('/evaluasi/catatan?keadaan=pribadi')
  await expect(administrator.getByText(secret)).toHaveCount(0)
  await expect(administrator.getByRole('link', { name: 'Pribadi' })).toHaveCount(0)

  const asked = `Kapan Instagram dibuat? ${word}`
  await office.getByLabel('Isi catatan').fill(asked)
  await office.getByLabel('Kirim kepada unit').check()
  await office.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(office.getByText('Menunggu jawaban.')).toBeVisible()
  await expect(office.getByRole('button', { name: 'Simpan catatan' })).toHaveCount(0)

  await officer.goto('/meja/pemberitahuan')
  await expect(officer.getByText(asked)).toBeVisible()
  await officer.goto('/meja')
  await officer.getByRole('link', { name: /^Jawab \d+ catatan/ }).click()
  await officer.getByRole('link', { name: asked }).click()
  await expectNoFindings(officer)
  await officer.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(officer.getByRole('main').getByRole('alert')).toContainText('paling sedikit 5 karakter')
  await officer.getByLabel('Jawaban unit Anda').fill('Akunnya dibuat hari ini.')
  await officer.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(officer.getByText('menjawab,')).toBeVisible()

  await office.reload()
  await office.getByLabel('Tanggapan Anda').fill('Apa nama akunnya?')
  await office.getByRole('button', { name: 'Tanyakan lagi' }).click()
  await expect(office.getByText('Menunggu jawaban.')).toBeVisible()
  await officer.reload()
  await officer.getByLabel('Jawaban unit Anda').fill('Namanya @kel.pelambuan.')
  await officer.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(officer.getByText('menjawab,')).toHaveCount(2)
  await office.reload()
  await expectNoFindings(office)
  await office.getByRole('button', { name: 'Tandai ditindaklanjuti' }).click()
  await expect(office.getByText('menandai sudah ditindaklanjuti')).toBeVisible()
  await officer.reload()
  await expect(officer.getByText('menandai sudah ditindaklanjuti')).toBeVisible()
  await expect(officer.getByRole('button', { name: 'Kirim jawaban' })).toHaveCount(0)
  for (const reader of outsiders) expect((await reader.goto(new URL(officer.url()).pathname))?.status()).toBe(404)
})

test('without scripts a note is written and answered all the same', async ({ browser }) => {
  const enter = async (person: ReturnType<typeof signInOf>) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await signIn(page, person)
    return page
  }
  const [office, officer] = [await enter(signInOf('evaluator')), await enter(signInOf('officer', UNIT))]
  const asked = `Tanpa skrip ${word}`
  await write(office, asked, 'Kirim kepada unit')
  await officer.goto('/meja/catatan')
  await officer.getByRole('link', { name: asked }).click()
  await officer.getByLabel('Jawaban unit Anda').fill('Terjawab tanpa skrip.')
  await officer.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(officer.getByText('Terjawab tanpa skrip.')).toBeVisible()
})

test('the evaluation is there for the office and the administrators alone', async ({ browser, page }) => {
  await page.goto('/evaluasi/unit-diam')
  await expect(page).toHaveURL(/\/masuk\?next=/)
  for (const person of [signInOf('officer', UNIT), signInOf('head', 'disdik'), signInOf('jury')]) {
    const other = await (await browser.newContext()).newPage()
    await signIn(other, person)
    await expect(other.locator('a[href="/evaluasi"]')).toHaveCount(0)
    for (const path of [
      '/evaluasi',
      '/evaluasi/unit-diam',
      `/evaluasi/unit/${UNIT}`,
      '/evaluasi/catatan',
      '/evaluasi/rapat',
    ])
      expect((await other.goto(path))?.status(), path).toBe(404)
  }
  await signIn(page, signInOf('administrator'))
  await page.locator('a[href="/evaluasi"]').first().click()
  await expect(page.getByRole('heading', { name: 'Ikhtisar kota' })).toBeVisible()
  await page.goto(`/evaluasi/unit/${UNIT}`)
  await expect(page.getByRole('button', { name: 'Simpan catatan' })).toHaveCount(0)
  for (const path of ['/evaluasi/constructor', '/evaluasi/unit/%00', '/evaluasi/catatan/x', '/evaluasi/unit/tidak-ada'])
    expect((await page.goto(path))?.status(), path).toBeGreaterThanOrEqual(400)
})

for (const [index, viewport] of [
  { width: 1_280, height: 720 },
  { width: 1_920, height: 1_080 },
].entries()) {
  test(`a meeting goes from page to page by keys, without a line, ${viewport.width} px`, async ({ browser }) => {
    test.setTimeout(120_000)
    const context = await browser.newContext({ viewport, colorScheme: index === 0 ? 'light' : 'dark' })
    const page = await context.newPage()
    await signIn(page, signInOf('evaluator'))
    await page.goto('/evaluasi/rapat', { waitUntil: 'networkidle' })
    const shown = page.locator('.meeting > section:visible')
    await expect(page.getByRole('heading', { name: 'Evaluasi keaktifan unit' })).toBeVisible()
    const total = await page.locator('.meeting > section').count()
    await context.setOffline(true)
    const asked: string[] = []
    // The browser itself looks for the mark of its tab again, whatever the page does.
    page.on('request', (request) => !request.url().includes('/icon.svg') && asked.push(request.url()))

    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/#2$/)
    await expect(shown).toHaveCount(1)
    await expect(shown.getByRole('heading')).toHaveText('Lima angka')
    await page.keyboard.press('Space')
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/#4$/)
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/#2$/)
    await page.keyboard.press('Home')
    await expect(page.getByRole('status')).toContainText(`1 dari ${total}`)
    await page.getByRole('button', { name: 'Berikutnya' }).click()
    await expect(page).toHaveURL(/#2$/)
    for (let number = 2; number <= total; number++) {
      await expect(page.getByRole('status')).toContainText(`${number} dari ${total}`)
      const { height, width } = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        width: document.documentElement.scrollWidth,
      }))
      const title = (await shown.getByRole('heading').first().textContent()) ?? ''
      expect.soft(height, `${title} fits the screen`).toBeLessThanOrEqual(viewport.height)
      expect.soft(width, title).toBeLessThanOrEqual(viewport.width)
      await page.keyboard.press('ArrowRight')
    }
    await expect(page).toHaveURL(new RegExp(`#${total}$`))
    await page.keyboard.press('End')
    await expect(page.getByRole('button', { name: 'Berikutnya' })).toBeDisabled()
    expect(asked).toEqual([])

    await context.setOffline(false)
    await page.goto('/evaluasi/rapat#3')
    await expect(shown.getByRole('heading').first()).toContainText('Unit diam')
    await expectNoFindings(page)
  })
}

test('a meeting is one long page without scripts, and one topic a sheet on paper', async ({ browser }) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false, viewport: SIZES[0] })).newPage()
  await signIn(plain, signInOf('evaluator'))
  await plain.goto('/evaluasi/rapat')
  const total = await plain.locator('.meeting > section').count()
  await expect(plain.locator('.meeting > section:visible')).toHaveCount(total)
  await expect(plain.getByRole('navigation', { name: 'Halaman rapat' })).toBeHidden()

  const page = await (await browser.newContext()).newPage()
  await signIn(page, signInOf('evaluator'))
  await page.goto('/evaluasi/rapat')
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets).toHaveLength(total)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const page = await (await browser.newContext({ viewport: SIZES[0], colorScheme })).newPage()
    await signIn(page, signInOf('evaluator'))
    const paths = ['', '/catatan', '/catatan?keadaan=pribadi', `/unit/${UNIT}`, '/rapat', '/rapat#2', '/rapat#9']
    for (const path of [...paths, ...FIGURES.map((slug) => `/${slug}`)]) {
      await page.goto(`/evaluasi${path}`)
      await expectNoFindings(page)
    }
  })
}
