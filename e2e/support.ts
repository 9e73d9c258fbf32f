import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'

export type SignIn = { role: string; username: string; password: string; unitSlug: string | null }

/** The people whom the setup of this run made; the officer of one unit, or anyone with the role. */
export function signInOf(role: string, unitSlug?: string): SignIn {
  const all = JSON.parse(readFileSync('.test/sign-ins.json', 'utf8')) as SignIn[]
  const found = all.find((one) => one.role === role && (unitSlug === undefined || one.unitSlug === unitSlug))
  if (!found) throw new Error(`No sign-in for ${role} ${unitSlug ?? ''}`)
  return found
}

/** One of these people by name, where two with the same role are needed. */
export function signInNamed(username: string): SignIn {
  const all = JSON.parse(readFileSync('.test/sign-ins.json', 'utf8')) as SignIn[]
  const found = all.find((one) => one.username === username)
  if (!found) throw new Error(`No sign-in named ${username}`)
  return found
}

/** An officer of any unit but this one. */
export function officerOutside(unitSlug: string): SignIn {
  const all = JSON.parse(readFileSync('.test/sign-ins.json', 'utf8')) as SignIn[]
  const found = all.find((one) => one.role === 'officer' && one.unitSlug !== unitSlug)
  if (!found) throw new Error(`No officer outside ${unitSlug}`)
  return found
}

export async function signIn(page: Page, person: SignIn): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna').fill(person.username)
  await page.getByLabel('Kata sandi').fill(person.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(/\/meja/)
}

/** A picture full of contours that no other looks like. */
export const drawPhoto = (): Promise<Buffer> =>
  sharp(randomBytes(12 * 8 * 3), { raw: { width: 12, height: 8, channels: 3 } })
    .resize(1_600, 1_067, { kernel: 'nearest' })
    .jpeg({ quality: 85 })
    .toBuffer()

/** Such pictures as files, named kegiatan-1.jpg and so on. */
export async function drawPhotos(count: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'warta-foto-'))
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const path = join(folder, `kegiatan-${index + 1}.jpg`)
      await writeFile(path, await drawPhoto())
      return path
    }),
  )
}

export const BODY = Array.from(
  { length: 12 },
  () =>
    'Warga bersama petugas membersihkan tepian sungai agar aliran air lancar dan anjungan nyaman dipakai anak-anak.',
).join(' ')

/** Opens a question of the post's form where a phone shows one at a time. */
export async function openStep(page: Page, name: 'Foto' | 'Di mana' | 'Apa' | 'Siapa' | 'Periksa'): Promise<void> {
  await page.getByRole('toolbar', { name: 'Bentuk tulisan', includeHidden: true }).waitFor({ state: 'attached' })
  const link = page.getByRole('navigation', { name: 'Langkah' }).getByRole('link', { name: new RegExp(`^${name}`) })
  if (await link.isVisible()) await link.click()
}

/** Fills what a post needs to be published, and stops at the last question. */
export async function fillPost(page: Page, title: string): Promise<void> {
  await openStep(page, 'Apa')
  await page.getByLabel('Judul', { exact: true }).fill(title)
  await page
    .getByLabel('Ringkasan')
    .fill('Warga dan petugas Kelurahan Pelambuan bergotong royong membersihkan tepian sungai sepanjang dua kilometer.')
  await page.getByRole('textbox', { name: 'Isi berita' }).fill(BODY)
  await openStep(page, 'Di mana')
  await page.getByLabel('Tanggal kegiatan').fill(today())
  await page.getByLabel('Tempat tepatnya').fill('Balai warga')
  await openStep(page, 'Periksa')
}

export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Whoever cannot see or use a pointer can use the page as it stands, and nothing of it reaches over the edge. */
export async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(overflow, 'nothing reaches over the edge').toBeLessThanOrEqual(0)
}
