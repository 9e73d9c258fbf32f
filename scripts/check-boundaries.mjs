// Runs the import rules and fails where nothing was cruised, which a wrong TypeScript version makes happen silently.
import { spawnSync } from 'node:child_process'

const FOLDERS = ['front', 'app', 'components', 'modules', 'lib', 'jobs', 'prisma', 'proxy.ts']
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    ...FOLDERS,
  ],
  { encoding: 'utf8' },
)
console.log(stdout, stderr)
const cruised = /(\d+) modules, (\d+) dependencies cruised/.exec(stdout)
if (!cruised || Number(cruised[1]) < 50 || Number(cruised[2]) < 100) {
  console.error('Too few modules were cruised: the rules were not checked.')
  process.exit(1)
}
process.exit(status ?? 1)
