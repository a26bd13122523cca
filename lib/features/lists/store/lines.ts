import 'server-only'
import * as drives from '@/lib/features/drives/store'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import type { StoredList } from './lists'

type Listed = Pick<StoredList, 'id' | 'place' | 'driveId' | 'stage' | 'edition' | 'seats' | 'drawnAt'>

/** Lists of one State as a table of them says: whose, of which drive, at which stage. */
export const linesOf = async (tx: Tx, page: readonly Listed[]) => {
  const [first] = page
  if (!first) return []
  const words = await names(
    tx,
    page.map(({ place }) => place),
  )
  const labels = new Map((await drives.ofState(tx, first.place)).map(({ id, label }) => [id, label]))
  return page.map(({ id, place, driveId, stage, edition, seats, drawnAt }) => ({
    ...{ id, stage, edition, seats },
    place: words[place] ?? { en: place, hi: place },
    drive: labels.get(driveId) ?? '',
    drawnAt: drawnAt.toISOString(),
  }))
}
