import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { RegisterState } from '@/lib/domain/pension/register'
import type { PensionResult } from '@/lib/domain/pension/result'
import type { Tx } from '@/lib/platform/db'
import type { Likeness } from './check-json'
import type { StoredCheck } from './checks'
import type { RegisterPerson } from './persons'

/** A result to be kept: of whom, which one it follows, and what it rests on. */
export interface NewCheck {
  readonly id: string
  readonly person: RegisterPerson
  readonly held: StoredCheck | null
  readonly result: PensionResult
  readonly states: readonly RegisterState[]
  readonly likeness: Likeness | null
  readonly score: number | null
}

/** Which comparison it belongs to, and by whom. */
export interface Hand {
  readonly round: string
  readonly accountId: string
  readonly at: Date
}

/** A person's word beside it. */
export interface Decision {
  readonly reason: string
}

type Write = Permit<'pension.check'> | Permit<'pension.match'>

/** Adds results, each in front of the one it follows; false when one of those was followed meanwhile. */
export const add = async (
  tx: Tx,
  permit: Write,
  checks: readonly NewCheck[],
  { round, accountId, at }: Hand,
  decision: Decision | null = null,
): Promise<boolean> => {
  const held = checks.flatMap((check) => (check.held ? [{ id: check.held.id, version: check.held.version }] : []))
  if (held.length > 0) {
    const count = await tx.$executeRaw`
      update pension_checks set current = false, version = pension_checks.version + 1
      from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (id uuid, version int)
      where pension_checks.id = h.id and pension_checks.version = h.version and current
        and starts_with(place || '/', ${`${permit.place}/`})`
    if (count !== held.length) return false
  }
  await tx.pensionCheck.createMany({
    data: checks.map(({ id, person, held: before, result, states, likeness, score }) => ({
      id,
      place: person.place,
      householdId: person.householdId,
      serial: person.serial,
      memberId: person.memberId,
      round,
      // A decision is no finding of the round.
      foundRound: decision ? '' : round,
      foundAt: at,
      result,
      was: before?.result ?? null,
      registers: states.map((state) => ({ ...state })),
      entryId: likeness?.line.id ?? null,
      score,
      ...(likeness ? { grounds: asJson(likeness) } : {}),
      checkedAt: decision ? (before?.checkedAt ?? at) : at,
      checkedBy: decision ? (before?.checkedBy ?? accountId) : accountId,
      ...(decision ? { decidedBy: accountId, decidedAt: at, reason: decision.reason } : {}),
    })),
  })
  return true
}

const asJson = ({ line, grounds }: Likeness) => ({
  line: { ...line, name: { ...line.name } },
  grounds: grounds.map((ground) => ({ ...ground })),
})

/** A result that a later comparison found again. */
export interface GoingOn {
  readonly id: string
  readonly states: readonly RegisterState[]
  /** Whether it keeps the line it rests on, because a person decided about that one. */
  readonly bound: boolean
  readonly likeness: Likeness | null
  readonly score: number | null
}

/** A later comparison found the same: the result goes on, with the registers and the line as they are now. */
export const goOn = async (
  tx: Tx,
  permit: Permit<'pension.check'>,
  checks: readonly GoingOn[],
  { round, accountId, at }: Hand,
): Promise<void> => {
  if (checks.length === 0) return
  const rows = checks.map((check) => ({ ...check, line: check.likeness?.line.id ?? null }))
  await tx.$executeRaw`
    update pension_checks set round_id = ${round}, registers = c.states, checked_at = ${at}::timestamptz,
      checked_by = ${accountId}::uuid,
      entry_id = case when c.bound then entry_id else c.line end,
      score = case when c.bound then pension_checks.score else c.score end,
      grounds = case when c.bound then grounds else nullif(c.likeness, 'null') end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c (id uuid, states jsonb, bound boolean, line uuid, score int, likeness jsonb)
    where pension_checks.id = c.id and current and starts_with(place || '/', ${`${permit.place}/`})`
}
