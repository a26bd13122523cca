import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const project = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...extra },
})

export default defineConfig({
  root: here('..'),
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: here('./support/server-only.ts') },
      { find: /^@\//, replacement: here('../') },
    ],
  },
  test: {
    projects: [
      // Long limits: they end what hangs. A busy machine is no fault of the code, and speed is the bench's to judge.
      project('architecture', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('unit', { testTimeout: 60_000 }),
      project('property', { testTimeout: 120_000 }),
      // One throw-away Postgres for the run; each file begins with a fresh clone of the migrated template.
      project('integration', {
        globalSetup: [here('./support/postgres.ts')],
        setupFiles: [here('./support/worker.ts')],
        testTimeout: 90_000,
        hookTimeout: 120_000,
      }),
    ],
  },
})
