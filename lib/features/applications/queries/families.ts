import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/grants'
import { permit } from '@/lib/domain/access/permit'
import { familyLine } from '@/lib/features/applications/store/case-file'
import { toHouseholdFacts } from '@/lib/features/applications/view/application'
import type { FamilyChoice } from '@/lib/features/applications/view/form'
import { headOf } from '@/lib/features/applications/view/row'
import * as households from '@/lib/features/households/store/families'
import * as register from '@/lib/features/households/store/register'
import { names as namesOf } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'

const MOST = 20
const LEAST_LETTERS = 2

/** Families of one's own panchayat by a part of a name or number, to apply for; null when the reader may not apply. */
export const findFamilies = defineQuery(
  async ({ tx, actor }, typed: string): Promise<readonly FamilyChoice[] | null> => {
    if (!permit(actor, 'application.enter', { place: actor.place }).ok) return null
    const text = typed.trim()
    if (text.length < LEAST_LETTERS) return []
    const ids = await register.search(tx, text, [], MOST)
    const found = await households.findMany(tx, ids)
    const names = await namesOf(
      tx,
      found.map(({ family }) => family.village),
    )
    return found
      .map((registered) => {
        const line = familyLine({ registered })
        const facts = toHouseholdFacts(registered, headOf(line), line.headGuardian, names)
        return { ...facts, ended: registered.ended }
      })
      .toSorted((a, b) => a.number.localeCompare(b.number))
  },
  { readers: REGISTER_READERS },
)
