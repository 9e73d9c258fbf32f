// Prisma's command line downloads a schema engine that `generate` does not use; a closed network refuses that download.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/usr/bin/true'

import { defineConfig } from 'prisma/config'

export default defineConfig({ schema: 'prisma/schema' })
