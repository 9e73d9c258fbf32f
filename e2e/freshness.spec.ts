import { expect, type Page, test } from '@playwright/test'
import { signIn, signInOf, today } from './support'

const CHANGES = 500
const SECOND = process.env.SECOND_URL ?? ''
/** Within this every process that shares the database knows of a change. */
const EVERYWHERE_MS = 1_000

/** Whether a resident's page, loaded anew, holds the text. */
async function shows(resident: Page, text: string): Promise<boolean> {
  await resident.reload({ waitUntil: 'domcontentloaded' })
  return resident.getByText(text, { exact: true }).isVisible()
}

test(`${CHANGES} changes in a row through two processes, each seen by residents of both at their next look`, async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(1_200_000)
  // A window for each: a page behind another is drawn once a second only.
  const open = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const officer = await open()
  await signIn(officer, signInOf('officer', 'kelurahan-pelambuan'))
  await officer.goto('/meja/tulis')
  await officer.getByLabel('Judul', { exact: true }).fill('Jadwal layanan hari ini')
  await officer.getByLabel('Isi berita').fill('Jadwal layanan berubah setiap saat.')
  await officer.getByLabel('Tanggal kegiatan').fill(today())
  await officer.getByLabel('Tempat tepatnya').fill('Kantor kelurahan')
  await officer.getByRole('button', { name: 'Terbitkan berita' }).click()
  const address = await officer.getByRole('link', { name: 'Lihat berita di halaman warga' }).getAttribute('href')
  const deskPath = new URL(officer.url()).pathname

  const origins = [baseURL ?? '', SECOND]
  const residents = await Promise.all(origins.map(open))
  for (const [at, resident] of residents.entries()) await resident.goto(`${origins[at]}${address}`)

  const unseen: string[] = []
  let slowest = 0
  for (const [here, origin] of origins.entries()) {
    const [own, other] = [residents[here], residents[1 - here]] as [Page, Page]
    await officer.goto(`${origin}${deskPath}`)
    for (let turn = 1; turn <= CHANGES / 2; turn++) {
      const text = `Perubahan ke-${turn} lewat proses ${here + 1}`
      await officer.getByLabel('Ringkasan').fill(text)
      await officer.getByRole('button', { name: 'Simpan perubahan' }).click()
      const changed = performance.now()
      if (!(await shows(own, text))) unseen.push(`${text}: not by the same process`)
      while (!(await shows(other, text))) {
        if (performance.now() - changed < EVERYWHERE_MS) continue
        unseen.push(`${text}: not by the other process`)
        break
      }
      slowest = Math.max(slowest, performance.now() - changed)
    }
  }
  console.log(`  seen through both processes after ${Math.round(slowest)} ms at most`)
  expect(unseen).toEqual([])
})
