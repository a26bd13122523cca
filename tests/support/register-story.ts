import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { registerHouseholdSchema } from '@/lib/features/households/schema/family'
import { enrolled, asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { correctHouseholdSchema } from '@/lib/features/households/schema/family'

export const DHARAMPUR = placePath('2/25/s152/v18896')
export const KOTI = placePath('2/25/s152/v18897')
/** A village of the neighbouring panchayat. */
export const BASAL = placePath('2/25/s152/v18898')

/** Noon in India on the day of the story. */
export const NOON = new Date('2026-08-15T12:00:00+05:30')

const PLACES: readonly (readonly [path: string, kind: string, code: string, en: string, hi: string])[] = [
  [STATE, 'STATE', '2', 'Himachal Pradesh', 'हिमाचल प्रदेश'],
  [DISTRICT, 'DISTRICT', '25', 'Solan', 'सोलन'],
  [BLOCK, 'BLOCK', '204', 'Solan', 'सोलन'],
  [PANCHAYAT, 'PANCHAYAT', '900001', 'Dharampur', 'धर्मपुर'],
  [NEXT_PANCHAYAT, 'PANCHAYAT', '900002', 'Basal', 'बसाल'],
  [DHARAMPUR, 'VILLAGE', '18896', 'Dharampur', 'धर्मपुर'],
  [KOTI, 'VILLAGE', '18897', 'Koti', 'कोटी'],
  [BASAL, 'VILLAGE', '18898', 'Basal', 'बसाल'],
]

/** The places of the story and which panchayat serves which village. */
export const settle = (): Promise<void> =>
  asOwner(async (client) => {
    for (const [path, kind, code, en, hi] of PLACES) {
      await client.query(
        `insert into places (path, kind, code, lgd_version, name_en, name_hi, valid_from, source)
         values ($1, $2::"PlaceKind", $3, 1, $4, $5, '2020-01-01', 'test') on conflict do nothing`,
        [path, kind, code, en, hi],
      )
    }
    for (const [child, parent] of [
      [DHARAMPUR, PANCHAYAT],
      [KOTI, PANCHAYAT],
      [BASAL, NEXT_PANCHAYAT],
    ]) {
      await client.query(
        `insert into place_links (child_path, parent_path, valid_from) values ($1, $2, '2020-01-01') on conflict do nothing`,
        [child, parent],
      )
    }
  })

/** Somebody with an account of their own, so that versions and corrections know their hand. */
export const officer = async (name: string, role: Role, place: PlacePath): Promise<Actor> => {
  const { accountId, postingId } = await enrolled(`${name}-${crypto.randomUUID().slice(0, 8)}`, role, place)
  return { accountId, postingId, name, role, place }
}

type Fields = Readonly<Record<string, string>>

/** What a browser would post: every box of the form, the empty ones too. */
export const posted = (fields: Fields, rows = 3): FormData => {
  const form = new FormData()
  const empty = [
    'name',
    'nameHi',
    'guardianName',
    'guardianKind',
    'relation',
    'gender',
    'birth',
    'maritalStatus',
  ].concat(['disabilityPercent', 'literate', 'occupation', 'monthlyIncome'])
  for (let row = 0; row < rows; row += 1) for (const field of empty) form.set(`members[${row}].${field}`, '')
  for (const name of ['houseNo', 'mobile', 'pincode', 'category', 'minority', 'bpl', 'bplNumber', 'bplListYear']) {
    form.set(name, '')
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** What the form says after its schema, or the keys of what is wrong with it, by field. */
export const understood = <S extends z.ZodType>(schema: S, form: FormData) => {
  const submission = parseWithZod(form, { schema })
  return submission.status === 'success'
    ? { value: submission.value, errors: {} }
    : { value: undefined, errors: submission.reply().error ?? {} }
}

/** Devki Devi's family as a secretary types it: the head, a son without a known birth, a blank row. */
export const DEVKI: Fields = {
  village: DHARAMPUR,
  houseNo: '41',
  category: 'SC',
  'members[0].nameHi': 'देवकी देवी',
  'members[0].name': 'Devki  Devi',
  'members[0].relation': 'HEAD',
  'members[0].gender': 'FEMALE',
  'members[0].birth': '05-08-1968',
  'members[0].maritalStatus': 'WIDOWED',
  'members[0].guardianKind': 'WIFE_OF',
  'members[0].guardianName': 'Late Sant Ram',
  'members[1].name': 'Ramesh',
  'members[1].relation': 'SON',
  'members[1].gender': 'MALE',
}

/** The answers of a family as the command receives them. */
export const answers = (changes: Fields = {}) => {
  const { value, errors } = understood(registerHouseholdSchema, posted({ ...DEVKI, ...changes }))
  if (!value) throw new Error(`The form is not in order: ${JSON.stringify(errors)}`)
  return value
}

/** Devki’s family as the form posts it again, with what was corrected. */
export const correction = (
  id: string,
  version: number,
  changes: Readonly<Record<string, string>>,
  reason = 'Spelt wrongly',
) => {
  const again = {
    ...DEVKI,
    'members[0].serial': '1',
    'members[1].serial': '2',
    ...changes,
    id,
    version: String(version),
    reason,
    reasonCode: 'TYPED_WRONG',
  }
  const { value, errors } = understood(correctHouseholdSchema, posted(again))
  if (!value) throw new Error(JSON.stringify(errors))
  return value
}
