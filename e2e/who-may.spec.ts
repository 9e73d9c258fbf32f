import { type APIResponse, type Browser, expect, type Page, test } from '@playwright/test'
import { type SignIn, signIn, signInOf, today } from './support'

const REASON = 'Alasan yang cukup panjang untuk dicatat.'
const TOMORROW = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 16)

type Who = 'petugas' | 'editor' | 'kepala' | 'petugas unit lain' | 'administrator' | 'walikota' | 'juri' | 'warga'
type State = 'draft' | 'submitted' | 'scheduled' | 'published'
type Command = {
  name: string
  state: State
  button: string
  fields?: (postId: string) => Record<string, string>
  path?: string
  /** Whoever of the unit may not, though all its people may most things. */
  except?: Who[]
}

const OWN: Who[] = ['petugas', 'editor', 'kepala']
const OTHERS: Who[] = ['petugas unit lain', 'walikota', 'juri', 'warga']

/** What can be done to a post by a form of its desk. */
const COMMANDS: Command[] = [
  {
    name: 'simpan',
    state: 'draft',
    button: 'Simpan draf',
    fields: () => ({ title: 'Diganti', bodyPlain: 'Diganti.' }),
  },
  { name: 'ajukan', state: 'draft', button: 'Ajukan untuk diperiksa' },
  { name: 'kembalikan', state: 'submitted', button: 'Kembalikan', fields: () => ({ reason: REASON }) },
  { name: 'terbitkan', state: 'submitted', button: 'Setujui dan terbitkan' },
  { name: 'jadwalkan', state: 'submitted', button: 'Jadwalkan', fields: () => ({ publishAt: TOMORROW }) },
  { name: 'batalkan jadwal', state: 'scheduled', button: 'Batalkan jadwal' },
  {
    name: 'terbitkan sendiri',
    state: 'draft',
    button: 'Terbitkan tanpa orang kedua',
    fields: () => ({ reason: REASON }),
    except: ['petugas'],
  },
  { name: 'tarik', state: 'published', button: 'Tarik berita', fields: () => ({ reason: REASON }) },
  { name: 'hapus', state: 'draft', button: 'Hapus selamanya' },
  { name: 'catatan', state: 'draft', button: 'Kirim catatan', fields: () => ({ text: REASON }) },
  { name: 'tugaskan', state: 'draft', button: 'Tugaskan' },
  {
    name: 'catat tautan',
    state: 'published',
    button: 'Catat tautan',
    path: '/bagikan',
    fields: (postId) => ({ channel: 'facebook', url: `https://www.facebook.com/disdik/posts/${postId}` }),
  },
]

type Form = { path: string; fields: Record<string, string> }

/** The form behind a button as a browser without JavaScript would send it. */
async function formOf(page: Page, path: string, button: string): Promise<Form> {
  await page.goto(path)
  const fields = await page
    .locator('form button', { hasText: new RegExp(`^${button}$`) })
    .last()
    .evaluate((element) => {
      const submitter = element as HTMLButtonElement
      const texts = [...new FormData(submitter.form as HTMLFormElement, submitter)]
      return Object.fromEntries(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    })
  return { path, fields }
}

const send = (page: Page, { path, fields }: Form): Promise<APIResponse> =>
  page.request.post(path, { multipart: fields, maxRedirects: 0, headers: { Origin: new URL(page.url()).origin } })

const people = new Map<Who, Page>()
const pageOf = (who: Who): Page => people.get(who) as Page

async function enter(browser: Browser, who: Who, person: SignIn | null): Promise<void> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  if (person) await signIn(page, person)
  else await page.goto('/masuk')
  people.set(who, page)
}

/** A new post of the unit, made and led to the state by its administrator and editor. */
async function postIn(state: State): Promise<string> {
  const administrator = pageOf('administrator')
  const blank = await formOf(administrator, '/meja/tulis', 'Simpan draf')
  const unitId = await administrator
    .getByLabel('Unit', { exact: true })
    .locator('option', { hasText: /^Dinas Pendidikan$/ })
    .getAttribute('value')
  const made = await send(administrator, {
    ...blank,
    fields: {
      ...blank.fields,
      unitId: unitId ?? '',
      title: `Hak ${state}`,
      bodyPlain: 'Isi berita.',
      eventDate: today(),
      placeDetail: 'Aula',
    },
  })
  const postId = /\/meja\/berita\/([0-9a-f-]{36})/.exec(made.headers().location ?? '')?.[1] ?? ''
  const path = `/meja/berita/${postId}`
  const act = async (who: Who, button: string, fields: Record<string, string> = {}) => {
    const form = await formOf(pageOf(who), path, button)
    const answer = await send(pageOf(who), { ...form, fields: { ...form.fields, ...fields } })
    expect(answer.status(), `${state}: ${button}`).toBe(303)
  }
  if (state === 'published') await act('administrator', 'Terbitkan tanpa orang kedua', { reason: REASON })
  if (state === 'submitted' || state === 'scheduled') await act('administrator', 'Ajukan untuk diperiksa')
  if (state === 'scheduled') await act('editor', 'Jadwalkan', { publishAt: TOMORROW })
  return path
}

