import { hostname, userInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { importOptions, USAGE } from '@/lib/caretaker/import-options'
import { progressOf, receiptLines, teller } from '@/lib/caretaker/import-told'
import { refusedIn, wordsIn } from '@/lib/caretaker/import-words'
import { Obstacle } from '@/lib/caretaker/obstacle.mjs'
import { refuse } from '@/lib/domain/shared/result'

const HERE = process.cwd()
const obstacle = (...argv: string[]): string => {
  try {
    importOptions(argv, HERE)
  } catch (fault) {
    if (fault instanceof Obstacle) return fault.message
    throw fault
  }
  return ''
}

describe('npm run register:import in the terminal', () => {
  it('says how it is used to whoever asks, mistypes an option, or names no file', () => {
    expect(importOptions(['--help'], HERE)).toBeNull()
    expect(importOptions(['-h'], HERE)).toBeNull()
    expect(obstacle('--moed', 'GOOD_ROWS')).toMatch(/^Unknown option '--moed'\.\nUsage: /)
    expect(obstacle('file.csv', '--mode')).toContain(USAGE)
    expect(obstacle()).toBe(USAGE)
  })

  it('only reads a file unless it is told to import it, and knows who stands at the terminal', () => {
    const asked = importOptions(['package.json'], HERE)
    expect([asked?.apply, asked?.by]).toEqual([false, `${userInfo().username}@${hostname()}`])
    expect(importOptions(['package.json', '--apply', '--by', ' Asha '], HERE)).toMatchObject({
      apply: true,
      by: 'Asha',
    })
    expect(obstacle('package.json', '--dry-run')).toMatch(/^Unknown option '--dry-run'/)
  })

  it('writes one line over on a terminal, and plain lines by stage into a file', () => {
    const job = { stage: 'READING', rowsDone: 1, rowsTotal: 2, startedAt: null, beatAt: null } as const
    const told = (isTTY: boolean): string => {
      let text = ''
      const { say, end } = teller({ isTTY, write: (piece) => (text += piece) })
      for (const one of [job, { ...job, rowsDone: 2 }, { ...job, stage: 'RUNNING' } as const]) say(one, wordsIn('en'))
      end()
      return text
    }
    expect(told(true)).toContain('\u001b[K')
    expect(told(false)).not.toContain('\u001b')
    expect(told(false).trim().split('\n')).toHaveLength(2)
  })

  it('says in one sentence that a file is not there, or is a folder', () => {
    expect(obstacle('no-such.csv')).toBe(`There is no file ${HERE}/no-such.csv.`)
    expect(obstacle('lib')).toBe(`There is no file ${HERE}/lib.`)
    expect(importOptions(['package.json', '--lang', 'hi'], HERE)).toMatchObject({
      path: `${HERE}/package.json`,
      locale: 'hi',
    })
  })

  it('tells a refusal in words, in the language that was asked for', () => {
    const refused = refuse('imports.badRows', { rejected: 6 })
    expect(refusedIn('en', refused.error)).toMatch(/^All or nothing was asked for, but 6 records cannot be taken in\./)
    expect(refusedIn('hi', refused.error)).toMatch(/[\u0900-\u097f]/)
    expect(refusedIn('hi', refused.error)).not.toContain('badRows')
  })

  it('F24 · tells progress and receipt, whose parts add up, in the language that was asked for', () => {
    const of = (rows: number) => ({ records: rows, rows })
    const counts = {
      ...{
        IN: of(1_00_010),
        CREATED: of(1_00_000),
        UPDATED: of(4),
        UNCHANGED: of(3),
        LEFT: of(2),
        HERE: of(0),
        REJECTED: of(1),
      },
      ...{ asked: { records: 0, facts: 0 }, unnamed: { records: 0, facts: 0 }, problems: { 'imports.error.twice': 1 } },
    }
    const job = {
      ...({
        kind: 'HOUSEHOLDS',
        stage: 'DONE',
        fault: null,
        counts,
        foreseen: null,
        shape: null,
        mapping: null,
      } as const),
      ...{ rowsDone: 10, rowsTotal: 1_00_010, startedAt: new Date(0), beatAt: new Date(1000) },
    }
    expect(receiptLines(job, wordsIn('en')).slice(0, 3)).toEqual([
      'Imported',
      '1,00,010 rows make 1,00,010 families or entries',
      '1,00,010 rows = 1,00,000 new + 4 changed + 3 unchanged + 2 left as they are + 1 returned',
    ])
    expect(progressOf(job, wordsIn('en'))).toBe('Imported: 10 of 1,00,010 rows, 10 rows a second, 10,000 s left')
    for (const line of [...receiptLines(job, wordsIn('hi')), progressOf(job, wordsIn('hi'))])
      expect(line).not.toMatch(/[A-Za-z]/)
    const here = { ...job, counts: { ...counts, CREATED: of(99_995), HERE: of(5) } }
    expect(receiptLines(here, wordsIn('en'))[2]).toBe(
      '1,00,010 rows = 99,995 new + 4 changed + 3 unchanged + 2 left as they are + 5 probably here already + 1 returned',
    )
    const asking = { ...job, stage: 'ASKING', mapping: { name: 0 } } as const
    expect(
      receiptLines(asking, wordsIn('hi'))
        .join(' ')
        .replace('--map', '')
        .match(/[A-Za-z]+/g),
    ).toEqual(['name'])
  })
})
