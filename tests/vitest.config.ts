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
      project('architecture', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('unit'),
      project('property', { testTimeout: 30_000 }),
      // One throw-away Postgres for the run; each file begins with a fresh clone of the migrated template.
      project('integration', {
        globalSetup: [here('./support/postgres.ts')],
        setupFiles: [here('./support/worker.ts')],
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
    ],
  },
})
