import 'server-only'
import { inBothScripts } from '@/lib/domain/household/written-name'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { familyLine } from '@/lib/features/applications/store/case-file'
import { toHouseholdFacts } from '@/lib/features/applications/view/application'
import type { FamilyChoice } from '@/lib/features/applications/view/form'
import { headOf } from '@/lib/features/applications/view/row'
import { readSearch } from '@/lib/domain/matching/search'
import * as households from '@/lib/features/households/store/families'
import { findHouseholds } from '@/lib/features/households/store/find'
import { names as namesOf } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'

const MOST = 20

/**
 * Families of one's own panchayat by what the register is searched by, the closest first, to apply for; null when the
 * reader may not apply.
 */
export const findFamilies = defineQuery(
  async ({ tx, actor }, typed: string): Promise<readonly FamilyChoice[] | null> => {
    if (!permit(actor, 'application.enter', { place: actor.place }).ok) return null
    const { hits } = await findHouseholds(tx, readSearch(typed), MOST)
    const order = new Map(hits.map(({ householdId }, at) => [householdId, at]))
    const found = await households.findMany(tx, [...order.keys()])
    const names = await namesOf(
      tx,
      found.map(({ family }) => family.village),
    )
    return found
      .map((registered) => {
        const line = familyLine({ registered })
        const facts = toHouseholdFacts(
          registered,
          headOf(line),
          inBothScripts(line.headGuardian, line.headGuardianHi),
          names,
        )
        return { ...facts, ended: registered.ended }
      })
      .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  },
  { readers: REGISTER_READERS },
)
