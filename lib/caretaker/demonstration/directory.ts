import type { PlaceKind } from '@/lib/domain/place/path'
import { tableCells } from './tables'

type Cells = ReturnType<typeof tableCells>

/** A column of a second file by the code in its first, for instance Hindi names by place code. */
const lookup = (rows: Cells, key: number, value: number): ReadonlyMap<string, string> =>
  new Map(rows.slice(1).map((row) => [row[key] ?? '', row[value] ?? '']))

const hindiNames = (kind: PlaceKind): ReadonlyMap<string, string> =>
  lookup(
    tableCells('demonstration/hindi_place_names.csv').filter(([of], index) => index === 0 || of === kind),
    1,
    2,
  )

/** The older exports print districts and blocks in capitals. */
const inWords = (name: string): string =>
  name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/\p{L}+/gu, (word) => (word === 'and' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    : name

/** One file of the open Local Government Directory, and which of its columns hold code and name. */
interface Export {
  readonly name: string
  readonly path: string
  readonly kind: PlaceKind
  readonly prefix: string
}

/** The exports in the order in which a parent comes before its children. */
export const EXPORTS: readonly Export[] = [
  { name: 'States', path: 'lgd/lgd_india_states.csv', kind: 'STATE', prefix: 'state' },
  { name: 'Districts', path: 'lgd/lgd_hp_districts.csv', kind: 'DISTRICT', prefix: 'district' },
  { name: 'Sub-districts', path: 'lgd/lgd_hp_subdistricts_2026.csv', kind: 'SUB_DISTRICT', prefix: 'subdistrict' },
  { name: 'Blocks', path: 'lgd/lgd_hp_blocks.csv', kind: 'BLOCK', prefix: 'block' },
  { name: 'Urban bodies', path: 'lgd/lgd_hp_urban_local_bodies.csv', kind: 'URBAN_BODY', prefix: 'local_body' },
  { name: 'Villages', path: 'lgd/lgd_hp_villages_pincode.csv', kind: 'VILLAGE', prefix: 'village' },
]

/**
 * The lines of an export as a State's own download would carry them: this State's lines only, names in words, a column of
 * Hindi names, and for urban bodies the district. Nothing else is changed.
 */
export const cellsOf = ({ path, kind, prefix }: Export, state: string): Cells => {
  const [header = [], ...rows] = tableCells(path)
  const [stateAt, codeAt, nameAt] = ['state_code', `${prefix}_code`, `${prefix}_name`].map((name) =>
    header.indexOf(name),
  )
  const hindi = hindiNames(kind)
  const districts = kind === 'URBAN_BODY' ? lookup(tableCells('demonstration/urban_body_districts.csv'), 0, 1) : null
  const local = `${prefix}_name_in_local`
  return [
    [...header, local, ...(districts ? ['district_code'] : [])],
    ...rows
      .filter((row) => row[stateAt ?? -1] === state)
      .map((row) => {
        const code = row[codeAt ?? -1] ?? ''
        const words = row.map((cell, index) => (index === nameAt ? inWords(cell) : cell))
        return [...words, hindi.get(code) ?? '', ...(districts ? [districts.get(code) ?? ''] : [])]
      }),
  ]
}
