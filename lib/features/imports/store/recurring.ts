import 'server-only'
import type { Tx } from '@/lib/platform/db'

interface Run {
  readonly name: string
  readonly period: string
}

/** Claims a period's work; false when it is done, or in somebody's hands for less than an hour. */
export const claim = async (tx: Tx, { name, period }: Run): Promise<boolean> => {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    insert into recurring_runs (name, period, started_at) values (${name}, ${period}, now())
    on conflict (name, period) do update set started_at = now(), fault = null
      where recurring_runs.finished_at is null and recurring_runs.started_at < now() - interval '1 hour'
    returning name`
  return rows.length === 1
}

/** Notes that it was done, or why not: then it is tried again after an hour. */
export const end = async (tx: Tx, { name, period }: Run, fault: string | null): Promise<void> => {
  await tx.$executeRaw`
    update recurring_runs set fault = ${fault}, finished_at = case when ${fault}::text is null then now() end
    where name = ${name} and period = ${period}`
}
