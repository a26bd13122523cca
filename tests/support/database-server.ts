import { OWNER } from '@/lib/caretaker/roles'

export const TEMPLATE = 'antyodaya_template'

/** What a worker must know of the run's Postgres. */
export interface TestServer {
  readonly port: number
  readonly passwords: { readonly superuser: string; readonly owner: string; readonly portal: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: TestServer
  }
}

export const urlOf = ({ port, passwords }: TestServer, role: string, database: string): string => {
  const password = role === 'postgres' ? passwords.superuser : role === OWNER ? passwords.owner : passwords.portal
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
}
