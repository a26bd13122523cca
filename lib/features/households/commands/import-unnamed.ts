import 'server-only'
import { reviewDueOn } from '@/lib/rules/lives'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Actor } from '@/lib/domain/access/actor'
import { partsOf } from '@/lib/domain/household/facts'
import { type FactDifference, UNNAMED } from '@/lib/domain/import/newer'
import type { PlacePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'

/** A family of which a newer file does not name everybody. */
export interface Unnamed {
  readonly id: string
  readonly place: PlacePath
  readonly number: string
  readonly serials: readonly number[]
}

/** The members among a family's differences whom the file does not name. */
export const serialsUnnamed = (changes: readonly FactDifference[]): readonly number[] =>
  changes.flatMap((change) => {
    const { field, serial } = partsOf(change.field)
    return field === UNNAMED && serial !== null ? [serial] : []
  })

const KIND = 'NOT_IN_FILE'

/**
 * Asks the panchayat what became of members whom a newer file does not name: one question a family, and about the same
 * members not again once it was answered. Nothing ends by it (domain §13).
 */
export const askUnnamed = async (
  tx: Tx,
  actor: Actor,
  families: readonly Unnamed[],
  { today, at }: { readonly today: PlainDate; readonly at: Date },
): Promise<void> => {
  if (families.length === 0) return
  const dueOn = certain(reviewDueOn(today))
  const subjects = await reviews.subjectsFor(
    tx,
    families.map(({ id, serials }) => `${id} ${serials.join(' ')}`),
  )
  const known = await reviews.everAsked(tx, KIND, subjects)
  for (const [index, { id: householdId, place, number, serials }] of families.entries()) {
    const subjectId = subjects[index] ?? ''
    if (known.has(subjectId)) continue
    const about = { place, householdId, serial: null, serials, kind: KIND, subjectKind: 'members', subjectId } as const
    const id = await reviews.open(tx, { ...about, dueOn, at })
    const params = { kind: KIND, subject: number, due: dueOn } as const
    await append(tx, actor, { type: 'reviews.opened', place, subject: { kind: 'review', id }, params }, at)
  }
}
