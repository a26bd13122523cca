import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { FullName } from './names'

/** A panchayat of the demonstration: invented, over villages that are real. */
export interface Panchayat {
  readonly place: PlacePath
  /** As the directory would list it, marked as invented. */
  readonly name: FullName
  /** As people say it, in both languages. */
  readonly called: FullName
  readonly villages: readonly PlacePath[]
  readonly pincode: string
  /** Families in its register. */
  readonly families: number
  /** Antyodaya families that it may select. */
  readonly seats: number
}

export const BLOCKS = {
  solan: placePath('2/25/b204'),
  kandaghat: placePath('2/25/b201'),
  sadar: placePath('2/15/b135'),
  ghumarwin: placePath('2/15/b137'),
  jhandutta: placePath('2/15/b136'),
  nainaDevi: placePath('2/15/b7089'),
} as const

type Row = readonly [
  en: string,
  hi: string,
  block: PlacePath,
  tehsil: string,
  villages: readonly number[],
  pincode: string,
  families: number,
  seats: number,
]

const { solan, kandaghat, sadar, ghumarwin, jhandutta, nainaDevi } = BLOCKS

// One row a panchayat; its code is 900001 and onward, which the Local Government Directory has never given.
const ROWS = {
  nauni: ['Nauni', 'नौणी', solan, 's165', [21872, 21870, 21869], '173211', 96, 6],
  basal: ['Basal', 'बसाल', solan, 's165', [21914, 21916, 21915], '173213', 72, 5],
  saproon: ['Saproon', 'सपरून', solan, 's165', [21927, 21929, 21928], '173211', 60, 4],
  shamlech: ['Shamlech', 'शामलेच', solan, 's165', [21936, 21931, 21933], '173229', 54, 4],
  barog: ['Barog', 'बड़ोग', solan, 's165', [21954, 21955, 21953], '173211', 60, 4],
  deothi: ['Deothi', 'देवठी', solan, 's165', [21875, 21877, 21879], '173211', 48, 4],
  sakori: ['Sakori', 'सकोड़ी', kandaghat, 's166', [22442, 22447, 22464], '173217', 50, 4],
  tundal: ['Tundal', 'तुंदल', kandaghat, 's166', [22405, 22404, 22448], '173215', 40, 2],
  barmana: ['Barmana', 'बरमाणा', sadar, 's156', [19733, 19735, 19745], '174013', 66, 5],
  kandrour: ['Kandrour', 'कंदरौर', sadar, 's156', [19687, 19688, 19691], '174004', 45, 3],
  morsinghi: ['Morsinghi', 'मोरसिंघी', ghumarwin, 's152', [18939, 18938, 18944], '174026', 54, 4],
  barthin: ['Barthin', 'बरठीं', jhandutta, 's154', [19298, 19299, 19305], '174029', 50, 4],
  swahan: ['Swahan', 'स्वाहण', nainaDevi, 's155', [19606, 19604, 19601], '174310', 42, 3],
} as const satisfies Readonly<Record<string, Row>>

export type PanchayatKey = keyof typeof ROWS

const FIRST_CODE = 900_001

const toPanchayat = ([en, hi, block, tehsil, villages, pincode, families, seats]: Row, index: number): Panchayat => ({
  place: placePath(`${block}/p${FIRST_CODE + index}`),
  name: { en: `${en} (demonstration)`, hi: `${hi} (प्रदर्शन)` },
  called: { en, hi },
  villages: villages.map((code) => placePath(`${block.split('/').slice(0, 2).join('/')}/${tehsil}/v${code}`)),
  pincode,
  families,
  seats,
})

/** The panchayats of the demonstration, by the village that gave the name. */
export const PANCHAYATS = Object.fromEntries(
  Object.entries(ROWS).map(([key, row], index) => [key, toPanchayat(row, index)]),
) as Readonly<Record<PanchayatKey, Panchayat>>
