/**
 * Of a household `h`: the newest version that had been written before a moment, and whether by it the family stood in the
 * register, in nobody else's household and with somebody left. The page of a past day and its file ask it alike (F8).
 */
export const saidBefore = (moment: string): string =>
  `(select v.version, v.body from household_versions v where v.household_id = h.id and v.at < ${moment}
      order by v.version desc limit 1) as said`

export const STOOD = `coalesce(said.body -> 'mergedInto', 'null') = 'null'
        and exists (select from jsonb_each(said.body -> 'members') as one (serial, facts)
          where coalesce(one.facts -> 'ended', 'null') = 'null')`
