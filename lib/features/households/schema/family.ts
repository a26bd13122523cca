import { z } from 'zod'
import { holdsAadhaar } from '@/lib/domain/household/aadhaar'
import { BPL_KINDS } from '@/lib/domain/household/bpl'
import { ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import { INCOME_SOURCES, RELATIONS, SOCIAL_CATEGORIES } from '@/lib/domain/household/household'
import { REASON_CODES } from '@/lib/domain/change/reasons'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { isDeletionNumber } from '@/lib/domain/life/departure'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import {
  dateText,
  givenNumber,
  houseText,
  looking,
  optionalText,
  requiredText,
  seenVersion,
  shownBoxes,
  tick,
} from '@/lib/platform/form-values'
import { always, choice, digits, ownAnswers, whole, yesOrNo } from './answers'
import { member } from './member'

const upper = (text: string | undefined) => text?.toUpperCase()

/** Hundredths of an acre, typed in acres with up to two decimals. */
const acres = () =>
  digits(/^\d{1,5}(\.\d{1,2})?$/, 'households.error.acres').transform((text) => Math.round(Number(text) * 100))

const particulars = {
  village: z
    .string({ error: 'households.error.village' })
    .refine((text): text is PlacePath => isPlacePath(text), 'households.error.village'),
  houseNo: houseText(),
  addressLine: optionalText(200),
  pincode: digits(/^[1-9]\d{5}$/, 'households.error.pincode').optional(),
  mobile: digits(/^(?:\+91|0)?[6-9]\d{9}$/, 'households.error.mobile', /\s|(?<=\d)-(?=\d)/g)
    .transform((text) => text.slice(-10))
    .optional(),
  category: choice(SOCIAL_CATEGORIES, 'households.error.category'),
  minority: yesOrNo('households.error.minority'),
  bpl: choice(BPL_KINDS, 'households.error.bpl'),
  bplNumber: optionalText(40).transform(upper),
  bplListYear: whole(/^(19|20)\d{2}$/, 'households.error.bplListYear').optional(),
  rationCardNo: givenNumber(20).optional().transform(upper),
  mainIncome: choice(INCOME_SOURCES, 'households.error.mainIncome'),
  rooms: whole(/^\d{1,2}$/, 'households.error.rooms').optional(),
  wall: choice(WALLS, 'households.error.wall'),
  roof: choice(ROOFS, 'households.error.roof'),
  landUnirrigated: acres().optional(),
  landIrrigatedTwoCrop: acres().optional(),
  landOtherIrrigated: acres().optional(),
  own: ownAnswers,
}

/** Who lives in a family: one of them is its head. */
const headed = z
  .array(member)
  .max(60, 'households.error.tooMany')
  .superRefine((rows, context) => {
    const heads = rows.flatMap((row, index) => (row?.relation === 'HEAD' ? [index] : []))
    if (heads.length === 0) context.addIssue({ code: 'custom', path: [], message: 'households.error.noHead' })
    for (const index of heads.slice(1)) {
      context.addIssue({ code: 'custom', path: [index, 'relation'], message: 'households.error.twoHeads' })
    }
  })

const landIsWhole = (
  row: Partial<Record<'landUnirrigated' | 'landIrrigatedTwoCrop' | 'landOtherIrrigated', unknown>>,
) =>
  new Set([row.landUnirrigated, row.landIrrigatedTwoCrop, row.landOtherIrrigated].map((cents) => cents === undefined))
    .size === 1
const landIsPart = { path: ['landUnirrigated'], error: 'households.error.landPart', when: always }
const bplIsWhole = ({ bplNumber, bplListYear }: { bplNumber?: unknown; bplListYear?: unknown }) =>
  (bplNumber === undefined) === (bplListYear === undefined)
const bplIsPart = { path: ['bplListYear'], error: 'households.error.bplPart', when: always }
const bplAgrees = ({ bpl, bplNumber }: { bpl?: unknown; bplNumber?: unknown }) =>
  bpl !== 'NOT_BPL' || bplNumber === undefined
const bplDisagrees = { path: ['bpl'], error: 'households.error.bplDisagrees', when: always }

const familyShape = { ...particulars, members: headed }

const complete = <S extends typeof particulars>(shape: S) =>
  z.object(shape).refine(landIsWhole, landIsPart).refine(bplIsWhole, bplIsPart).refine(bplAgrees, bplDisagrees)

/** What a form asks beside the family: of likely second entries, and of a ration card's number that may be an Aadhaar number. */
const asked = { ...looking, cardSeen: tick() }
const cardIsMeant = ({ rationCardNo, cardSeen }: { rationCardNo?: unknown; cardSeen?: unknown }) =>
  cardSeen === true || typeof rationCardNo !== 'string' || !holdsAadhaar(rationCardNo)
const cardOrAadhaar = { path: ['rationCardNo'], error: 'forms.error.cardOrAadhaar', when: always }

/** A family as it is told: by the form, and by each household of a file. Unknown facts are left out, never "no". */
export const familySchema = complete(familyShape)
export type FamilyInput = z.output<typeof familySchema>

export const registerHouseholdSchema = complete({
  ...familyShape,
  ...asked,
  then: z.enum(['show', 'next']).default('show'),
}).refine(cardIsMeant, cardOrAadhaar)

export type RegisterInput = z.output<typeof registerHouseholdSchema>

export const correctHouseholdSchema = complete({
  ...familyShape,
  id: z.uuid(),
  version: seenVersion(),
  shown: shownBoxes(),
  reason: requiredText(300),
  reasonCode: z.enum(REASON_CODES, { error: 'changes.error.reasonCode' }),
  statedBy: z.enum(STATED_BY, { error: 'households.error.statedBy' }).default('FAMILY'),
  document: optionalText(200),
  ...asked,
}).refine(cardIsMeant, cardOrAadhaar)

export type CorrectInput = z.output<typeof correctHouseholdSchema>

const saysWhoWrote = ({ certificate, issuedBy }: { certificate?: string; issuedBy?: unknown }) =>
  certificate === undefined || isDeletionNumber(certificate) || issuedBy !== undefined

/**
 * A whole family that comes by a Deletion Certificate: of the portal's own the persons are chosen, of another place they are
 * typed, and the office that wrote it is named. Who is the head the law asks of both.
 */
export const arriveHouseholdSchema = complete({
  ...particulars,
  ...asked,
  members: z.array(member).max(60, 'households.error.tooMany').default([]),
  taken: z.array(z.object({ id: z.uuid(), relation: choice(RELATIONS, 'households.error.relation') })).default([]),
  certificate: requiredText(40),
  issuedBy: optionalText(120),
  on: dateText(),
  temporaryUntil: dateText().optional(),
  reason: optionalText(300),
})
  .refine(saysWhoWrote, { path: ['issuedBy'], error: 'lives.error.issuedBy', when: always })
  .refine(cardIsMeant, cardOrAadhaar)

export type ArriveInput = z.output<typeof arriveHouseholdSchema>
