import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { DELETION_DIGITS, deletionNumber } from '@/lib/domain/life/departure'
import { present } from '@/lib/domain/life/unit'
import * as departures from '@/lib/features/lives/store/departures'
import type { Weighed } from '@/lib/features/lives/store/weigh'
import { originsOf } from '@/lib/features/households/store/origins'
import type { Context } from '@/lib/platform/command'
import { drawDigits } from '@/lib/platform/draw'

/** Members who go where this office does not reach get a Deletion Certificate; its number, or null when nobody did. */
export const letGo = async (
  { tx, today, now }: Context,
  allowed: Permit<'household.record'>,
  { told, home, families, other, elsewhere }: Weighed,
  { event, bound }: { readonly event: string; readonly bound: string | null },
): Promise<string | null> => {
  const leaves = told.kind === 'MOVE_OUT' || (told.kind === 'MARRIAGE_OUT' && other === null)
  if (!leaves) return null
  const remain = present(families.home).map(({ serial }) => serial)
  const serials = present(home.unit)
    .map(({ serial }) => serial)
    .filter((serial) => !remain.includes(serial))
  const number = deletionNumber(home.unit.family.place, today, drawDigits(DELETION_DIGITS))
  const whereTo = [bound, elsewhere].filter((part) => part !== null).join(' · ')
  const origins = await originsOf(tx, home.unit.id, today)
  await departures.issue(tx, allowed, {
    ...{ number, serials, householdId: home.unit.id, householdNumber: home.number },
    ...{ eventId: event, on: told.on, at: now, origins },
    bound: whereTo === '' ? null : whereTo,
  })
  return number
}
