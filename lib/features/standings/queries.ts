import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { livingMembers } from '@/lib/domain/household/household'
import { certain } from '@/lib/domain/shared/certain'
import { isRowId } from '@/lib/domain/shared/row-id'
import * as households from '@/lib/features/households/store/families'
import * as standings from '@/lib/features/standings/store'
import { countSchemes, toRows } from '@/lib/features/standings/view'
import { defineQuery } from '@/lib/platform/query'
import { agesOn } from '@/lib/rules/ages'
import { CONVERGENCE } from '@/lib/rules/convergence'

/** The scheme ledger of a household: what it gets, could have, was denied, and what nobody knows (F9). */
export const showLedger = defineQuery(
  async ({ tx, actor, today }, id: string) => {
    const known = isRowId(id) ? await households.find(tx, id) : null
    if (!known) return null
    const { family, number } = known
    const lines = await standings.lines(tx, known, { catalogue: CONVERGENCE, ages: certain(agesOn(today)), today })
    const living = livingMembers(family.members, today)
    const names = new Map(
      living.map(({ serial, name: { en, hi } }) => [serial, { en: en ?? hi ?? '', hi: hi ?? en ?? '' }]),
    )
    return {
      id,
      number,
      today,
      rows: toRows(lines, names),
      count: countSchemes(lines),
      people: [...names].map(([serial, name]) => ({ serial, name })),
      mayRecord: permit(actor, 'standing.record', { place: family.place, householdId: id }).ok,
    }
  },
  { readers: REGISTER_READERS },
)
