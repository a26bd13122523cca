import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { callingHead } from '@/lib/domain/household/household'
import { kindOf } from '@/lib/domain/place/path'
import { momentInIndia } from '@/lib/domain/shared/moment'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { isRowId } from '@/lib/domain/shared/row-id'
import { typedDay } from '@/lib/domain/shared/typed-day'
import { placeThen, registerThen, type ToldThen } from '@/lib/features/households/store/register-then'
import { toRow } from '@/lib/features/households/view/row'
import { namesOn } from '@/lib/features/places/store/dated'
import * as tree from '@/lib/features/places/store/tree'
import { defineQuery } from '@/lib/platform/query'

const PAGE = 50
const COUNT = 100

interface Asked {
  readonly asOf?: string | undefined
  readonly village?: string | undefined
  readonly after?: string | undefined
}

/** The register of one's own area as it stood at the end of a day: a page of it, and how many families it held (F8). */
export const listHouseholdsThen = defineQuery(
  async ({ tx, actor, scope, today }, { asOf = '', village = '', after }: Asked) => {
    const villages = kindOf(actor.place) === 'PANCHAYAT' ? await tree.villagesEver(tx, actor.place) : []
    const chosen = villages.find(({ path }) => path === village)?.path ?? null
    const frame = { villages: villages.map(({ path, en, hi }) => ({ path, en, hi })), village: chosen }
    const day = typedDay(asOf)
    if (day === null || day > today) return { ...frame, day: null, total: 0, rows: [], next: null }
    const asked = { before: momentInIndia(addDays(day, 1), '00:00'), village: chosen }
    const from = after !== undefined && isRowId(after) ? await placeThen(tx, after, asked.before) : null
    const found = await registerThen(tx, scope, { ...asked, after: from }, from ? PAGE + 1 : COUNT + 1)
    const shown = found.slice(0, PAGE)
    const called = await namesOn(tx, [...new Set(shown.map(({ family }) => family.village))], day)
    return {
      ...frame,
      day,
      /** Counted on the first page only. */
      total: from ? null : found.length,
      rows: shown.map((one) => toRow(lineOn(one, day), called, { ended: one.ended, isElsewhere: one.isElsewhere })),
      next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    }
  },
  { readers: REGISTER_READERS },
)

/** A line of the register; a family whose head had left is called after whoever headed it last. */
const lineOn = ({ id, number, family }: ToldThen, day: PlainDate) => {
  const calling = callingHead(family.members, day)?.serial
  const head = family.members.find(({ serial }) => serial === calling)
  return {
    ...{
      id,
      number,
      village: family.village,
      houseNo: family.houseNo,
      memberCount: family.members.filter(({ ended }) => ended === undefined).length,
    },
    headName: head?.name.en ?? head?.name.hi ?? number,
    headNameHi: head?.name.hi ?? null,
    headGuardian: head?.guardian?.name ?? null,
    headGuardianHi: head?.guardian?.nameHi ?? null,
  }
}
