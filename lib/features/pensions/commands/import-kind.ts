import 'server-only'
import { panchayatsUnder } from '@/lib/features/allocations/store/places'
import type { Frame, ImportKind } from '@/lib/features/imports/store/kind'
import * as coverage from '@/lib/features/pensions/store/coverage'
import * as registers from '@/lib/features/pensions/store/registers'
import * as supplements from '@/lib/features/pensions/store/supplements'
import { servedIn } from '@/lib/features/places/store/served'
import { coveringOf, coversIn } from '@/lib/domain/import/covering'
import { extentIn } from '@/lib/domain/import/left-out'
import { type Edition, editionIn } from '@/lib/domain/pension/edition'
import { ENTRY_COLUMNS } from '@/lib/domain/pension/entry-columns'
import type { PlacePath } from '@/lib/domain/place/path'
import { entryBatch } from './import-batch'
import type { Ground } from './entry-reading'
import { watchOver } from './left-out'

/** Whose register of which day the file is; null while a person has not said so, or said a day to come. */
const editionOf = ({ job, today }: Frame): Edition | null => {
  const edition = editionIn(job)
  return edition && edition.asOf <= today ? edition : null
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
    const inForce = dry && edition ? await supplements.replacedBy(tx, job.place, edition) : null
    const watch = inForce && watchOver(inForce)
    const asks = edition !== null && (await coverage.isAsked(tx, job.place, edition))
    const named = dry && asks ? new Map<PlacePath, number>() : null
    const known = [registerId, earlier].filter((id) => id !== null)
    return {
      batch: (at) =>
        entryBatch(ground, {
          ...{ registerId, known, at, watch },
          named: named && ((place) => void named.set(place, (named.get(place) ?? 0) + 1)),
        }),
      ...(named ? { covering: () => coveringOf(job.place, named) } : {}),
      ...(watch ? { leftOut: watch.leftOut } : {}),
      ...(edition === null || registerId === null
        ? {}
        : {
            finish: async (end) => {
              // Only a person's word ends lines: whatever the file left out unasked stays in force.
              const replaced =
                extentIn(job.answers) === 'WHOLE' ? null : await supplements.replacedBy(end, job.place, edition)
              if (replaced) await supplements.carryOver(end, permit, { from: replaced.id, to: registerId })
              if (asks) await coverage.say(end, permit, registerId, coversIn(job.answers))
              await registers.closeEdition(end, registerId)
            },
          }),
    }
  },
}
