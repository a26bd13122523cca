import 'server-only'
import { APPLICATION_STAGES, isOpen } from '@/lib/domain/application/stages'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import type { Held } from '@/lib/domain/place/held'
import { kindOf, type PlacePath } from '@/lib/domain/place/path'
import { LIST_STAGES } from '@/lib/domain/selection/stages'
import type { Tx } from '@/lib/platform/db'

const OPEN = APPLICATION_STAGES.filter(isOpen)
const RUNNING = LIST_STAGES.slice(0, LIST_STAGES.indexOf('CLOSED'))

/** Of these places those under which something hangs, and how much; places of one kind, as a file of the directory holds them. */
export const heldUnder = async (tx: Tx, paths: readonly PlacePath[]): Promise<readonly Held[]> => {
  const [first] = paths
  if (first === undefined) return []
  const isVillage = ['VILLAGE', 'SUB_DISTRICT'].includes(kindOf(first))
  const held = await (isVillage ? ofVillages(tx, paths) : ofOffices(tx, paths))
  return held.filter(({ families, applications, lists, cards }) => families + applications + lists + cards > 0)
}

const ofOffices = (tx: Tx, paths: readonly PlacePath[]): Promise<Held[]> =>
  tx.$queryRaw`
    select s.path,
      (select count(*)::int from households h where h.place >= s.path and h.place < s.path || '0' and h.ended_on is null)
        as families,
      (select count(*)::int from applications a where a.place >= s.path and a.place < s.path || '0' and a.stage = any(${OPEN}))
        as applications,
      (select count(*)::int from priority_lists l where l.place >= s.path and l.place < s.path || '0'
        and l.stage = any(${RUNNING})) as lists,
      (select count(*)::int from cards c where c.place >= s.path and c.place < s.path || '0' and c.stage = any(${FEEDING_STAGES}))
        as cards
    from unnest(${[...paths]}::text[]) as s (path)`

/** Villages and sub-districts lie beside the offices: what hangs there hangs on the families. */
const ofVillages = (tx: Tx, paths: readonly PlacePath[]): Promise<Held[]> =>
  tx.$queryRaw`
    select s.path,
      (select count(*)::int from households h where h.village_path >= s.path and h.village_path < s.path || '0'
        and h.ended_on is null) as families,
      (select count(*)::int from households h join applications a on a.household_id = h.id
        where h.village_path >= s.path and h.village_path < s.path || '0' and a.stage = any(${OPEN})) as applications,
      (select count(distinct l.id)::int from households h join applications a on a.household_id = h.id
          join list_rows r on r.application_id = a.id join priority_lists l on l.id = r.list_id
        where h.village_path >= s.path and h.village_path < s.path || '0' and l.stage = any(${RUNNING})) as lists,
      (select count(*)::int from households h join cards c on c.household_id = h.id
        where h.village_path >= s.path and h.village_path < s.path || '0' and c.stage = any(${FEEDING_STAGES})) as cards
    from unnest(${[...paths]}::text[]) as s (path)`
