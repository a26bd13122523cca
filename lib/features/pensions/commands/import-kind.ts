import 'server-only'
import { panchayatsUnder } from '@/lib/features/allocations/store/places'
import type { Frame, ImportKind } from '@/lib/features/imports/store/kind'
import * as registers from '@/lib/features/pensions/store/registers'
import { servedIn } from '@/lib/features/places/store/served'
import { ENTRY_COLUMNS } from '@/lib/domain/pension/entry-columns'
import { REGISTER_KINDS } from '@/lib/domain/pension/register'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { entryBatch } from './import-batch'
import type { Ground } from './entry-reading'

/** Whose register of which day the file is; null while a person has not said so, or said a day to come. */
const editionOf = ({ job, today }: Frame): registers.Edition | null => {
  const kind = REGISTER_KINDS.find((code) => code === job.answers['register'])
  const asOf = job.answers['asOf'] ?? ''
  return kind && isPlainDate(asOf) && asOf <= today ? { kind, sender: job.sender, asOf } : null
}

/** Registers that another office keeps: pensions, and ration cards of before. The same number is the same line. */
export const OUTSIDE_REGISTER_FILES: ImportKind = {
  kind: 'OUTSIDE_REGISTER',
  columns: ENTRY_COLUMNS,
  chunk: 1000,
  groupOf: ({ entryNumber = '' }) => entryNumber,
  begin: async (tx, frame, dry) => {
    const { job, actor, permit, now } = frame
    const edition = editionOf(frame)
    const made = dry ? null : { jobId: job.id, accountId: actor.accountId, at: now }
    const registerId = edition && (await registers.openEdition(tx, permit, edition, made))
    const ground: Ground = {
      edition,
      area: job.place,
      served: await servedIn(tx, job.place),
      panchayats: await panchayatsUnder(tx, job.place),
      headerOf: frame.headerOf,
    }
    const earlier = edition && (await registers.editionBefore(tx, job.place, edition))
    return {
      batch: (at) => entryBatch(ground, { registerId, known: [registerId, earlier].filter((id) => id !== null), at }),
      ...(registerId === null ? {} : { finish: (end) => registers.closeEdition(end, registerId) }),
    }
  },
}
