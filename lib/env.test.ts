import { beforeEach, expect, test, vi } from 'vitest'

const read = async (settings: Record<string, string>) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const { env } = await import('./env')
  return env()
}

beforeEach(() => {
  vi.resetModules()
  vi.unstubAllEnvs()
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3100', 'http://[::1]:3100'])(
  'a portal that is tried out at %s may have made-up sites',
  async (PUBLIC_URL) => expect((await read({ PUBLIC_URL, FAKE_SITES: '127.0.0.1:4000' })).FAKE_SITES).toBe(4000),
)

test.each([
  'https://warta.banjarmasinkota.go.id',
  'http://localhost.jahat.id',
  'http://10.0.0.1',
  'http://127.jahat.id',
])('a portal of the world at %s refuses them with a sentence', async (PUBLIC_URL) => {
  await expect(read({ PUBLIC_URL, FAKE_SITES: '127.0.0.1:4000' })).rejects.toThrow(
    /FAKE_SITES .* hanya boleh dipakai pada portal percobaan/,
  )
  vi.unstubAllEnvs()
  expect((await read({ PUBLIC_URL, FAKE_SITES: undefined as never })).FAKE_SITES).toBeUndefined()
})

test.each(['10.0.0.1:80', '127.0.0.1', 'localhost:4000', 'situs.example:80'])(
  '%s is no place for them',
  async (place) => expect(read({ FAKE_SITES: place })).rejects.toThrow('Pengaturan belum benar: FAKE_SITES'),
)

test('monitoring asks two ports, or those that are named', async () => {
  expect((await read({})).MONITOR_PORTS).toEqual([80, 443])
  vi.resetModules()
  expect((await read({ MONITOR_PORTS: '80, 443 8080' })).MONITOR_PORTS).toEqual([80, 443, 8080])
  vi.resetModules()
  await expect(read({ MONITOR_PORTS: 'semua' })).rejects.toThrow('MONITOR_PORTS')
})
