import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) }, conditions: ['react-server'] },
  test: { include: ['{app,components,modules,lib,jobs,prisma,scripts}/**/*.test.ts'] },
})
