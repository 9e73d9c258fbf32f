import { publishDuePosts } from './publish-commands'

// A worker of its own, to be killed at any moment once it has said that it begins.
console.log('mulai')
await publishDuePosts(new Date())
process.exit(0)
