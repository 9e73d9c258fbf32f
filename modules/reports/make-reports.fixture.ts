import { makeReports } from './make-commands'

// A worker of its own, to be killed at any moment while it makes a report.
await makeReports(new Date())
process.exit(0)
