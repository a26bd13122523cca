import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { isRecheckDue } from '@/lib/domain/pension/round'
import { dayInIndia } from '@/lib/domain/shared/moment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { beginRound } from '@/lib/features/pensions/commands/round'
import { stepRound } from '@/lib/features/pensions/commands/work-on'
import * as registers from '@/lib/features/pensions/store/registers'
import * as rounds from '@/lib/features/pensions/store/rounds'
import * as settings from '@/lib/features/settings/store'
import { today as dayNow } from '@/lib/platform/clock'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { DEFAULT_SETTINGS, settingsOn } from '@/lib/rules/state-settings'

/** The districts of a State: each is compared by itself. */
const districtsOf = async (state: PlacePath): Promise<readonly PlacePath[]> => {
  const rows = await transaction(null, (tx) =>
    tx.place.findMany({
      where: { kind: 'DISTRICT', parentPath: state, invalidatedOn: null },
      select: { path: true },
      orderBy: { path: 'asc' },
    }),
  )
  return rows.map(({ path }) => placePath(path))
}

/** What a re-check needs to know of a district before it begins a round there. */
const standingOf = (place: PlacePath, today: PlainDate) =>
  transaction(scopeOf(systemActor(place)), async (tx) => {
    const chosen = settingsOn(today, await settings.ofState(tx, place))
    const { pensionCheckDay } = chosen.ok ? chosen.value : DEFAULT_SETTINGS
    const families = await tx.household.findFirst({ where: { endedOn: null }, select: { id: true } })
    const last = await rounds.lastOf(tx, place)
    const reached = families !== null && (await registers.list(tx)).length > 0
    return { last, reached, dayOfMonth: pensionCheckDay.value }
  })

/**
 * Begins the monthly re-check (F96) in every district of a State where it is due, or in all with `atOnce`; districts that
 * no register reaches and that have no family are left out. Looked for every day, so a day on which the machine was off
 * is made up on the next. Answers how many began.
 */
export const beginRechecks = async (state: PlacePath, atOnce = false): Promise<number> => {
  const today = dayNow()
  let begun = 0
  for (const place of await districtsOf(state)) {
    const { last, reached, dayOfMonth } = await standingOf(place, today)
    const before = last && dayInIndia(last.startedAt)
    if (!reached || last?.running || !(atOnce || isRecheckDue(before, today, dayOfMonth))) continue
    const done = await execute(beginRound, systemActor(place), { place })
    if (!done.ok) throw new Error(`The re-check of ${place} was refused: ${done.error.code}`)
    begun += 1
  }
  return begun
}

// The round of each State that was taken on last: the others come first.
const steppedOn = new Map<string, string>()

/** Takes the rounds under way one step on in turn, whoever began them; false when none is. */
export const stepPensionRounds = async (): Promise<boolean> => {
  const states = await transaction(null, (tx) =>
    tx.place.findMany({ where: { kind: 'STATE' }, select: { path: true } }),
  )
  for (const { path } of states) {
    const under = await transaction(scopeOf(systemActor(placePath(path))), (tx) => rounds.running(tx))
    const before = under.findIndex(({ id }) => id === steppedOn.get(path))
    const next = under[(before + 1) % Math.max(1, under.length)]
    if (!next) continue
    steppedOn.set(path, next.id)
    const step = await stepRound(next.id, next.place)
    // Somebody decided about one of the families just then: the step is made again in the next turn.
    if (!step.ok && step.error.code !== 'access.changedMeanwhile' && step.error.code !== 'access.absent')
      throw new Error(`A pension round of ${next.place} was refused: ${step.error.code}`)
    return true
  }
  return false
}
