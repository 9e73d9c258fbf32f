import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { expectNoFindings, fillPost, openStep, signIn, signInOf } from './support'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1_280, height: 800 }
const MINUTE_MS = 60_000

test('two persons: one writes and submits on a phone, the other sends it back, then publishes', async ({ browser }) => {
  test.setTimeout(180_000)
  const title = `Jadwal penerimaan siswa baru ${Date.now().toString(36)}`
  const writer = await (await browser.newContext({ viewport: PHONE })).newPage()
  const editor = await (await browser.newContext({ viewport: DESKTOP })).newPage()
  const resident = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(writer, signInOf('officer', 'disdik'))
  await signIn(editor, signInOf('editor', 'disdik'))

  await test.step('the writer cannot publish alone, and submits', async () => {
    await writer.goto('/meja/tulis')
    await fillPost(writer, title)
    await expect(writer.getByRole('button', { name: 'Terbitkan berita' })).toHaveCount(0)
    await writer.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click()
    await expect(writer.getByText('Anda sudah mengajukan berita ini.')).toBeVisible()
    await expect(writer.getByRole('button', { name: 'Setujui dan terbitkan' })).toHaveCount(0)
    await expectNoFindings(writer)
  })

  await test.step('the editor finds it, and sends it back with a reason', async () => {
    await editor.goto('/meja')
    const waiting = editor.getByRole('region', { name: 'Menunggu keputusan Anda' })
    await waiting.getByRole('link', { name: title }).click()
    await expect(editor.getByText('Periksa, lalu terbitkan atau kembalikan.')).toBeVisible()
    await expectNoFindings(editor)
    await editor.getByText('Kembalikan kepada penulis').click()
    await editor.getByRole('button', { name: 'Kembalikan', exact: true }).click()
    await expect(editor.getByText('Tuliskan apa yang perlu diperbaiki penulisnya').first()).toBeVisible()
    await editor.getByLabel('Alasan pengembalian').fill('Tanggal pendaftaran belum disebut.')
    await editor.getByRole('button', { name: 'Kembalikan', exact: true }).click()
    await expect(editor.getByText('Berita dikembalikan kepada penulisnya.')).toBeVisible()
  })

  await test.step('the writer reads why, mends it and submits again', async () => {
    await writer.goto('/meja')
    const returned = writer.getByRole('region', { name: 'Dikembalikan untuk diperbaiki' })
    await expect(returned).toContainText('Tanggal pendaftaran belum disebut.')
    await returned.getByRole('link', { name: title }).click()
    await openStep(writer, 'Apa')
    await writer.getByLabel('Ringkasan').fill('Pendaftaran dibuka 1 sampai 5 Desember 2026 di setiap sekolah negeri.')
    await openStep(writer, 'Periksa')
    await writer.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click()
    await expect(writer.getByText('Anda sudah mengajukan berita ini.')).toBeVisible()
  })

  await test.step('the editor publishes what is shown, a resident reads it', async () => {
    await editor.goto('/meja/berita?status=diajukan')
    await editor.getByRole('link', { name: title }).click()
    await editor.getByRole('button', { name: 'Setujui dan terbitkan' }).click()
    await expect(editor.getByText('Berita Anda sudah terbit.')).toBeVisible()
    await resident.goto('/unit/disdik')
    await expect(resident.getByRole('link', { name: title })).toBeVisible()
  })

  await test.step('it is withdrawn and deleted, and its address says so', async () => {
    const address =
      (await editor.getByRole('link', { name: 'Lihat berita di halaman warga' }).getAttribute('href')) ?? ''
    await editor.getByText('Tarik berita ini').click()
    await editor.getByLabel('Alasan penarikan').fill('Pendaftaran ditunda sampai ada jadwal baru.')
    await editor.getByRole('button', { name: 'Tarik berita' }).click()
    await expect(editor.getByText('Berita ini ditarik.')).toBeVisible()
    await editor.getByText('Hapus berita ini').click()
    await editor.getByRole('button', { name: 'Hapus selamanya' }).click()
    await expect(editor.getByText('Berita itu sudah dihapus.')).toBeVisible()
    expect((await resident.goto(address))?.status()).toBe(410)
    await expect(resident.getByRole('heading', { name: 'Berita ini telah dihapus' })).toBeVisible()
  })
})

/** The worker that this run has started. */
function workerPid(): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const isWorker = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('jobs/worker.ts')
      if (isWorker && readlinkSync(`/proc/${pid}/cwd`) === process.cwd()) return Number(pid)
    } catch {
      // Ended while we looked.
    }
  }
  throw new Error('No worker is running.')
}

test('a post with a time is nowhere before it and public within a minute after it, though the worker is killed', async ({
  browser,
  request,
}) => {
  test.setTimeout(300_000)
  const title = `Pasar murah di halaman kelurahan ${Date.now().toString(36)}`
  const officer = await (await browser.newContext({ viewport: PHONE })).newPage()
  await signIn(officer, signInOf('officer', 'kelurahan-pelambuan'))
  await officer.goto('/meja/tulis')
  await fillPost(officer, title)
  await officer.getByText('Terbitkan nanti').click()
  await officer.getByRole('button', { name: 'Jadwalkan' }).click()
  await expect(officer.getByText('Pilih tanggal dan jam terbit.').first()).toBeVisible()

  // The next minute but one, at most two minutes away.
  const due = (Math.floor(Date.now() / MINUTE_MS) + 2) * MINUTE_MS
  const field = new Date(due + 8 * 60 * MINUTE_MS).toISOString().slice(0, 16)
  await officer.getByLabel('Waktu terbit (WITA)').fill(field)
  await officer.getByRole('button', { name: 'Jadwalkan' }).click()
  await expect(officer.getByText('Berita ini terbit sendiri pada')).toBeVisible()
  await officer.goto('/meja/jadwal')
  await expect(officer.getByRole('link', { name: title })).toBeVisible()
  await expectNoFindings(officer)

  const isPublic = async () =>
    (await (await request.get('/berita?unit=kelurahan-pelambuan')).text()).includes(title) &&
    (await (await request.get('/feed/unit/kelurahan-pelambuan/rss.xml')).text()).includes(title)
  expect(await isPublic()).toBe(false)
  while (Date.now() < due - 1_000) await officer.waitForTimeout(500)
  expect(await isPublic()).toBe(false)
  while (Date.now() < due + 300) await officer.waitForTimeout(50)
  process.kill(workerPid(), 'SIGKILL')
  await expect.poll(isPublic, { timeout: due + MINUTE_MS - Date.now(), intervals: [1_000] }).toBe(true)
  await officer.goto('/meja/berita?status=dijadwalkan')
  await expect(officer.getByRole('link', { name: title })).toHaveCount(0)
})
