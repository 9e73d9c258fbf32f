import { type Browser, expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expectNoFindings, signIn, signInNamed, signInOf } from './support'

const PHONE = { width: 360, height: 760 }
const DESK = { width: 1_280, height: 800 }
const JURORS = ['juri', 'juri.kedua', 'juri.ketiga']
const CRITERIA = ['Jelas', 'Lengkap', 'Berguna', 'Berbukti']

const pageFor = async (browser: Browser, username: string, viewport = DESK): Promise<Page> => {
  const page = await (await browser.newContext({ viewport })).newPage()
  await signIn(page, signInNamed(username))
  return page
}

/** The words of a certificate. */
async function readSheet(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

/** Both widths of the page as it stands. */
async function expectFits(page: Page): Promise<void> {
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport)
    await expectNoFindings(page)
  }
}

test('an award with a certificate that everybody can verify', async ({ browser, page: reader }) => {
  test.setTimeout(420_000)
  const manager = await pageFor(browser, 'kominfotik')
  const second = await pageFor(browser, 'kominfotik.kedua')
  let round = ''
  let nominees: string[] = []

  await test.step('the round of a quarter is looked at first: the grid, the gates, who fails which', async () => {
    await manager.goto('/evaluasi')
    await manager.getByRole('link', { name: 'Penghargaan', exact: true }).click()
    await expectFits(manager)
    await manager
      .getByRole('link', { name: /^Lihat calon/ })
      .first()
      .click()
    await expect(manager.getByRole('heading', { name: 'Instagram teraktif, Kelurahan' })).toBeVisible()
    await expect(manager.getByText('belum dinilai, karena daftar inovasi belum ada')).toBeVisible()
    await expectFits(manager)
    await manager.getByRole('button', { name: /^Buka putaran/ }).press('Enter')
    await expect(manager.getByText('Putaran dibuka.')).toBeVisible()
    round = new URL(manager.url()).pathname
    nominees = [...new Set(await manager.getByRole('rowheader').allTextContents())].map((name) => name.trim())
    expect(nominees.length).toBeGreaterThan(10)
  })

  await test.step('a jury of three is asked, fewer are refused', async () => {
    await manager.getByRole('checkbox', { name: 'Juri', exact: true }).press('Space')
    await manager.getByRole('button', { name: 'Mulai penilaian juri' }).click()
    await expect(manager.getByText('Pilih sedikitnya 3 juri.').first()).toBeVisible()
    await expect(manager.getByRole('checkbox', { name: 'Juri', exact: true })).toBeChecked()
    for (const name of ['Juri Kedua', 'Juri Ketiga']) await manager.getByLabel(name, { exact: true }).check()
    await expectFits(manager)
    await manager.getByRole('button', { name: 'Mulai penilaian juri' }).click()
    await expect(manager.getByText('Penilaian dimulai.')).toBeVisible()
    await expect(manager.getByText('Menunggu lembar')).toBeVisible()
    await expectFits(manager)
  })

  for (const [at, username] of JURORS.entries()) {
    await test.step(`${username} reads blind posts on a phone and gives marks`, async () => {
      const juror = await pageFor(browser, username, PHONE)
      await juror.getByRole('link', { name: 'Buka lembar juri' }).click()
      const letters = juror.getByRole('link', { name: /^Calon [A-Z]+/ })
      const addresses = await letters.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      if (at === 0) {
        await expectFits(juror)
        await juror.setViewportSize(PHONE)
        expect((await juror.request.get(round)).status(), 'the names are not for jurors').toBe(404)
        expect((await juror.request.get('/evaluasi')).status()).toBe(404)
      }
      for (const [number, address] of addresses.entries()) {
        await juror.goto(address)
        const value = String(60 + ((number * 7 + at * 5) % 38))
        if (at === 0 && number === 0) {
          await expectFits(juror)
          await juror.setViewportSize(PHONE)
          await expect(juror.getByRole('article')).not.toHaveCount(0)
          await juror.getByLabel(/^Jelas/).fill('101')
          await expect(juror.getByText('Tuliskan bilangan bulat 0 sampai 100.')).toBeVisible()
          await expectNoFindings(juror)
        }
        if (at === 0) {
          const words = (await juror.getByRole('article').allTextContents()).join(' ')
          for (const name of nominees) expect.soft(words, address).not.toContain(name)
        }
        for (const criterion of CRITERIA) await juror.getByLabel(new RegExp(`^${criterion}`)).fill(value)
        await expect(juror.getByText(/^Tersimpan pukul/)).toBeVisible()
      }
      await juror.goto(addresses[0] ?? '')
      await expect(juror.getByLabel(/^Jelas/)).not.toHaveValue('')
      await juror.goto('/evaluasi/juri')
      await juror.locator('summary', { hasText: 'Kirim lembar ini' }).press('Enter')
      await juror.getByRole('button', { name: 'Ya, kirim lembar saya' }).press('Enter')
      await expect(juror.getByText('Lembar Anda terkirim.')).toBeVisible()
      await juror.goto(addresses[0] ?? '')
      await expect(juror.getByText('Nilai ini tidak dapat diubah lagi.')).toBeVisible()
      await juror.context().close()
    })
  }

  await test.step('one person fixes the results, another publishes them', async () => {
    await manager.goto(round)
    await manager.getByRole('button', { name: 'Tetapkan hasil' }).click()
    await expect(manager.getByText('Hasil ditetapkan. Orang lain')).toBeVisible()
    await expect(manager.getByText('Anda yang menetapkan hasilnya')).toBeVisible()
    await expectFits(manager)
    await second.goto(round)
    await second.locator('summary', { hasText: 'Umumkan hasil' }).press('Enter')
    await second.getByRole('button', { name: 'Ya, umumkan sekarang' }).press('Enter')
    await expect(second.getByText('Penghargaan diumumkan.')).toBeVisible()
    await expectFits(second)
  })

  await test.step('everybody reads the hall of fame, opens the certificate and verifies what its code names', async () => {
    await second.getByRole('link', { name: 'Lihat halaman publiknya' }).click()
    await reader.goto(new URL(second.url()).pathname)
    await expectFits(reader)
    await reader
      .getByRole('link', { name: /^Sertifikat/ })
      .first()
      .click()
    const page = new URL(reader.url())
    await expectFits(reader)
    const unit = (await reader.locator('main a[href^="/unit/"]').textContent()) ?? ''
    const sheet = await readSheet(reader, `${page.pathname}/berkas`)
    expect(sheet).toContain(unit)
    expect(sheet).toMatch(/Peringkat (Pertama|Kedua|Ketiga)/)
    const [address = ''] = /https?:\/\/\S+\/penghargaan\/sertifikat\/\S+/.exec(sheet) ?? []
    await reader.goto(address)
    await expect(reader.getByText('✓ Asli')).toBeVisible()
    await expect(reader.getByRole('main')).toContainText(unit)
    const code = address.split('/').at(-1) ?? ''
    await reader.goto('/penghargaan')
    await reader.getByLabel('Kode sertifikat').fill(code.toLowerCase().replaceAll('-', ' '))
    await reader.getByRole('button', { name: 'Periksa' }).press('Enter')
    await expect(reader.getByRole('main')).toContainText(unit)
    await expectFits(reader)
  })
})

