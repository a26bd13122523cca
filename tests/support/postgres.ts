import type { TestProject } from 'vitest/node'
import { applyMigrations } from '@/lib/caretaker/migrations'
import { OWNER } from '@/lib/caretaker/roles'
import { openThrowAway, urlOf } from '@/lib/caretaker/throw-away'

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: {
      readonly port: number
      readonly passwords: { readonly superuser: string; readonly owner: string; readonly portal: string }
    }
  }
}

export const TEMPLATE = 'antyodaya_template'

/** One throw-away Postgres for the run, with the migrations applied once to a template that each worker clones. */
export default async function openTestServer(project: TestProject): Promise<() => Promise<void>> {
  const { port, passwords, close } = await openThrowAway(TEMPLATE)
  try {
    await applyMigrations(urlOf({ port, passwords }, OWNER, TEMPLATE))
    project.provide('testServer', { port, passwords })
    return close
  } catch (error) {
    await close()
    throw error
  }
}
