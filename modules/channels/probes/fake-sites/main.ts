import { startFakeSites } from './server'

// Started beside a demo on the port that FAKE_SITES names, and ended with it.
const { stop } = await startFakeSites(Number(process.env.FAKE_SITES?.split(':')[1] ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop()
    process.exit(0)
  })
