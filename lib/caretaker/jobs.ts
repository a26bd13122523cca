import { stepCardLists, stepDuplicates } from '@/lib/caretaker/compare-waiting'
import { keysAnew } from '@/lib/caretaker/keys-anew'
import { beginRechecks, stepPensionRounds } from '@/lib/caretaker/pension-rounds'
import { systemActor } from '@/lib/domain/access/system'
import { scopeOf } from '@/lib/domain/access/scope'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { KEY_EDITION } from '@/lib/domain/matching/phonetic'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { forgetLeftFiles } from '@/lib/features/imports/commands/forget-left'
import * as recurring from '@/lib/features/imports/store/recurring'
import { today } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'

/** Work that comes round by the calendar: done once a period for each State, by whichever worker claims it first. */
export interface CalendarJob {
  readonly name: string
  /** The period a day lies in: `2026-11` for work that is done once a month. */
  readonly period: (day: PlainDate) => string
  readonly run: (state: PlacePath) => Promise<void>
}

/** What comes round by the calendar: a noun's work is a line here. */
const CALENDAR: readonly CalendarJob[] = [
  // Looked for every day: the State says on which day of the month pensions are compared again.
  {
    name: 'pensions',
    period: (day) => day,
    run: async (state) => {
      await beginRechecks(state)
    },
  },
  // A file holds more than the register keeps: what nobody goes on with is deleted.
  { name: 'left files', period: (day) => day, run: forgetLeftFiles },
  // Not a calendar's period but the edition of the spellings: keys of an earlier one would not be met.
  { name: 'keys', period: () => KEY_EDITION, run: keysAnew },
]

/** What waits in the background besides files: each turn does a piece of it, and answers whether there was one. */
const TURNS: readonly (() => Promise<boolean>)[] = [stepPensionRounds, stepDuplicates, stepCardLists]

const states = async (): Promise<readonly PlacePath[]> => {
  const rows = await transaction(null, (tx) => tx.place.findMany({ where: { kind: 'STATE' }, select: { path: true } }))
  return rows.map(({ path }) => placePath(path))
}

/** Does what is due by the calendar and was not done yet; a piece of work that was cut off is done again. */
export const doWhatIsDue = async (jobs: readonly CalendarJob[] = CALENDAR): Promise<void> => {
  if (jobs.length === 0) return
  for (const state of await states()) {
    const scope = scopeOf(systemActor(state))
    for (const job of jobs) {
      const run = { name: `${job.name} ${state}`, period: job.period(today()) }
      if (!(await transaction(scope, (tx) => recurring.claim(tx, run)))) continue
      const fault = await job.run(state).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      await transaction(scope, (tx) => recurring.end(tx, run, fault))
    }
  }
}

/** Gives everything that waits a turn; false when nothing did. What fails in one holds the others up no longer than that. */
export const giveTurns = async (turns: readonly (() => Promise<boolean>)[] = TURNS): Promise<boolean> => {
  let busy = false
  const faults: unknown[] = []
  for (const turn of turns) {
    try {
      if (await turn()) busy = true
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new Error(`A turn failed: ${faults.map(String).join('; ')}`, { cause: faults[0] })
  return busy
}
