import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agree, keepStamp, readStamp, takeStamp } from '@/lib/caretaker/stamp'

let house: string
const write = (name: string, text: string) => writeFileSync(join(house, name), text)
const take = (former = {}) => takeStamp(house, ['a.ts', 'b.ts', 'never-there'], former)

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'antyodaya-stamp-'))
  write('a.ts', 'one')
  write('b.ts', 'two')
})
afterEach(() => rmSync(house, { recursive: true }))

describe('a stamp', () => {
  it('agrees with itself after being kept and read again', () => {
    const stamp = take()
    keepStamp(join(house, 'cache', 'stamp.json'), stamp)
    expect(agree(readStamp(join(house, 'cache', 'stamp.json')), take(stamp))).toBe(true)
  })

  it('agrees when a file was only touched', () => {
    const before = take()
    utimesSync(join(house, 'a.ts'), new Date(0), new Date(0))
    expect(agree(before, take(before))).toBe(true)
  })

  it('disagrees when content of the same length changed', () => {
    const before = take()
    write('a.ts', 'ONE')
    utimesSync(join(house, 'a.ts'), new Date(1), new Date(1))
    expect(agree(before, take(before))).toBe(false)
  })

  it('disagrees when a file is gone and when one is new', () => {
    const before = take()
    rmSync(join(house, 'b.ts'))
    expect(agree(before, take(before))).toBe(false)
    write('b.ts', 'two')
    expect(agree(before, takeStamp(house, ['.'], before))).toBe(true)
    write('c.ts', 'three')
    expect(agree(before, takeStamp(house, ['.'], before))).toBe(false)
  })

  it('is empty, so that everything is made anew, when its file is missing or unreadable', () => {
    expect(readStamp(join(house, 'none.json'))).toEqual({})
    write('broken.json', '{"a.ts":')
    expect(readStamp(join(house, 'broken.json'))).toEqual({})
  })
})
