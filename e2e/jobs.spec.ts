import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { expectNoFindings, signIn, signInOf } from './support'

const PLACE = '/kelola/pekerjaan'
const SIZES = [
  { width: 360, height: 760 },
  { width: 1_280, height: 800 },
]
const FOLDER = path.join(process.env.DATA_DIR ?? '', 'kiriman')

for (const viewport of SIZES) {
  test(`an administrator sees what runs when and has it done now, ${viewport.width} px`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport })).newPage()
    await signIn(page, signInOf('administrator'))
    await page.goto('/kelola')
    await page.getByRole('main').getByRole('link', { name: 'Pekerjaan', exact: true }).click()
    const job = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Menghapus sesi lama' }) })
    await expect(job).toContainText('setiap hari pukul 03.15 WITA; berikutnya')
    await expectNoFindings(page)
    await job.getByRole('button', { name: 'Jalankan sekarang: Menghapus sesi lama' }).click()
    await expect(job).toContainText('diminta oleh')
    await expect(job).toContainText(/Selesai: \d+ sesi dihapus/, { timeout: 30_000 })
    await job.getByRole('link').click()
    await expect(page.getByRole('heading', { name: 'Menghapus sesi lama' })).toBeVisible()
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: /sesi dihapus.*diminta oleh/ })
        .first(),
    ).toBeVisible()
    await expectNoFindings(page)
    await page.getByRole('link', { name: 'Yang gagal' }).click()
    await expect(page.getByText('Tidak ada yang gagal')).toBeVisible()
    await expectNoFindings(page)
  })
}

test('a job that fails says why, and is done at another try', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: SIZES[0] ?? null })).newPage()
  await signIn(page, signInOf('administrator'))
  const aside = `${FOLDER}-aside`
  const hadFolder = await rename(FOLDER, aside).then(
    () => true,
    () => false,
  )
  await writeFile(FOLDER, 'bukan folder')
  await page.goto(`${PLACE}/delete-old-uploads`)
  try {
    await page.getByRole('button', { name: /^Jalankan sekarang/ }).click()
    const run = page.getByRole('listitem').filter({ hasText: 'diminta oleh' }).first()
    await expect(run).toContainText('Gagal', { timeout: 30_000 })
    await expect(run).toContainText('EEXIST: file already exists')
    await expectNoFindings(page)
    await page.goto(PLACE)
    await expect(page.getByText(/pekerjaan gagal terakhir kali: .*Menghapus kiriman foto/)).toBeVisible()
    await expectNoFindings(page)
  } finally {
    await rm(FOLDER)
    if (hadFolder) await rename(aside, FOLDER)
  }
  const job = page.getByRole('listitem').filter({ hasText: 'Menghapus kiriman foto yang terputus' })
  await job.getByRole('button', { name: /^Coba lagi/ }).click()
  await expect(job).toContainText(/Selesai: \d+ kiriman dihapus/, { timeout: 30_000 })
})

test('it works without scripts, and for nobody else', async ({ browser }) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(plain, signInOf('administrator'))
  await plain.goto(`${PLACE}/forget-presence`)
  await plain.getByRole('button', { name: /^(Jalankan sekarang|Coba lagi)/ }).click()
  await expect(async () => {
    await plain.goto(`${PLACE}/forget-presence`)
    await expect(plain.getByText(/Selesai: \d+ catatan dihapus/).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  for (const odd of ['/tidak-ada', '/%F0%9F%9B%B6', '/forget-presence?sebelum=x&tampilkan=x'])
    expect((await plain.goto(PLACE + odd))?.status(), odd).toBeLessThan(500)
  const officer = await (await browser.newContext()).newPage()
  await signIn(officer, signInOf('officer', 'kelurahan-pelambuan'))
  for (const address of [PLACE, `${PLACE}/send-mail`]) expect((await officer.goto(address))?.status()).toBe(404)
})
