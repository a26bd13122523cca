import { BPL_KINDS } from '@/lib/domain/household/bpl'
import { ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { FORM_WORDS } from '@/lib/domain/household/form-words'
import {
  BIRTH_EVIDENCE,
  GENDERS,
  INCOME_SOURCES,
  MARITAL_STATUSES,
  RELATIONS,
  SOCIAL_CATEGORIES,
} from '@/lib/domain/household/household'
import { MARITAL_WORDS } from '@/lib/domain/household/marital-words'
import { RELATION_WORDS } from '@/lib/domain/household/relation-words'
import { oneHindi } from '@/lib/domain/import/headers'

type Codes = ReadonlyMap<string, string>

const said = (text: string): string =>
  oneHindi(text.normalize('NFC').toLowerCase())
    .replace(/['’]/g, '')
    .replace(/[\s/._-]+/g, ' ')
    .trim()

/** The portal's own codes, the survey's numbers (by their order) and words, all to the portal's code. */
const codes = (
  own: readonly string[],
  numbers: readonly string[],
  words: Readonly<Record<string, string>> = {},
): Codes =>
  new Map([
    ...own.map((code): [string, string] => [said(code), code]),
    ...numbers.flatMap((code, index): [string, string][] => [
      [String(index + 1), code],
      [String(index + 1).padStart(2, '0'), code],
    ]),
    ...Object.entries(words).map(([word, code]): [string, string] => [said(word), code]),
  ])

/** The words of each code, the other way round. */
const byWord = <C extends string>(
  own: readonly C[],
  words: Readonly<Record<C, readonly string[]>>,
): Readonly<Record<string, C>> =>
  Object.fromEntries(own.flatMap((code) => words[code].map((word): [string, C] => [word, code])))

const GENDER = codes(GENDERS, ['MALE', 'FEMALE', 'TRANSGENDER'], {
  m: 'MALE',
  f: 'FEMALE',
  t: 'TRANSGENDER',
  स्त्री: 'FEMALE',
  // As columns of two letters are filled: पु. and म.
  पु: 'MALE',
  म: 'FEMALE',
  'third gender': 'TRANSGENDER',
  ...FORM_WORDS.gender,
})

/** Of the survey's numbers for relations only head and spouse are sure (domain §2.3); others must be words. */
const RELATION = codes(RELATIONS, ['HEAD', 'SPOUSE'], {
  ...byWord(RELATIONS, RELATION_WORDS),
  ...FORM_WORDS.relation,
})

const YES_NO: Codes = codes([], [], {
  yes: 'yes',
  y: 'yes',
  true: 'yes',
  '1': 'yes',
  हाँ: 'yes',
  no: 'no',
  n: 'no',
  false: 'no',
  '0': 'no',
  '2': 'no',
  नहीं: 'no',
})

/** Everyone but the first, who cannot read and write, is literate in the survey's list of education. */
const EDUCATION = codes([], ['no', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'], {
  illiterate: 'no',
  literate: 'yes',
})

/** "No disability" is nought per cent; a kind of disability says nothing of its share, which stays unknown. */
const DISABILITY: Codes = codes([], [], { '0': '0', '9': '0', '00': '0', '09': '0', none: '0', no: '0', नहीं: '0' })

export const CODES = {
  gender: GENDER,
  relation: RELATION,
  maritalStatus: codes(MARITAL_STATUSES, MARITAL_STATUSES, {
    ...byWord(MARITAL_STATUSES, MARITAL_WORDS),
    ...FORM_WORDS.maritalStatus,
  }),
  birthEvidence: codes(BIRTH_EVIDENCE, [], {
    aadhaar: 'AADHAAR',
    आधार: 'AADHAAR',
    epic: 'EPIC',
    'voter id': 'EPIC',
    ...FORM_WORDS.birthEvidence,
  }),
  wall: codes(WALLS, WALLS, { '0': 'OTHER', ...FORM_WORDS.wall }),
  roof: codes(ROOFS, ROOFS, { '0': 'OTHER', ...FORM_WORDS.roof }),
  mainIncome: codes(INCOME_SOURCES, INCOME_SOURCES, FORM_WORDS.mainIncome),
  category: codes(SOCIAL_CATEGORIES, ['SC', 'ST'], {
    'अनु. जाति': 'SC',
    'अनु. जनजाति': 'ST',
    'अ. जा.': 'SC',
    'अ. ज. जा.': 'ST',
    ...FORM_WORDS.category,
  }),
  bpl: codes(BPL_KINDS, [], FORM_WORDS.bpl),
  guardianKind: codes(GUARDIAN_KINDS, [], FORM_WORDS.guardianKind),
  yesNo: YES_NO,
  education: EDUCATION,
  disability: DISABILITY,
} as const satisfies Readonly<Record<string, Codes>>

const MOST_KEPT = 2000
const kept = new Map(Object.keys(CODES).map((list) => [list, new Map<string, string | null>()]))

/** The code for what a cell says, or undefined when no code list knows it. A file says the same few things a crore times. */
export const codeIfKnown = (list: keyof typeof CODES, cell: string | undefined): string | undefined => {
  if (cell === undefined) return undefined
  const own = kept.get(list)
  const before = own?.get(cell)
  if (before !== undefined) return before ?? undefined
  const code = CODES[list].get(said(cell))
  if (own && own.size < MOST_KEPT) own.set(cell, code ?? null)
  return code
}

/** The portal's code for what a cell says; a cell that no code list knows stays as it is, so that the schema names it. */
export const codeFor = (list: keyof typeof CODES, cell: string | undefined): string | undefined =>
  codeIfKnown(list, cell) ?? cell
