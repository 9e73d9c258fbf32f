// Runs one program of the project on the database of the data folder: `node scripts/with-database.mjs FILE [ARG ...]`.
// Where the portal runs already with the embedded database, its connection is used; else the database is up meanwhile.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBuild, ensureModules, ensureNode, openDatabase, Refusal, ROOT, TSX } from './prepare.mjs'

const [file, ...args] = process.argv.slice(2)
let database
let code = 1
try {
  ensureNode()
  await ensureModules()
  const dataDir = path.resolve(ROOT, process.env.DATA_DIR ?? '.data')
  database = await openDatabase({ dataDir, external: process.env.DATABASE_URL })
  if (file.startsWith('bench/')) await ensureBuild(database.env)
  const child = spawn(process.execPath, [...TSX, file, ...args], { cwd: ROOT, env: database.env, stdio: 'inherit' })
  code = await new Promise((resolve) => child.on('exit', resolve))
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
} finally {
  await database?.stop()
}
process.exit(code ?? 1)
