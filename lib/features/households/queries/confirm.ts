import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import * as families from '@/lib/features/households/store/families'
import { called } from '@/lib/features/households/view/household'
import { names } from '@/lib/features/places/store/names'
import { permit } from '@/lib/domain/access/permit'
import { factsOf, partsOf } from '@/lib/domain/household/facts'
import { recorded } from '@/lib/domain/household/family'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const HIDDEN = ['place', 'splitFrom', 'mergedInto', 'joined', 'ended']

/** What the register states of a family, for an officer who has seen it; null for all others. */
export const confirmable = defineQuery(
  async ({ tx, actor, today }, id: string) => {
    const known = isRowId(id) ? await families.find(tx, id) : null
    if (!known || !permit(actor, 'household.confirm', { place: known.family.place, householdId: id }).ok) return null
    const facts = [...factsOf(recorded(known.family))]
      .map(([path, value]) => ({ path, value, ...partsOf(path) }))
      .filter(({ field }) => !HIDDEN.includes(field))
    return {
      id,
      number: known.number,
      version: known.version,
      today,
      facts,
      people: known.family.members.map(({ serial, name }) => ({ serial, name: called({ name }) })),
      places: await names(tx, [known.family.village, known.family.place]),
    }
  },
  { readers: REGISTER_READERS },
)
