import { isRecord } from '@/lib/domain/household/facts'
import { birthAgain } from '@/lib/domain/household/typed-birth'
import { BIRTH_PRECISIONS } from '@/lib/domain/household/household'
import type { Spoken } from '@/lib/domain/refusals'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'
import { isPlainDate } from '@/lib/domain/shared/plain-date'

/** Where a part of the record stands in the form under another name. */
const NAMED: Readonly<Record<string, string>> = {
  'dwelling.rooms': 'rooms',
  'dwelling.wall': 'wall',
  'dwelling.roof': 'roof',
  land: 'landUnirrigated',
  'land.unirrigated': 'landUnirrigated',
  'land.irrigatedTwoCrop': 'landIrrigatedTwoCrop',
  'land.otherIrrigated': 'landOtherIrrigated',
  'name.en': 'name',
  'name.hi': 'nameHi',
  guardian: 'guardianName',
  'guardian.kind': 'guardianKind',
  'guardian.name': 'guardianName',
  'guardian.nameHi': 'guardianNameHi',
}

/** Codes whose words stand in the catalogue under another name than their box. */
const WORDS: Readonly<Record<string, string>> = {
  category: 'category',
  mainIncome: 'incomeSource',
  relation: 'relation',
  gender: 'gender',
  maritalStatus: 'maritalStatus',
  wall: 'wall',
  roof: 'roof',
  guardianKind: 'guardian',
}

const MEMBER = /^members\.(\d+)\.?(.*)$/

/** The box of the family's form in which a part of the record stands, and whose row it is in. */
export const boxOf = (path: string): { readonly serial: number | null; readonly box: string } => {
  const [, serial, of] = MEMBER.exec(path) ?? []
  const field = of ?? path
  // About a person as a whole it is said at the name.
  const box = field === '' ? 'name' : (NAMED[field] ?? field.replace(/^ownFacts\./, 'own.'))
  return { serial: serial === undefined ? null : Number(serial), box }
}

const TEXT = 'changes.meanwhile.value'

/** What stands in the register as its box would show it: as written, or the words of a code. */
export const standingInWords = (path: string, value: Canonical): Spoken => {
  const { box } = boxOf(path)
  if (value === null) return { key: 'changes.meanwhile.empty' }
  if (typeof value === 'boolean') return { key: `households.answer.${value ? 'yes' : 'no'}` }
  if (typeof value === 'number') {
    const hundredths = box === 'monthlyIncome' || box.startsWith('land')
    return { key: TEXT, params: { value: String(hundredths ? value / 100 : value) } }
  }
  if (typeof value === 'string') {
    const catalogue = WORDS[box]
    return catalogue === undefined
      ? { key: TEXT, params: { value } }
      : { key: `households.${catalogue}.${value}`, params: {} }
  }
  return { key: TEXT, params: { value: isRecord(value) ? ofRecord(value) : canonical(value) } }
}

const ofRecord = (value: { readonly [key: string]: Canonical }): string => {
  const { date, precision, last4 } = value
  const sure = BIRTH_PRECISIONS.find((one) => one === precision)
  if (typeof date === 'string' && isPlainDate(date) && sure) return birthAgain({ date, precision: sure })
  if (typeof last4 === 'string') return `XXXX XXXX ${last4}`
  return Object.values(value)
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' · ')
}
