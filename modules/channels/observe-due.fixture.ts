import { observeDueChannels } from './monitor-commands'

// A worker of its own, to be killed at any moment once it has said that it begins.
console.log('mulai')
await observeDueChannels(new Date(process.argv[2] ?? ''))
process.exit(0)
