import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Chance, happens, oneOf } from './chance'
import type { FullName } from './names'

/** A person as the register of families has one, whom a pension register may know in another spelling. */
export interface Senior {
  readonly name: FullName
  readonly guardian: string | null
  readonly gender: string
  readonly birthYear: number
  readonly panchayat: string
  readonly village: string
}

/** A clerk of another office writes what he hears. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/aa/g, 'a'],
  [/Chand\b/g, 'Chander'],
  [/sh\b/g, 's'],
  [/v/g, 'w'],
  [/ Devi\b/g, ''],
  [/Krishan/g, 'Krishna'],
  [/Singh\b/g, 'Sing'],
  [/Lal\b/g, 'Laal'],
]

const misheard = (chance: Chance, name: string): string => {
  const fitting = HEARD.filter(([sound]) => sound.test(name.replace(/^./, '')))
  if (fitting.length === 0 || !happens(chance, 70)) return name
  const [sound, spelling] = oneOf(chance, fitting)
  return name.replace(sound, spelling)
}

const COLUMNS = [
  'Sl. No.',
  'Sanction Order No',
  'Pensioner Name',
  'Father/Husband Name',
  'Gender',
  'Age',
  'Gram Panchayat',
  'Village',
  'Status',
  'Effective Date',
  'Disbursed Upto',
]

interface Book {
  readonly title: string
  readonly prefix: string
  readonly asOf: PlainDate
  readonly chance: Chance
}

/** The register of an office as it exports it: a title line, then a line for each pensioner. */
export const registerFile = (seniors: readonly Senior[], { title, prefix, asOf, chance }: Book): string => {
  const year = Number(asOf.slice(0, 4))
  const lines = seniors.map((senior, index) => {
    const name = happens(chance, 20) ? senior.name.hi : misheard(chance, senior.name.en)
    const age = year - senior.birthYear + (happens(chance, 25) ? 1 : 0)
    return [
      String(index + 1),
      `${prefix}/${String(4001 + index * 7)}`,
      name,
      senior.guardian === null || happens(chance, 10) ? '' : misheard(chance, senior.guardian),
      senior.gender === 'FEMALE' ? 'F' : 'M',
      String(age),
      senior.panchayat,
      senior.village,
      happens(chance, 88) ? 'Active' : 'Stopped',
      `01-04-${year - 1 - (index % 9)}`,
      `${asOf.slice(5, 7)}/${year}`,
    ].join(',')
  })
  return [`${title},,,,,,,,,,`, COLUMNS.join(','), ...lines].join('\r\n')
}
