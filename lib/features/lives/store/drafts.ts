import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type Answers, answersIn } from '@/lib/domain/life/answers'
import type { ToldKind } from '@/lib/domain/life/kinds'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { toBody } from '@/lib/features/households/store/versions'
import type { Tx } from '@/lib/platform/db'

/** What was told and not yet recorded. */
export interface Draft {
  readonly id: string
  readonly householdId: string
  readonly accountId: string
  readonly answers: Answers | null
  readonly eventId: string | null
}

interface Telling {
  readonly householdId: string
  readonly accountId: string
  readonly kind: ToldKind
  readonly told: { readonly [key: string]: Canonical }
  readonly at: Date
}

/** Keeps what was told; answers the draft's id. */
export const keep = async (tx: Tx, { place }: Permit<'household.record'>, telling: Telling): Promise<string> => {
  const { id } = await tx.lifeDraft.create({ data: { ...telling, place }, select: { id: true } })
  return id
}

/** The draft of an id, if it lies in the actor's scope. */
export const find = async (tx: Tx, id: string): Promise<Draft | null> => {
  const row = await tx.lifeDraft.findUnique({ where: { id } })
  return (
    row && {
      id,
      householdId: row.householdId,
      accountId: row.accountId,
      answers: answersIn(toBody(row.told)),
      eventId: row.eventId,
    }
  )
}

/** Writes the event beside the draft it came from; false when it has become one already. */
export const close = async (
  tx: Tx,
  _permit: Permit<'household.record'>,
  id: string,
  eventId: string,
): Promise<boolean> => {
  const { count } = await tx.lifeDraft.updateMany({ where: { id, eventId: null }, data: { eventId } })
  return count === 1
}
