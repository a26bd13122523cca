import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { certain } from '@/lib/domain/shared/certain'
import { isRowId } from '@/lib/domain/shared/row-id'
import * as households from '@/lib/features/households/store/families'
import { handNames } from '@/lib/features/households/store/ties'
import * as settings from '@/lib/features/settings/store'
import { LEADS_TO_EVENT } from '@/lib/domain/visit/outcomes'
import { leftOut } from '@/lib/features/visits/store/left-out'
import * as visits from '@/lib/features/visits/store/visits'
import { toVisitRow } from '@/lib/features/visits/view'
import { defineQuery } from '@/lib/platform/query'
import { visitRules } from '@/lib/rules/visits'

/** One family of the visit list: why it stands there, the visits so far, and whether the reader may record one. */
export const visitPage = defineQuery(
  async ({ tx, actor, today }, id: string) => {
    const known = isRowId(id) ? await households.find(tx, id) : null
    if (!known) return null
    const { place } = known.family
    const rules = certain(visitRules(today, await settings.ofState(tx, place)))
    const [family] = await leftOut(tx, place, { ...rules, today, household: id })
    const past = await visits.ofHousehold(tx, id)
    const hands = await handNames(
      tx,
      past.map(({ accountId }) => accountId),
    )
    return {
      id,
      place,
      number: known.number,
      today,
      row: family ? toVisitRow(family) : null,
      // Somebody said that the family died or moved away, and the register has not been told.
      eventOwed: past[0] !== undefined && LEADS_TO_EVENT.includes(past[0].outcome) && !known.ended,
      onList: family !== undefined && family.grounds.length > 0,
      visits: past.map(({ id: visit, on, outcome, note, accountId, at }) => ({
        ...{ id: visit, on, outcome, note, at: at.toISOString() },
        who: hands.get(accountId) ?? null,
      })),
      mayRecord: permit(actor, 'visit.record', { place, householdId: id }).ok,
    }
  },
  { readers: REGISTER_READERS },
)
