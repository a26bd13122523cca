import { tableCells } from '@/lib/caretaker/demonstration/tables'
import { codeOf } from '@/lib/domain/place/path'
import { panchayat } from '@/tests/bench/state'

const HEADER = [
  ...[
    'state_code',
    'district_code',
    'gp_code',
    'village_code',
    'ahl_family_tin',
    'ahlslnohhd',
    'addressline1',
    'pincode',
  ],
  ...['caste_group', 'main_income_source', 'housing_walltype', 'housing_rooftype', 'housing_no_of_rooms'],
  ...['totalunirrigated', 'totalirrigated', 'otherirrigated', 'hhd_ptg', 'hhd_lrbl', 'hhd_ms', 'hhd_asset_mveh'],
  ...[
    'hhd_asset_ref',
    'hhd_asset_telmob',
    'hhd_magri_equip',
    'hhd_irri_equip',
    'hhd_kcc',
    'hhd_emp_pit',
    'hhd_emp_erg',
  ],
  ...[
    'member_sl_no',
    'name',
    'name_sl',
    'relation',
    'genderid',
    'dob',
    'marital_status',
    'father_name',
    'husband_name',
  ],
  ...['occupation', 'disabilitycode', 'educode'],
]

interface Written {
  readonly en: string
  readonly hi: string
}

/** The names of people, as the demonstration draws them, and the tokens of a hundred thousand real ones; or only so many. */
const vocabulary = (names?: number) => {
  const book = tableCells('names/himachal.csv').map(([part = '', en = '', hi = '']) => ({ part, en, hi }))
  const of = (...parts: readonly string[]): readonly Written[] => book.filter(({ part }) => parts.includes(part))
  const tokens = tableCells('names/hindi_english_name_token_pairs.csv')
    .slice(1)
    .map(([hi = '', en = '']) => ({ hi, en: en.charAt(0).toUpperCase() + en.slice(1) }))
  const few = (list: readonly Written[]): readonly Written[] =>
    names === undefined ? list : list.slice(0, Math.max(1, Math.trunc(names / 3)))
  return {
    men: few([...of('man'), ...tokens]),
    women: few([...of('woman'), ...tokens]),
    last: few([...of('surname', 'after-man'), ...tokens]),
  }
}

/** A stream of numbers that is the same for the same seed (mulberry32). */
const chanceFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const SIZES = [1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 7, 6]
const EVERY_KIND = ['CULTIVATION', 'MANUAL_CASUAL_LABOUR', 'OTHER', 'OWN_ENTERPRISE', 'DOMESTIC_SERVICE']

/**
 * A survey file of `households` families, 4.5 members each, over `panchayats` panchayats of the bench's State, as it comes
 * from an office: one row a member, the household's answers repeated on each; in pieces of about a megabyte.
 */
export function* surveyFile(
  households: number,
  panchayats: number,
  { seed = 2011, names }: { readonly seed?: number; readonly names?: number } = {},
): Generator<Uint8Array> {
  const { men, women, last } = vocabulary(names)
  const chance = chanceFrom(seed)
  const oneOf = <T>(list: readonly T[]): T | undefined => list[chance(list.length)]
  const called = (people: readonly Written[], clan: Written | undefined): Written => {
    const first = oneOf(people)
    return { en: `${first?.en ?? ''} ${clan?.en ?? ''}`, hi: `${first?.hi ?? ''} ${clan?.hi ?? ''}` }
  }
  const each = Math.ceil(households / panchayats)
  const encoder = new TextEncoder()
  let text = `${HEADER.join(',')}\r\n`
  for (let index = 0; index < households; index += 1) {
    const place = panchayat(1 + Math.trunc(index / each))
    const gp = codeOf(place)
    const village = String(Number(gp) - 900_000 + 10_000).padStart(6, '0')
    const flag = () => (chance(8) === 0 ? '1' : '2')
    const tin = `02${gp}${String(index).padStart(19, '0')}`
    const own = [
      ...['02', place.split('/')[1] ?? '', gp, village, tin, String((index % each) + 1).padStart(4, '0')],
      ...[`Ward ${1 + chance(9)}`, String(171_000 + chance(2000)), String(1 + chance(4)), oneOf(EVERY_KIND) ?? ''],
      ...[
        String(1 + chance(9)),
        String(1 + chance(9)),
        String(1 + chance(4)),
        `0.${chance(90) + 10}`,
        '0',
        `1.${chance(9)}`,
      ],
      ...[flag(), flag(), '2', flag(), flag(), 'none', flag(), flag(), flag(), flag(), flag()],
    ].join(',')
    const clan = oneOf(last)
    const head = called(men, clan)
    const members = SIZES[chance(SIZES.length)] ?? 4
    for (let serial = 1; serial <= members; serial += 1) {
      const woman = serial === 2 || chance(2) === 0
      const person = serial === 1 ? head : called(woman && serial > 1 ? women : men, clan)
      const relation = serial === 1 ? 'HEAD' : serial === 2 ? 'SPOUSE' : woman ? 'DAUGHTER' : 'SON'
      const birth =
        chance(3) === 0
          ? String(1940 + chance(65))
          : `${1 + chance(28)}/${1 + chance(12)}/${serial <= 2 ? 1935 + chance(45) : 1975 + chance(35)}`
      const married = serial <= 2 ? '2' : '1'
      const kin = serial === 2 ? ['', head.en] : [serial === 1 ? called(men, clan).en : head.en, '']
      text += `${own},${serial},${person.en},${person.hi},${relation},${serial > 1 && woman ? '2' : '1'},${birth},${married},${kin.join(',')},labour,0,${1 + chance(6)}\r\n`
    }
    if (text.length > 500_000) {
      yield encoder.encode(text)
      text = ''
    }
  }
  if (text !== '') yield encoder.encode(text)
}
