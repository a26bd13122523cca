/**
 * Of a household `h`: the newest version that had been written before a moment, and whether by it the family stood in the
 * register of the reader's area, in nobody else's household and with somebody left. The page of a past day and its file ask
 * it alike (F8).
 */
export const saidBefore = (moment: string): string =>
  `(select v.version, v.body from public.household_versions v where v.household_id = h.id and v.at < ${moment}
      order by v.version desc limit 1) as said`

const THERE = `(said.body ->> 'place') collate "C"`

export const STOOD = `coalesce(said.body -> 'mergedInto', 'null') = 'null'
        and ${THERE} >= current_setting('app.scope_from', true) and ${THERE} < current_setting('app.scope_to', true)
        and public.under_named_places(said.body ->> 'place')
        and exists (select from jsonb_each(said.body -> 'members') as one (serial, facts)
          where coalesce(one.facts -> 'ended', 'null') = 'null')`

/**
 * Of a past place `p`: whether its family stood there at a moment and is with none of the reader's offices today. Whose place
 * is the reader's today is found in the register itself.
 */
export const wentSince = (moment: string): string =>
  `coalesce(p.since < ${moment}, true) and p.until >= ${moment}
        and not exists (select from public.households today where today.id = p.household_id)`
