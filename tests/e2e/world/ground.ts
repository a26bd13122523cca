import { codeOf, type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Words } from '@/tests/e2e/world'

/** A panchayat of the tests, alone in its block unless it says otherwise, with one village. */
export interface Ground {
  readonly panchayat: PlacePath
  readonly name: Words
  readonly village: PlacePath
  readonly villageName: Words
}

/** A district of the tests with one block, one tehsil and its panchayats. */
export interface District {
  readonly path: PlacePath
  readonly name: Words
  readonly block: PlacePath
  readonly blockName: Words
  readonly tehsil: PlacePath
  readonly grounds: readonly Ground[]
}

export const STATE = placePath('2')
const STATE_NAME: Words = { en: 'Himachal Pradesh', hi: 'हिमाचल प्रदेश' }

/** Lays out a district by its number: codes far above those that the directory has given. */
export const district = (number: number, name: Words, panchayats: readonly Words[]): District => {
  const path = placePath(`${STATE}/${number}`)
  const block = placePath(`${path}/b${number}1`)
  const tehsil = placePath(`${path}/s${number}1`)
  return {
    path,
    name,
    block,
    blockName: { en: `${name.en} block`, hi: `${name.hi} खंड` },
    tehsil,
    grounds: panchayats.map((called, index) => ({
      panchayat: placePath(`${block}/p${number}10${index + 1}`),
      name: called,
      village: placePath(`${tehsil}/v${number}20${index + 1}`),
      villageName: { en: `${called.en} Khas`, hi: `${called.hi} खास` },
    })),
  }
}

interface Sheet {
  readonly file: string
  readonly rows: readonly (readonly string[])[]
}

const named = (kind: string) => [`${kind} Code`, `${kind} Name`, `${kind} Name (In Local)`]
const line = (path: PlacePath, { en, hi }: Words) => [codeOf(path), en, hi]

/** The places as the directory's own files would bring them, a parent before its children. */
export const sheets = (districts: readonly District[]): readonly Sheet[] => [
  { file: 'states.csv', rows: [named('State'), line(STATE, STATE_NAME)] },
  {
    file: 'districts.csv',
    rows: [
      ['State Code', ...named('District')],
      ...districts.map(({ path, name }) => [codeOf(STATE), ...line(path, name)]),
    ],
  },
  {
    file: 'subdistricts.csv',
    rows: [
      ['State Code', 'District Code', ...named('Sub-district')],
      ...districts.map(({ path, tehsil, name }) => [codeOf(STATE), codeOf(path), ...line(tehsil, name)]),
    ],
  },
  {
    file: 'blocks.csv',
    rows: [
      ['State Code', 'District Code', ...named('Block')],
      ...districts.map(({ path, block, blockName }) => [codeOf(STATE), codeOf(path), ...line(block, blockName)]),
    ],
  },
  {
    file: 'villages.csv',
    rows: [
      ['State Code', 'District Code', 'Subdistrict Code', ...named('Village'), 'Pincode'],
      ...districts.flatMap(({ path, tehsil, grounds }) =>
        grounds.map(({ village, villageName }) => [
          ...[codeOf(STATE), codeOf(path), codeOf(tehsil)],
          ...line(village, villageName),
          '173211',
        ]),
      ),
    ],
  },
  {
    file: 'panchayats.csv',
    rows: [
      ['State Code', 'Block Code', 'Local Body Code', 'Local Body Name', 'Local Body Name Local', 'Village Code'],
      ...districts.flatMap(({ block, grounds }) =>
        grounds.map(({ panchayat, name, village }) => [
          ...[codeOf(STATE), codeOf(block)],
          ...line(panchayat, name),
          codeOf(village),
        ]),
      ),
    ],
  },
]
