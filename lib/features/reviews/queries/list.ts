import 'server-only'
import { QUESTION_READERS, REGISTER_READERS } from '@/lib/domain/access/readers'
import { parseHouseholdNumber } from '@/lib/domain/household/number'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import * as units from '@/lib/features/lives/store/units'
import { cursorAfter } from '@/lib/features/reviews/view'
import * as reviews from '@/lib/features/reviews/store/questions'
import { rowsOf } from '@/lib/features/reviews/store/rows'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const PAGE = 50

interface Asked {
  readonly household?: string | undefined
  readonly after?: string | undefined
}

const cursorOf = (text: string | undefined) => {
  const [dueOn = '', id = ''] = text?.split('~') ?? []
  return isPlainDate(dueOn) && isRowId(id) ? { dueOn, id } : null
}

/** The open questions of the reader's area by due day; of one household also those that were answered. */
export const listReviews = defineQuery(
  async (reading, { household, after }: Asked) => {
    const { tx, scope } = reading
    const number = household === undefined ? null : parseHouseholdNumber(household)
    const id = number?.ok ? await units.idOf(tx, number.value) : null
    const found = id
      ? (await reviews.ofHousehold(tx, id, PAGE)).filter(({ closedAt }) => closedAt === null)
      : await reviews.waiting(tx, scope, { after: cursorOf(after), limit: PAGE })
    const shown = found.slice(0, PAGE)
    const last = shown.at(-1)
    return {
      readsRegister: REGISTER_READERS.includes(reading.actor.role),
      household: number?.ok ? number.value : null,
      rows: await rowsOf(tx, reading.today, shown),
      next: found.length > PAGE && last ? cursorAfter(last) : null,
    }
  },
  { readers: QUESTION_READERS },
)
