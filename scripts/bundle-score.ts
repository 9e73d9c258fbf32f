import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PUBLISHED = `${ROOT}public/hitung-skor.mjs`

/** The program that recomputes published scores, as one file without dependencies. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/recompute-score.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Whether the published file is what the rules say now. */
export const isPublishedCurrent = async (): Promise<boolean> =>
  (await readFile(PUBLISHED, 'utf8').catch(() => '')) === (await bundle())

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(PUBLISHED, await bundle())
