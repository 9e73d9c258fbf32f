import { expect, test } from '@playwright/test'
import { drawPhotos, fillPost, officerOutside, openStep, signIn, signInOf, today } from './support'

const UNIT = 'kelurahan-pelambuan'
const LEAGUE_PAGE = `/peringkat/kelurahan/${today().slice(0, 7)}`

test('an officer publishes from a phone, a resident reads at once, the ranking moves, another unit changes nothing', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const stamp = Date.now()
  const word = `gotong${stamp.toString(36)}`
  const title = `Warga Pelambuan bersihkan sungai ${word}`
  const resident = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const officerContext = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const officer = await officerContext.newPage()
  const explanation = `${LEAGUE_PAGE}/${UNIT}`
  await resident.goto(LEAGUE_PAGE)
  const rankingBefore = (await resident.locator('main').textContent()) ?? ''
  await resident.goto(explanation)
  const explanationBefore = (await resident.locator('main').textContent()) ?? ''
  for (const path of ['/', `/unit/${UNIT}`]) await resident.goto(path)

  await test.step('the officer writes and publishes', async () => {
    await signIn(officer, signInOf('officer', UNIT))
    await officer.getByRole('link', { name: 'Tulis', exact: true }).click()
    await fillPost(officer, title)
    await openStep(officer, 'Foto')
    await officer.getByLabel('Tambah foto').setInputFiles(await drawPhotos(2))
    await officer.getByLabel('Teks alternatif foto 2').fill('Anak-anak bermain di anjungan kayu di tepi sungai')
    await officer.getByLabel('Teks alternatif foto 1').fill('Warga mengangkat sampah dari sungai dengan jaring')
    await officer.getByLabel('Keterangan foto 1').fill('Warga RT 12 membersihkan tepian sungai.')
    await officer.getByLabel('Kredit foto 1').fill('Kelurahan Pelambuan')
    await openStep(officer, 'Di mana')
    await officer.getByLabel('Tanggal kegiatan').fill(today())
    await officer.getByLabel('Kelurahan', { exact: true }).selectOption({ label: 'Pelambuan' })
    await openStep(officer, 'Siapa')
    await officer.getByLabel('Siapa', { exact: true }).fill('Warga RT 12 dan petugas kelurahan')
    await officer.getByLabel('Mengapa', { exact: true }).fill('Agar aliran sungai lancar sebelum musim hujan')
    await openStep(officer, 'Periksa')
    await expect(officer.getByText('8 dari 8 lengkap')).toBeVisible()
    await officer.getByRole('button', { name: 'Terbitkan berita' }).click()
    await expect(officer.getByText('Berita Anda sudah terbit')).toBeVisible({ timeout: 30_000 })
  })
  const address =
    (await officer.getByRole('link', { name: 'Lihat berita di halaman warga' }).getAttribute('href')) ?? ''
  const editPath = new URL(officer.url()).pathname

  await test.step('a resident without JavaScript sees it on the next request', async () => {
    for (const path of ['/', `/unit/${UNIT}`, `/cari?q=${word}`]) {
      await resident.goto(path)
      await expect(resident.getByRole('link', { name: title }).first(), path).toBeVisible()
    }
    const answer = await resident.goto(address)
    expect(answer?.status()).toBe(200)
    await expect(resident.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(resident.getByAltText('Warga mengangkat sampah dari sungai dengan jaring').first()).toBeVisible()
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json']) {
      expect(await (await resident.request.get(`/feed/unit/${UNIT}/${feed}`)).text(), feed).toContain(title)
    }
  })

  await test.step('the ranking shows the changed score and its explanation names the post', async () => {
    await resident.goto(LEAGUE_PAGE)
    expect(await resident.locator('main').textContent()).not.toBe(rankingBefore)
    await resident.goto(explanation)
    const after = (await resident.locator('main').textContent()) ?? ''
    expect(explanationBefore).not.toContain(title)
    expect(after).toContain(title)
  })

  await test.step('the officer of another unit can change nothing of it', async () => {
    const stranger = await (await browser.newContext()).newPage()
    await signIn(stranger, officerOutside(UNIT))
    expect((await stranger.goto(editPath))?.status()).toBe(404)
    await stranger.goto('/meja/tulis')
    await fillPost(stranger, `Draf unit lain ${word}`)
    await stranger.getByRole('button', { name: 'Simpan draf' }).click()
    await expect(stranger.getByText('Draf tersimpan.')).toBeVisible()
    const postId = editPath.split('/').at(-1) ?? ''
    await stranger.getByLabel('Judul', { exact: true }).fill(`Diambil alih ${word}`)
    await stranger
      .locator('input[name=postId]')
      .first()
      .evaluate((input, id) => input.setAttribute('value', id), postId)
    await stranger.getByRole('button', { name: 'Simpan draf' }).click()
    await expect(stranger.getByText('bukan berita unit Anda')).toBeVisible()
    await resident.goto(address)
    await expect(resident.getByRole('heading', { level: 1, name: title })).toBeVisible()
  })

  await test.step('a stale edit is refused with both texts, and a withdrawn post answers 410', async () => {
    const second = await officerContext.newPage()
    await second.goto(editPath)
    await officer.goto(editPath)
    await second.getByLabel('Ringkasan').fill('Naskah yang lebih dulu disimpan.')
    await second.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(second.getByText('Perubahan tersimpan')).toBeVisible()
    await officer.getByLabel('Ringkasan').fill('Naskah yang terlambat.')
    await officer.getByRole('button', { name: 'Simpan perubahan' }).click()
    const comparison = officer.getByRole('region', { name: 'Dua naskah berbeda' })
    await expect(comparison).toContainText('Naskah yang terlambat.')
    await expect(comparison).toContainText('Naskah yang lebih dulu disimpan.')
    await officer.getByLabel('Saya sudah membandingkan').check()
    await officer.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(officer.getByText('Perubahan tersimpan')).toBeVisible()
    await officer.getByText('Tarik berita ini').click()
    await officer.getByLabel('Alasan penarikan').fill('Tanggal kegiatan keliru dan akan ditulis ulang.')
    await officer.getByRole('button', { name: 'Tarik berita' }).click()
    await expect(officer.getByText('Berita ini ditarik.')).toBeVisible()
    expect((await resident.goto(address))?.status()).toBe(410)
  })
})
