import 'server-only'
import type { Answers } from '@/lib/domain/life/answers'
import type { ToldKind } from '@/lib/domain/life/kinds'
import { present } from '@/lib/domain/life/unit'
import { ok, type Result } from '@/lib/domain/shared/result'
import { checkEntry } from '@/lib/features/duplicates/store/check-entry'
import type { Weighed } from '@/lib/features/lives/store/weigh'
import type { Tx } from '@/lib/platform/db'

/** Events that bring somebody whom no register of the portal's has let go in the same step. */
const BRINGING: readonly ToldKind[] = ['BIRTH', 'MARRIAGE_IN', 'MOVE_IN', 'MEMBER_ADDED']

/**
 * Looks whether somebody who comes stands in the register already, as at the entry of a family (F16): before the event
 * is told, and again before it is recorded. Whoever comes by a certificate of the portal's own is not their own second
 * entry. A pair that is found in spite of a word holds back a card, not the event.
 */
export const lookForOthers = async (
  tx: Tx,
  { told, home, coming, families }: Weighed,
  { newcomers, look, differs }: Answers,
): Promise<Result<true>> => {
  if (!BRINGING.includes(told.kind)) return ok(true)
  const before = home.unit.family.members.map(({ serial }) => serial)
  const came = present(families.home).filter(({ serial }) => !before.includes(serial))
  const certified = coming.taken.length > 0
  return checkEntry(tx, {
    family: families.home.family,
    householdId: home.unit.id,
    rows: came.map(({ serial }, at) => ({ serial, row: newcomers[at]?.row ?? at, fresh: true })),
    boxOf: (row, number) => (certified ? 'certificate' : `newcomers[${row}].${number}`),
    same: coming.taken.map(({ memberId }) => memberId),
    look,
    differs,
  })
}
