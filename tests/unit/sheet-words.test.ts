import { describe, expect, it } from 'vitest'
import { COLUMN_GROUPS, EXPORT_KEYS } from '@/lib/domain/export/columns'
import { askedColumns, shownColumns } from '@/lib/domain/export/redaction'
import { SHEET_KEYS, SHEET_OF_FAMILY, SHEET_OF_MEMBER, SHEET_SHOWN } from '@/lib/domain/export/sheet'
import { LISTED_COLUMNS } from '@/lib/domain/export/words'
import { CORRECTION_COLUMNS } from '@/lib/domain/household/correction-sheet'
import { codeIfKnown } from '@/lib/domain/household/import-codes'
import { type KnownColumns, proposeColumns } from '@/lib/domain/import/columns'
import { KNOWN_COLUMNS } from '@/lib/domain/import/known'
import { registerRows, sheetRows } from '@/lib/features/exports/store/rows'
import { MESSAGES } from '@/lib/messages/catalogues'
import { LOCALES } from '@/lib/messages/locales'
import { allowedWords, sheetWords } from '@/lib/platform/sheet-words'

const listOf = (column: (typeof LISTED_COLUMNS)[number]) =>
  column === 'minority' || column === 'literate' ? 'yesNo' : column

/** What each heading of a file is read as, and which are only guessed. */
const readBack = (known: KnownColumns, headings: readonly string[]) =>
  proposeColumns(known, headings, {}, []).map(({ name, index, sure }) => ({ name, heading: headings[index], sure }))

describe.each(LOCALES)('F25 F26 · the words of a file in %s', (locale) => {
  const words = sheetWords(locale)

  it('every answer of every list is read back as its code', () => {
    for (const column of LISTED_COLUMNS) {
      for (const [code, word] of Object.entries(words.answers[column])) {
        expect([word, codeIfKnown(listOf(column), word)]).toEqual([word, code])
      }
    }
  })

  it('F8 · every fact of every kind of file has its words: no code stands on a page', () => {
    const { files, census } = MESSAGES[locale]
    const said: Readonly<Record<string, string>> = { ...census.flag, ...files.column }
    const names = Object.values(KNOWN_COLUMNS).flatMap(({ columns }) => columns.map(({ name }) => name))
    expect(names.filter((name) => said[name] === undefined || said[name] === name)).toEqual([])
  })

  it('no two answers of a list have the same word, so that none is read as another', () => {
    for (const column of LISTED_COLUMNS) {
      const said = Object.values(words.answers[column])
      expect(new Set(said).size).toBe(said.length)
    }
  })

  it('every heading of a correction sheet is known for what it is, surely', () => {
    const { headings } = sheetRows(words)
    const names = [...SHEET_KEYS, ...SHEET_OF_MEMBER, ...SHEET_OF_FAMILY, ...SHEET_SHOWN]
    const expected = names.map((name) => ({ name, heading: words.headings[name], sure: 'EXACT' }))
    expect(readBack(CORRECTION_COLUMNS, headings)).toEqual(expected)
  })

  it('the headings of the register’s facts are known to the import of families', () => {
    const { headings } = registerRows(
      { columns: shownColumns(askedColumns('GP_SECRETARY', COLUMN_GROUPS)), own: [], leftOut: null, isPast: false },
      words,
    )
    const known = readBack(KNOWN_COLUMNS.HOUSEHOLDS, headings)
    const strange = headings.filter((heading) => !known.some((one) => one.heading === heading))
    // A number of ours is not the sender's; whether on a BPL list follows from its number; the mark is no fact.
    expect(strange).toEqual((['number', 'bpl', 'givenTo'] as const).map((name) => words.headings[name]))
    expect(known.filter(({ sure }) => sure !== 'EXACT')).toEqual([])
  })

  it('is in the reader’s language throughout, but for what has the same name everywhere', () => {
    const answers = LISTED_COLUMNS.flatMap((column) => Object.values(words.answers[column]))
    const said = [...EXPORT_KEYS.map((key) => words.headings[key]), ...answers]
    const foreign = locale === 'hi' ? /[A-Za-z]/ : /\p{Script=Devanagari}/u
    expect(said.filter((word) => foreign.test(word.replace(/LGD|EPIC/g, '')) || word.includes('_'))).toEqual([])
  })

  it('F21 · the sentence that returns a cell of a list can name the answers allowed', () => {
    expect(allowedWords(locale, 'households.error.gender')).toBe(Object.values(words.answers.gender).join('; '))
    expect(allowedWords(locale, 'households.error.mobile')).toBeNull()
  })
})

describe('F26 · a sheet from before', () => {
  it('headed and answered by codes is still read', () => {
    const codes = ['household_number', 'register_version', 'member_sl_no', 'name_sl', 'bpl_standing', 'guardian_kind']
    expect(readBack(CORRECTION_COLUMNS, codes).map(({ name }) => name)).toEqual([
      'number',
      'version',
      'serial',
      'nameHi',
      'bpl',
      'guardianKind',
    ])
    expect(codeIfKnown('bpl', 'NOT_BPL')).toBe('NOT_BPL')
    expect(codeIfKnown('guardianKind', 'wife_of')).toBe('WIFE_OF')
    expect(codeIfKnown('wall', 'STONE_NO_MORTAR')).toBe('STONE_NO_MORTAR')
  })
})