test('an unknown code is said to be one, with help, and odd addresses get an answer', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })).newPage()
  await page.goto('/peringkat')
  await page.getByRole('main').getByRole('link', { name: 'Penghargaan triwulan' }).click()
  await expect(page.getByRole('heading', { name: /^Penghargaan Triwulan/ })).toBeVisible()
  const answer = await page.goto('/penghargaan/sertifikat/K7QM-2RXD-9FHT')
  expect(answer?.status()).toBe(404)
  await expect(page.getByText('Tidak ada sertifikat dengan kode itu')).toBeVisible()
  await page.getByLabel('Kode sertifikat').fill('abc')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(page.getByText('Tidak ada sertifikat dengan kode itu')).toBeVisible()
  expect((await page.request.get('/penghargaan/sertifikat/K7QM-2RXD-9FHT/berkas')).status()).toBe(404)
  const odd = [
    '%00',
    '%F0%9F%9B%B6',
    'x'.repeat(3_000),
    '-1',
    '2026-t9',
    '2026',
    '01900000-0000-7000-8000-000000000001',
  ]
  const addresses = odd.flatMap((text) => [
    `/penghargaan/${text}`,
    `/penghargaan/sertifikat/${text}`,
    `/penghargaan/sertifikat/${text}/berkas`,
    `/penghargaan/sertifikat?kode=${text}&kode=b`,
    `/evaluasi/penghargaan/${text}?pesan=constructor`,
    `/evaluasi/penghargaan/baru?triwulan=${text}&triwulan=b`,
    `/evaluasi/juri/${text}`,
    `/evaluasi/juri?pesan=${text}`,
  ])
  for (const person of [
    null,
    signInOf('administrator'),
    signInOf('evaluator'),
    signInOf('jury'),
    signInOf('officer'),
  ]) {
    const asker = await (await browser.newContext()).newPage()
    if (person) await signIn(asker, person)
    for (const address of addresses)
      expect.soft((await asker.request.get(address)).status(), address.slice(0, 80)).toBeLessThan(500)
  }
})