/** All that the desk tells of the post, but for what changes at every look. */
async function told(path: string): Promise<string> {
  const page = pageOf('administrator')
  const [desk, share] = await Promise.all([page.request.get(path), page.request.get(`${path}/bagikan`)])
  const texts = await Promise.all([desk.text(), share.text()])
  return texts
    .map((html) => /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/\$ACTION[^"]*"|value="[0-9a-f]{40,}"/g, ''))
    .join('')
}

test.beforeAll(async ({ browser }) => {
  await enter(browser, 'petugas', signInOf('officer', 'disdik'))
  await enter(browser, 'editor', signInOf('editor', 'disdik'))
  await enter(browser, 'kepala', signInOf('head', 'disdik'))
  await enter(browser, 'petugas unit lain', signInOf('officer', 'kelurahan-pelambuan'))
  await enter(browser, 'administrator', signInOf('administrator'))
  await enter(browser, 'walikota', signInOf('evaluator'))
  await enter(browser, 'juri', signInOf('jury'))
  await enter(browser, 'warga', null)
})

for (const command of COMMANDS) {
  test(`by form: ${command.name}`, async () => {
    test.setTimeout(120_000)
    const path = await postIn(command.state)
    const source = await formOf(pageOf('editor'), path + (command.path ?? ''), command.button)
    const form = { ...source, fields: { ...source.fields, ...command.fields?.(path.slice(-36)) } }
    const before = await told(path)
    for (const who of [...OTHERS, ...(command.except ?? [])]) {
      const answer = await send(pageOf(who), form)
      expect.soft(answer.status(), who).toBeLessThan(500)
      expect.soft(answer.headers().location ?? '', who).not.toContain(path)
      expect.soft(await told(path), who).toBe(before)
    }
    for (const who of OWN.filter((one) => !command.except?.includes(one))) {
      const own = who === 'petugas' ? path : await postIn(command.state)
      const mine = await formOf(pageOf('editor'), own + (command.path ?? ''), command.button)
      const answer = await send(pageOf(who), {
        ...mine,
        fields: { ...mine.fields, ...command.fields?.(own.slice(-36)) },
      })
      expect.soft(answer.status(), who).toBe(303)
    }
  })
}

test('by address: what the desk is asked and told by its scripts', async () => {
  test.setTimeout(120_000)
  const path = await postIn('draft')
  const postId = path.slice(-36)
  const { fields } = await formOf(pageOf('editor'), path, 'Simpan draf')
  const unitId = fields.unitId ?? ''
  const photo = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') }
  const headers = { Origin: new URL(pageOf('editor').url()).origin }
  const text = { unitId, postId, title: 'x', plain: 'y', photoIds: [] }
  const asks: Record<string, (page: Page) => Promise<APIResponse>> = {
    'simpan otomatis': ({ request }) =>
      request.post('/meja/simpan-otomatis', { headers, multipart: { ...fields, title: 'Diambil' } }),
    'sedang menyunting': ({ request }) => request.post('/meja/sedang-menyunting', { headers, multipart: { postId } }),
    'unggah foto': ({ request }) => request.post('/meja/foto', { headers, multipart: { unitId, foto: photo } }),
    'berita mirip': ({ request }) => request.post('/meja/mirip', { headers, data: text }),
    riwayat: ({ request }) => request.get(`${path}/riwayat`, { maxRedirects: 0 }),
    sunting: ({ request }) => request.get(path, { maxRedirects: 0 }),
  }
  for (const [name, ask] of Object.entries(asks)) {
    for (const who of OTHERS) {
      const status = (await ask(pageOf(who))).status()
      const refused = who === 'warga' ? [401, 307, 303] : [403, 404]
      expect.soft(refused, `${name}, ${who}: ${status}`).toContain(status)
    }
  }
  // Whose photos one may not see, one finds none of.
  const library = (who: Who) => pageOf(who).request.get(`/meja/pustaka/daftar?unit=${unitId}`)
  expect((await library('warga')).status()).toBe(401)
  for (const who of ['petugas unit lain', 'walikota', 'juri'] as const)
    expect.soft(await (await library(who)).json(), who).toEqual({ next: null, photos: [] })
  expect((await (await library('petugas')).json()).photos.length).toBeGreaterThan(0)
  // The bytes are no photo: whoever may upload is told so.
  expect((await asks['unggah foto']?.(pageOf('petugas')))?.status()).toBe(422)
  for (const who of OWN) {
    for (const name of ['sedang menyunting', 'berita mirip', 'riwayat', 'sunting'])
      expect.soft((await asks[name]?.(pageOf(who)))?.status(), `${name}, ${who}`).toBe(200)
  }
  expect((await asks['simpan otomatis']?.(pageOf('petugas')))?.status()).toBe(200)
})
