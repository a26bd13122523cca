import { describe, expect, it } from 'vitest'
import { MARITAL_STATUSES, type MaritalStatus } from '@/lib/domain/household/household'
import { codeFor, codeIfKnown } from '@/lib/domain/household/import-codes'
import { MARITAL_WORDS } from '@/lib/domain/household/marital-words'
import { oneHindi } from '@/lib/domain/import/headers'

/** As a panchayat's clerk writes it, in either script. */
const TABLE: readonly (readonly [MaritalStatus, readonly string[]])[] = [
  ['NEVER_MARRIED', ['अविवाहित', 'अविवाहिता', 'कुँवारा', 'कुंवारी', 'कुआंरी', 'Unmarried', 'Never Married', 'Avivahit', '1']],
  ['MARRIED', ['विवाहित', 'विवाहिता', 'शादीशुदा', 'शादी-शुदा', 'Married', 'Currently married', '2']],
  ['WIDOWED', ['विधवा', 'विधुर', 'विधवा या विधुर', 'विधवा/विधुर', 'बेवा', 'Widow', 'WIDOWER', 'Widowed', 'Vidhwa', '3']],
  ['SEPARATED', ['परित्यक्ता', 'अलग रह रहे', 'अलग रह रही', 'Separated', 'Deserted', '4']],
  ['DIVORCED', ['तलाकशुदा', 'तलाक़शुदा', 'तलाक शुदा', 'Divorced', 'Divorcee', '5']],
]

describe('whether somebody is married, as family registers write it (F21)', () => {
  it.each(TABLE.flatMap(([code, words]) => words.map((word) => [word, code] as const)))('%s is %s', (word, code) => {
    expect(codeIfKnown('maritalStatus', word)).toBe(code)
  })

  it('no word stands under two states', () => {
    const said = MARITAL_STATUSES.flatMap((code) => MARITAL_WORDS[code].map((word) => oneHindi(word)))
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([])
  })

  it.each(['Single', 'एकल', '6', 'हाँ'])('%s, which may be said of a widow or of nobody, comes back', (word) => {
    expect(codeIfKnown('maritalStatus', word)).toBeUndefined()
    expect(codeFor('maritalStatus', word)).toBe(word)
  })
})
