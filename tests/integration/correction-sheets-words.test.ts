import { beforeAll, describe, expect, it } from 'vitest'
import { wordsIn } from '@/lib/caretaker/import-words'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import * as differences from '@/lib/features/imports/store/differences'
import * as returned from '@/lib/features/imports/store/returned'
import { transaction } from '@/lib/platform/db'
import { sheetWords } from '@/lib/platform/sheet-words'
import { records } from '@/tests/support/imports'
import { enter, openSheets, read, sheetOf } from '@/tests/support/correction-sheets'

let asha: Actor

beforeAll(async () => {
  asha = await openSheets()
})

describe('F26 · a correction sheet in words', () => {
  const HINDI = sheetWords('hi')

  it('taken out in Hindi is edited in Hindi, and comes back whatever the language of the portal', async () => {
    const known = await enter()
    const sheet = await sheetOf(known, HINDI)
    expect(sheet.heading).toContain(HINDI.headings.relation)
    expect(sheet.rows[0]).toContain('अनुसूचित जाति')
    expect(sheet.rows.join()).not.toMatch(/HEAD|WIDOWED|WIFE_OF|FEMALE/)
    const rows = sheet.rows.map((row) => row.replace(',विधवा या विधुर,', ',विवाहित,'))
    const job = await read({ heading: sheet.heading, rows })
    const [difference] = await transaction(scopeOf(asha), (tx) => differences.page(tx, job.id, 'DRY', null, 5))
    expect(difference?.changes).toMatchObject([
      { field: 'members.1.maritalStatus', before: 'WIDOWED', after: 'MARRIED' },
    ])
  })

  it('takes the other language’s words and codes in the same sheet', async () => {
    const known = await enter()
    const sheet = await sheetOf(known, HINDI)
    const rows = sheet.rows.map((row) => row.replace(',विधवा या विधुर,', ',Widowed,').replace(',महिला,', ',FEMALE,'))
    expect(rows).not.toEqual(sheet.rows)
    expect(records((await read({ heading: sheet.heading, rows })).foreseen)).toMatchObject({ unchanged: 1 })
  })

  it('a word that is no answer comes back with the answers allowed, in the reader’s language', async () => {
    const known = await enter()
    const sheet = await sheetOf(known, HINDI)
    const rows = sheet.rows.map((row) => row.replace(',महिला,', ',औरतें,'))
    const job = await read({ heading: sheet.heading, rows })
    const [row] = await transaction(scopeOf(asha), (tx) => returned.page(tx, job.id, 'DRY', -1, 5))
    expect(row?.problems).toMatchObject([{ column: HINDI.headings.gender, message: 'households.error.gender' }])
    expect(wordsIn('hi')('households.error.gender', {})).toBe('लिंग चुनें। इनमें से एक लिखें: महिला; पुरुष; ट्रांसजेंडर।')
    expect(wordsIn('en')('households.error.gender', {})).toContain('Write one of these: Female; Male; Transgender.')
  })
})
