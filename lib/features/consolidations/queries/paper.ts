import 'server-only'
import { LIST_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { includes } from '@/lib/domain/access/scope'
import { readsFamilies } from '@/lib/domain/selection/department'
import { RETURN_LEVELS } from '@/lib/domain/consolidation/return'
import { dayInIndia } from '@/lib/domain/shared/moment'
import * as consolidations from '@/lib/features/consolidations/store/consolidations'
import * as lists from '@/lib/features/consolidations/store/lists'
import { toFamilies } from '@/lib/features/consolidations/view/families'
import type { PaperView, ReturnView } from '@/lib/features/consolidations/view/paper'
import * as drives from '@/lib/features/drives/store'
import * as sealed from '@/lib/features/lists/store/lists'
import { names } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** One act as it is printed: its lists in the order of codes, their families in the Gram Sabha's order (R49). */
export const showPaper = defineQuery(
  async ({ tx, scope }, id: string): Promise<PaperView | null> => {
    const act = UUID.test(id) ? await consolidations.find(tx, id) : null
    if (!act || !includes(scope, act)) return null
    const drive = await drives.find(tx, act.driveId)
    const heads = await lists.heads(tx, act.listIds)
    const rows = await lists.selectedRows(tx, act.listIds)
    const words = await names(tx, [
      act.place,
      ...act.note.leftOut,
      ...heads.map(({ place }) => place),
      ...rows.map(({ village }) => village),
    ])
    const nameOf = (place: keyof typeof words) => words[place] ?? { en: place, hi: place }
    const families = toFamilies(rows, words)
    return {
      id,
      level: act.level,
      place: nameOf(act.place),
      drive: drive?.label ?? '',
      at: act.at.toISOString(),
      by: await consolidations.handOf(tx, act.accountId),
      digest: act.digest,
      undoneOn: act.undoneAt && dayInIndia(act.undoneAt),
      exception: act.note.exception,
      leftOut: act.note.leftOut.map(nameOf),
      order: act.note.order,
      families: rows.length,
      lists: heads.map(({ place, heldOn, ...head }) => ({
        ...head,
        name: nameOf(place),
        heldOn: heldOn && dayInIndia(heldOn),
        families: families[head.id] ?? [],
      })),
    }
  },
  { readers: LIST_READERS },
)

/** A list before it is sent back; null when it is not in the reader's area. */
export const showReturn = defineQuery(
  async ({ actor, scope, tx }, listId: string): Promise<ReturnView | null> => {
    const list = UUID.test(listId) ? await sealed.find(tx, listId) : null
    if (!list || !readsFamilies(scope.need, list)) return null
    const rows = await lists.selectedRows(tx, [listId])
    const words = await names(tx, [list.place, ...rows.map(({ village }) => village)])
    const from = Object.entries(RETURN_LEVELS).find(([role]) => role === actor.role)?.[1]
    return {
      ...{ id: list.id, version: list.version, edition: list.edition, stage: list.stage },
      name: words[list.place] ?? { en: list.place, hi: list.place },
      returnable: list.stage === from && permit(actor, 'list.return', list).ok,
      families: toFamilies(rows, words)[listId] ?? [],
    }
  },
  { readers: LIST_READERS },
)
