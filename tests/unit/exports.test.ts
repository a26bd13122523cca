import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '@/lib/domain/access/actor'
import { GRANTS } from '@/lib/domain/access/grants'
import { COLUMN_GROUPS, type ColumnGroup, columnsOf, EXPORT_KEYS } from '@/lib/domain/export/columns'
import { expiryOf, LIFE_HOURS, mayFetch } from '@/lib/domain/export/export'
import {
  columnCode,
  columnsOfCodes,
  EXPORTERS,
  type NeedsOffice,
  type Showing,
  askedColumns,
  shownColumns,
  showingOf,
  withheld,
} from '@/lib/domain/export/redaction'
import { LOCALES } from '@/lib/messages/locales'
import { sheetWords } from '@/lib/platform/sheet-words'
import { codeOf } from '@/tests/support/selection'

const W = 'WHOLE'
const L = 'LAST_4'

/** Decision 0042: a line a fact, a column an office. */
const TABLE: Readonly<Record<NeedsOffice, readonly Showing[]>> = {
  //             secretary, sahayak, block, collector, auditor
  mobile: [W, W, W, 'NOT', 'NOT'],
  epic: [W, W, L, 'NOT', 'NOT'],
  rationCardNo: [W, W, W, W, L],
  birth: [W, W, W, W, 'YEAR'],
}

describe('F25 · what an office takes out of the register (domain §9.4, decision 0042)', () => {
  it.each(Object.entries(TABLE))('%s leaves the portal as the table says, office by office', (key, showings) => {
    expect(EXPORTERS.map((role) => showingOf(role, key as NeedsOffice))).toEqual(showings)
  })

  it('every other fact is whole for the five offices that export, and nothing for anybody else', () => {
    const others = ROLES.filter((role) => !(EXPORTERS as readonly Role[]).includes(role))
    for (const key of columnsOf(COLUMN_GROUPS)) {
      if (!(key in TABLE)) expect(EXPORTERS.map((role) => showingOf(role, key))).toEqual(EXPORTERS.map(() => W))
      expect(new Set(others.map((role) => showingOf(role, key)))).toEqual(new Set(['NOT']))
    }
  })

  it('the offices that export are those of the permission table (domain §11)', () => {
    expect([...EXPORTERS].sort()).toEqual([...GRANTS['register.export'].roles].sort())
  })

  it('F11 · there is no column of Aadhaar, neither by its name nor by its heading', () => {
    const words = LOCALES.flatMap((locale) => EXPORT_KEYS.flatMap((key) => [key, sheetWords(locale).headings[key]]))
    expect(words.filter((word) => /aadh?aa?r|uid|आधार/i.test(word))).toEqual([])
  })

  it('R21 · number, serial and LGD codes are in every file, a group that was not asked for is in none', () => {
    const found = ['number', 'panchayatCode', 'villageCode']
    const shown = (role: Role, groups: readonly ColumnGroup[]) =>
      shownColumns(askedColumns(role, groups)).map(({ key }) => key)
    expect(shown('GP_SECRETARY', [])).toEqual([...found, 'serial'])
    expect(shown('GP_SECRETARY', ['CONTACT'])).toEqual([...found, 'mobile', 'serial'])
    expect(shown('COLLECTOR', ['CONTACT'])).toEqual([...found, 'serial'])
    expect(shown('RD_DEPT', ['CONTACT'])).toEqual([])
  })

  it('says before the file is asked for what the office does not get', () => {
    expect(withheld('AUDITOR', 'NUMBERS')).toEqual([
      { key: 'rationCardNo', showing: 'LAST_4' },
      { key: 'epic', showing: 'NOT' },
    ])
    expect(withheld('GP_SECRETARY', 'NUMBERS')).toEqual([])
  })

  it('columns are kept as codes and found again; a code of another time is left out, never guessed', () => {
    const columns = askedColumns('AUDITOR', COLUMN_GROUPS)
    expect(columnsOfCodes(columns.map(columnCode))).toEqual(columns)
    expect(columnsOfCodes(['name', 'shoeSize', 'birth:MONTH', 'toString'])).toEqual([{ key: 'name', showing: W }])
  })
})

describe('F25 · the address of an export', () => {
  const asked = new Date('2026-08-15T12:00:00+05:30')
  const at = (milliseconds: number) => new Date(asked.getTime() + LIFE_HOURS * 3_600_000 + milliseconds)
  const fetchable = { accountId: 'asha', expiresAt: expiryOf(asked) }

  it('answers for 24 hours and not a moment longer', () => {
    expect(codeOf(mayFetch(fetchable, 'asha', at(-1)))).toBe('ok')
    expect(codeOf(mayFetch(fetchable, 'asha', at(0)))).toBe('exports.expired')
  })

  it('answers only for who asked', () => {
    expect(codeOf(mayFetch(fetchable, 'kamla', asked))).toBe('access.absent')
  })
})
