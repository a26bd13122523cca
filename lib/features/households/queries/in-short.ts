import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { certain } from '@/lib/domain/shared/certain'
import { isRowId } from '@/lib/domain/shared/row-id'
import * as families from '@/lib/features/households/store/families'
import * as inShort from '@/lib/features/households/store/in-short'
import { type InShort, toPensions } from '@/lib/features/households/view/in-short'
import * as standings from '@/lib/features/standings/store'
import { countSchemes } from '@/lib/features/standings/view'
import { defineQuery } from '@/lib/platform/query'
import { agesOn } from '@/lib/rules/ages'
import { CONVERGENCE } from '@/lib/rules/convergence'

const LISTS = 6

/** Schemes, pensions and places on lists of a family in a few lines, for its page (F1). */
export const showInShort = defineQuery(
  async ({ tx, today }, id: string): Promise<InShort | null> => {
    const known = isRowId(id) ? await families.find(tx, id) : null
    if (!known) return null
    const figures = { catalogue: CONVERGENCE, ages: certain(agesOn(today)), today }
    return {
      schemes: countSchemes(await standings.lines(tx, known, figures)),
      pensions: toPensions(known.family.members, await inShort.pensionResults(tx, id), today),
      lists: await inShort.listPlaces(tx, id, LISTS),
    }
  },
  { readers: REGISTER_READERS },
)
