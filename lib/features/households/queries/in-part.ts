import 'server-only'
import { LIST_READERS, PART_READERS, QUESTION_READERS } from '@/lib/domain/access/readers'
import { callingHead } from '@/lib/domain/household/household'
import { certain } from '@/lib/domain/shared/certain'
import * as around from '@/lib/features/households/store/around'
import * as families from '@/lib/features/households/store/families'
import { called } from '@/lib/features/households/view/household'
import { type InPart, toPart } from '@/lib/features/households/view/in-part'
import { placeCalled } from '@/lib/features/households/view/row'
import { names } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { agesOn } from '@/lib/rules/ages'

/**
 * A family for an office that reads of it what its card says (decision 0078): null for the offices that read it whole, and
 * where no work of the office is about it.
 */
export const showInPart = defineQuery(async ({ tx, actor, today }, id: string): Promise<InPart | null> => {
  if (!PART_READERS.includes(actor.role)) return null
  const known = isRowId(id) ? await families.find(tx, id) : null
  if (!known) return null
  const { number, family } = known
  const ties = await around.around(tx, id, { place: family.place, kin: [], before: null })
  const places = await names(tx, [family.village, family.place])
  const head = callingHead(family.members, today)
  return {
    ...{ id, number, today, houseNo: family.houseNo, addressLine: family.addressLine },
    title: head ? called(head) : { en: number, hi: number },
    village: placeCalled(family.village, places),
    panchayat: placeCalled(family.place, places),
    members: toPart(family, today, certain(agesOn(today))),
    cards: ties.cards,
    applications: LIST_READERS.includes(actor.role) ? ties.applications : null,
    reviews: QUESTION_READERS.includes(actor.role) ? ties.reviews : 0,
  }
})
