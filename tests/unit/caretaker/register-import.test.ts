import { describe, expect, it } from 'vitest'
import { importOptions, USAGE } from '@/lib/caretaker/import-options'
import { refusedIn } from '@/lib/caretaker/import-words'
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
})
