import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Writes down at which stage these lists stand from now on, so that it can be said of any past day (F8). */
export const noteStages = (tx: Tx, ids: readonly string[], at: Date): Promise<number> => tx.$executeRaw`
  insert into list_steps (list_id, version, stage, seats, at)
  select id, version, stage, seats, ${at}::timestamptz from priority_lists where id = any(${[...ids]}::uuid[])`
