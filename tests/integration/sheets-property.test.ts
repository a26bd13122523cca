import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import { ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import { type Family, GUARDIAN_KINDS, recorded } from '@/lib/domain/household/family'
import {
  GENDERS,
  INCOME_SOURCES,
  MARITAL_STATUSES,
  RELATIONS,
  SOCIAL_CATEGORIES,
} from '@/lib/domain/household/household'
import { sheetRows } from '@/lib/features/exports/store/rows'
import { familyOf } from '@/lib/features/households/commands/enter-family'
import { familySchema } from '@/lib/features/households/schema/family'
import * as families from '@/lib/features/households/store/families'
import * as numbers from '@/lib/features/households/store/numbers'
import * as returned from '@/lib/features/imports/store/returned'
import { LOCALES } from '@/lib/messages/locales'
import { copyOut } from '@/lib/platform/copy-out'
import { transaction } from '@/lib/platform/db'
import { sheetWords } from '@/lib/platform/sheet-words'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, NOTHING, records, worked } from '@/tests/support/imports'
import { DHARAMPUR, NOON, officer, settle } from '@/tests/support/register-story'

let asha: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
})

/** What people tell, and what a file or a spreadsheet might take for something else. */
const told = fc.oneof(
  fc.constantFrom('=1+1', '@home', '-5', '+91', "'5", "'=x", "''", '007', '1/2', 'a,b', 'say "so"', 'c;d|e', '~1968'),
  fc.constantFrom('देवकी देवी', 'चन्द्र', 'हाँ', 'yes', 'No', 'OTHER', '12-03-2020', '5.50', '१२', 'पढ़ाई'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
)
const name = fc.stringMatching(/^[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?$/)
const nameHi = fc.constantFrom('देवकी देवी', 'चन्द्र', 'राम', 'लक्ष्मी')
const rupees = fc.nat(99_999_99).map((paise) => (paise / 100).toFixed(2))
const acres = fc.nat(9_999).map((cents) => (cents / 100).toFixed(2))
const birth = fc.constantFrom('05-08-1968', '29-02-2000', '1968', '~1971', '40')

const member = fc.record(
  {
    ...{ name, nameHi, guardianName: name, guardianNameHi: nameHi, occupation: told, monthlyIncome: rupees, birth },
    relation: fc.constantFrom(...RELATIONS.filter((relation) => relation !== 'HEAD')),
    gender: fc.constantFrom(...GENDERS),
    guardianKind: fc.constantFrom(...GUARDIAN_KINDS),
    maritalStatus: fc.constantFrom(...MARITAL_STATUSES),
    disabilityPercent: fc.integer({ min: 0, max: 100 }).map(String),
    literate: fc.constantFrom('yes', 'no'),
  },
  { requiredKeys: ['name', 'relation', 'gender', 'guardianKind'] },
)

const land = fc.record({ landUnirrigated: acres, landIrrigatedTwoCrop: acres, landOtherIrrigated: acres })
const bpl = fc.oneof(
  fc.constant({}),
  fc.constant({ bpl: 'NOT_BPL' }),
  fc.record({ bplNumber: told, bplListYear: fc.constantFrom('2002', '2019') }),
)

const answers = fc
  .tuple(
    fc.record(
      {
        ...{ houseNo: told, addressLine: told, rationCardNo: told },
        pincode: fc.constantFrom('173211', '173229'),
        mobile: fc.constantFrom('9876543210', '6000000000'),
        category: fc.constantFrom(...SOCIAL_CATEGORIES),
        minority: fc.constantFrom('yes', 'no'),
        mainIncome: fc.constantFrom(...INCOME_SOURCES),
        rooms: fc.integer({ min: 0, max: 99 }).map(String),
        wall: fc.constantFrom(...WALLS),
        roof: fc.constantFrom(...ROOFS),
      },
      { requiredKeys: [] },
    ),
    ...[fc.oneof(fc.constant({}), land), bpl],
    fc.tuple(member, fc.array(member, { maxLength: 3 })),
  )
  .map(([own, fields, standing, [head, rest]]) => ({
    ...{ ...own, ...fields, ...standing, village: DHARAMPUR },
    members: [{ ...head, relation: 'HEAD' }, ...rest],
  }))

/** Enters a family as the form would, and answers it as the register holds it. */
const enter = async (typed: unknown): Promise<{ readonly id: string; readonly family: Family }> => {
  const family = lawful(familyOf(familySchema.parse(typed), { place: PANCHAYAT, stated: TODAY, today: TODAY }))
  const hand = { accountId: asha.accountId, at: NOON, reason: null, event: 'registered', statedBy: 'FAMILY' } as const
  const id = await transaction(scopeOf(asha), async (tx) => {
    const allowed = lawful(permit(asha, 'household.register', { place: PANCHAYAT }))
    const [number] = await numbers.next(tx, allowed, 1)
    if (!number) throw new Error('No number')
    return families.insert(tx, allowed, number, family, { ...hand, document: null, effectiveOn: null })
  })
  return { id, family }
}

const sheetIn = async (locale: (typeof LOCALES)[number]): Promise<string> => {
  const settings = {
    'app.export_from': PANCHAYAT,
    'app.export_to': `${PANCHAYAT}0`,
    'app.export_village': '',
    'app.export_mark': 'E-1 · Asha · 15-08-2026',
  }
  const body = copyOut(scopeOf(asha), { ...sheetRows(sheetWords(locale)), settings }, () => Promise.resolve())
  return new Response(body).text()
}

describe('F26 · a correction sheet in words', () => {
  it('of whatever families, in either language, reads back as no change', async () => {
    let entered = 0
    await fc.assert(
      fc.asyncProperty(fc.array(answers, { minLength: 8, maxLength: 8 }), async (all) => {
        for (const typed of all) {
          const { id, family } = await enter(typed)
          const held = await transaction(scopeOf(asha), (tx) => families.find(tx, id))
          expect(held && recorded(held.family)).toEqual(recorded(family))
        }
        entered += all.length
        for (const locale of LOCALES) {
          const said = {
            kind: 'CORRECTIONS',
            fileName: `sheet-${locale}.csv`,
            answers: { statedBy: 'FAMILY' },
          } as const
          const job = await worked(asha, await handIn(asha, await sheetIn(locale), said))
          const back = await transaction(scopeOf(asha), (tx) => returned.page(tx, job.id, 'DRY', -1, 3))
          expect(back.map(({ cells, problems }) => ({ cells, problems }))).toEqual([])
          expect(records(job.foreseen)).toEqual({ ...NOTHING, unchanged: entered })
        }
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })
})
