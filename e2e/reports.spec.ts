import { createHash } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { readXlsx } from '../lib/xlsx.fixture'
import { expectNoFindings, officerOutside, signIn, signInOf, today } from './support'

const LIST = '/evaluasi/laporan'
const month = (back: number): string => {
  const day = new Date(`${today().slice(0, 7)}-15T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() - back)
  return day.toISOString().slice(0, 7)
}
const LAST = month(1)
const nameOf = (key: string) =>
  new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${key}-15`))

const reportOf = (page: Page, name: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name }) })
    .first()

async function download(page: Page, name: string, format: string): Promise<{ bytes: Buffer; path: string }> {
  const link = reportOf(page, name).getByRole('link', { name: `Unduh ${format}` })
  const path = (await link.getAttribute('href')) ?? ''
  const answer = await page.request.get(path)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-disposition']).toContain(`laporan-keaktifan-${LAST}`)
  return { bytes: await answer.body(), path }
}

test('the report of the last month: asked for, made, downloaded, and as the ranking says', async ({ browser }) => {
  test.setTimeout(180_000)
  const evaluator = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await signIn(evaluator, signInOf('evaluator'))
  const files: { bytes: Buffer; path: string }[] = []

  await test.step('asked for, it is made without reloading, and its progress is told', async () => {
    await evaluator.goto('/evaluasi/instruksi')
    await evaluator.getByRole('link', { name: 'Laporan', exact: true }).click()
    await expect(evaluator.getByRole('heading', { level: 1, name: 'Laporan' })).toBeVisible()
    await expectNoFindings(evaluator)
    await expect(evaluator.getByLabel('Bulan atau triwulan')).toHaveValue(LAST)
    await evaluator.getByRole('button', { name: 'Susun laporan' }).click()
    await expect(evaluator).toHaveURL(/pesan=diminta/)
    const report = reportOf(evaluator, nameOf(LAST))
    await expect(report.getByRole('link', { name: 'Unduh PDF' })).toBeVisible({ timeout: 60_000 })
    await expect(report.getByRole('progressbar')).toHaveCount(0)
    await report.getByText('Bukti keaslian').click()
    await expectNoFindings(evaluator)
  })

  await test.step('both files open, are what their checksums say, and say what the ranking says', async () => {
    for (const format of ['PDF', 'XLSX']) {
      const file = await download(evaluator, nameOf(LAST), format)
      files.push(file)
      const sum = createHash('sha256').update(file.bytes).digest('hex')
      await expect(reportOf(evaluator, nameOf(LAST)).getByText(sum)).toBeVisible()
    }
    const [pdf, xlsx] = files
    const { units: ranking } = (await (
      await evaluator.request.get(`/peringkat/kelurahan/${LAST}/data.json`)
    ).json()) as {
      units: { rank: number; name: string; score: number }[]
    }
    const sheets = await readXlsx(xlsx?.bytes ?? Buffer.from(''))
    const rows = sheets.find(({ name }) => name === 'Peringkat')?.rows ?? []
    const byRank = (list: unknown[][]) =>
      list.toSorted((a, b) => Number(a[1]) - Number(b[1]) || (String(a[0]) < String(b[0]) ? -1 : 1))
    const kelurahan = rows
      .filter(([league]) => league?.value === 'Kelurahan')
      .map((row) => [row[1]?.value, row[2]?.value, row[4]?.value])
    expect(byRank(kelurahan)).toEqual(byRank(ranking.map(({ name, rank, score }) => [name, rank, score])))
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf?.bytes ?? [])))
    const [first] = ranking
    const page = text.find(
      (words) => words.includes(`Peringkat 1 dari ${ranking.length}`) && words.includes(first?.name ?? ''),
    )
    expect(page).toContain(String(first?.score.toFixed(1)).replace('.', ','))
    expect(text.length).toBeGreaterThan(94)
  })

  await test.step('on a phone and in the dark it is read as well', async () => {
    await evaluator.setViewportSize({ width: 360, height: 800 })
    await evaluator.emulateMedia({ colorScheme: 'dark' })
    await evaluator.goto(LIST)
    await reportOf(evaluator, nameOf(LAST)).getByText('Bukti keaslian').click()
    await expectNoFindings(evaluator)
  })

  await test.step('nobody else finds the page or the files', async () => {
    for (const person of [officerOutside('kelurahan-pelambuan'), signInOf('jury')]) {
      const other = await (await browser.newContext()).newPage()
      await signIn(other, person)
      for (const path of [LIST, ...files.map((file) => file.path)])
        expect((await other.request.get(path)).status(), path).toBe(404)
    }
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(files[0]?.path ?? '')
    await expect(stranger).toHaveURL(/masuk\?next=%2Fevaluasi%2Flaporan/)
  })
})

test('a report is asked for without JavaScript; odd addresses are answered with a refusal or a page', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(page, signInOf('administrator'))
  await page.goto(LIST)
  await page.getByLabel('Bulan atau triwulan').selectOption({ label: nameOf(month(2)) })
  await page.getByRole('button', { name: 'Susun laporan' }).click()
  await expect(reportOf(page, nameOf(month(2)))).toBeVisible()
  const odd = ['%00', '%F0%9F%9B%B6', 'x'.repeat(3_000), '-1', '01900000-0000-7000-8000-000000000001']
  for (const text of odd)
    for (const path of [
      `${LIST}?sebelum=${text}&pesan=${text}`,
      `${LIST}/${text}/unduh/pdf`,
      `${LIST}/${text}/unduh/${text}`,
    ])
      expect.soft((await page.request.get(path)).status(), path.slice(0, 80)).toBeLessThan(500)
})
