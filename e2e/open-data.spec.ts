import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { today } from './support'

const run = promisify(execFile)

/** Runs the program as it is published, in a process and a time zone of its own. */
async function recompute(program: string, source: string, zone: string): Promise<{ code: number; output: string }> {
  const env = { PATH: process.env.PATH ?? '', TZ: zone, NODE_ENV: 'production' as const }
  return run(process.execPath, [program, source], { env }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, output: error.stdout }),
  )
}

test('anybody computes the published scores again, elsewhere, to the last digit', async ({
  request,
  baseURL,
}, info) => {
  const program = info.outputPath('hitung-skor.mjs')
  await writeFile(program, await (await request.get('/hitung-skor.mjs')).body())
  const [year = 0, month = 0] = today().split('-').map(Number)
  const before = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7)
  for (const [period, zone] of [
    [today().slice(0, 7), 'Pacific/Kiritimati'],
    [before, 'America/St_Johns'],
  ] as const) {
    const address = `${baseURL}/api/v1/scores?period=${period}`
    const published = await (await request.get(address)).json()
    const count = published.scores.length
    expect(count).toBeGreaterThanOrEqual(94)
    const again = await recompute(program, address, zone)
    expect(again).toEqual({ code: 0, output: `${period}: ${count} unit dihitung ulang, semuanya sama.\n` })
    const [first] = published.scores
    first.score += 0.1
    const file = info.outputPath('diubah.json')
    await writeFile(file, JSON.stringify(published))
    const changed = await recompute(program, file, zone)
    expect(changed.code).toBe(1)
    expect(changed.output).toContain(`${first.unit.slug}: diterbitkan`)
  }
})

test('what is no month, or has not begun, is told as a problem', async ({ request }) => {
  for (const [query, status] of [
    ['', 400],
    ['?period=2026-13', 400],
    ['?period=2026-10-01', 400],
    ['?period=2099-01', 404],
  ] as const) {
    const answer = await request.get(`/api/v1/scores${query}`)
    expect([query, answer.status()]).toEqual([query, status])
    expect(answer.headers()['content-type']).toContain('problem+json')
  }
})
