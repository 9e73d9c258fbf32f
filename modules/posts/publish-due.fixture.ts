import { publishDuePosts } from './publish-commands'

// A worker of its own, to be killed at any moment.
await publishDuePosts(new Date())
process.exit(0)
