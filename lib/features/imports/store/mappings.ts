import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Remembered } from '@/lib/domain/import/columns'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import type { Tx } from '@/lib/platform/db'
import { answersOf } from './job-json'
import type { ImportJob } from './job'

/** What this sender's headers were last said to mean in the job's place. */
export const remembered = async (tx: Tx, { place, sender, kind }: ImportJob): Promise<Remembered> => {
  const row = await tx.columnMapping.findUnique({ where: { place_sender_kind: { place, sender, kind } } })
  return row === null ? {} : answersOf(row.mapping)
}

/** Remembers it for the sender's next file. */
export const remember = async (
  tx: Tx,
  { place }: Permit<ImportVerb>,
  { sender, kind }: ImportJob,
  said: Remembered,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<void> => {
  const data = { mapping: { ...said }, accountId, at }
  await tx.columnMapping.upsert({
    where: { place_sender_kind: { place, sender, kind } },
    update: data,
    create: { place, sender, kind, ...data },
  })
}
