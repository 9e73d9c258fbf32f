import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const FOLDERS = '{front,app,components,modules,lib,jobs,prisma,scripts}'
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: [`${FOLDERS}/**/*.test.ts`], exclude: ['**/*.db.test.ts'], testTimeout: 30_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: [`${FOLDERS}/**/*.db.test.ts`],
          setupFiles: ['prisma/empty-tables.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
