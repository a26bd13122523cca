import { describe, expect, it } from 'vitest'
import type { Body } from '@/lib/domain/household/facts'
import { settleHousehold } from '@/lib/domain/household/import-place'
import { keySet } from '@/lib/domain/import/key-set'
import { differencesOf, type Told, unnamedIn } from '@/lib/domain/import/newer'
import { IMPORT_STAGES, move, resumed } from '@/lib/domain/import/stage'
import { tidy } from '@/lib/domain/import/tidy'
import { placePath } from '@/lib/domain/place/path'
import { servedBy } from '@/lib/domain/place/served'

describe('a file on its way (decision 0040)', () => {
  it('goes from handed in to imported by one way only', () => {
    const way = ['handIn', 'read', 'understand', 'start', 'run', 'finish'] as const
    let stage = IMPORT_STAGES[0] as (typeof IMPORT_STAGES)[number]
    for (const step of way) {
      const next = move(stage, step)
      expect(next.ok).toBe(true)
      if (next.ok) stage = next.value
    }
    expect(stage).toBe('DONE')
  })

  it('is started only after its dry run, named anew only before it was started, and stopped at any time before its end', () => {
    const may = (step: Parameters<typeof move>[1]) => IMPORT_STAGES.filter((stage) => move(stage, step).ok)
    expect(may('start')).toEqual(['READY'])
    expect(may('remap')).toEqual(['ASKING', 'READY', 'FAILED'])
    expect(may('cancel')).toEqual(
      IMPORT_STAGES.filter((stage) => !['DONE', 'CANCELLED', 'FAILED', 'TAKEN_BACK'].includes(stage)),
    )
    expect(move('DONE', 'start')).toMatchObject({ ok: false, error: { code: 'imports.notNow' } })
  })

  it('goes on where it stood: an import that was asked for is queued, anything else is read again', () => {
    expect(resumed('CANCELLED', 'GOOD_ROWS')).toEqual({ ok: true, value: 'QUEUED' })
    expect(resumed('FAILED', null)).toEqual({ ok: true, value: 'RECEIVED' })
    expect(resumed('DONE', 'GOOD_ROWS').ok).toBe(false)
    expect(resumed('RUNNING', 'GOOD_ROWS').ok).toBe(false)
  })

  it('may be taken up again by another worker while it is read or run', () => {
    expect(move('READING', 'read')).toEqual({ ok: true, value: 'READING' })
    expect(move('RUNNING', 'run')).toEqual({ ok: true, value: 'RUNNING' })
  })
})

const member = (name: string, more: Body = {}): Body => ({
  name: { en: name, hi: null },
  relation: 'HEAD',
  gender: 'FEMALE',
  ...more,
})
const body = (facts: Body, members: Body = { 1: member('Devki Devi') }): Body => ({
  place: '2/25/b204/p900001',
  ...facts,
  members,
})
const fromFile = (facts: Body, members?: Body): Told => ({ body: body(facts, members), event: 'imported' })

const fields = (versions: readonly Told[], told: Body) =>
  differencesOf(versions, versions.at(-1)?.body ?? {}, told).map(({ field, applied }) => [field, applied])

describe('a newer file of the same source (F22, decision 0041)', () => {
  it('says nothing different: nothing differs', () => {
    expect(fields([fromFile({ houseNo: '41' })], body({ houseNo: '41' }))).toEqual([])
  })

  it('changes what a file told, and fills what nobody has told', () => {
    expect(fields([fromFile({ houseNo: '41' })], body({ houseNo: '42', mobile: '9876543210' }))).toEqual([
      ['houseNo', true],
      ['mobile', true],
    ])
  })

  it('leaves what an officer set since, however often the file comes again', () => {
    const corrected = { body: body({ houseNo: '77' }), event: 'corrected' }
    const versions = [fromFile({ houseNo: '41' }), corrected]
    expect(fields(versions, body({ houseNo: '41' }))).toEqual([['houseNo', false]])
    const later = [...versions, fromFile({ houseNo: '77', mobile: '9876543210' })]
    expect(fields(later, body({ houseNo: '42' }))).toEqual([['houseNo', false]])
  })

  it('does not fill again what an officer took back', () => {
    const versions = [fromFile({ mobile: '9876543210' }), { body: body({}), event: 'corrected' }]
    expect(fields(versions, body({ mobile: '9876543210' }))).toEqual([['mobile', false]])
  })

  it('follows the file again once a file told the fact last', () => {
    const versions = [fromFile({ houseNo: '41' }), { body: body({ houseNo: '77' }), event: 'corrected' }]
    const back = [...versions, fromFile({ houseNo: '78' })]
    expect(fields(back, body({ houseNo: '79' }))).toEqual([['houseNo', true]])
  })

  it('does not deny what it leaves out: a name in one script, a wall, a whole fact', () => {
    const both = { 1: member('Devki Devi', { name: { en: 'Devki Devi', hi: 'देवकी देवी' } }) }
    const held = [fromFile({ houseNo: '41', dwelling: { rooms: 1, wall: 'WOOD', roof: null } }, both)]
    expect(fields(held, body({ dwelling: { rooms: 1, wall: null, roof: null } }))).toEqual([])
    const [more] = differencesOf(held, held[0]?.body ?? {}, body({ dwelling: { rooms: 2, wall: null, roof: null } }))
    expect(more).toMatchObject({ after: { rooms: 2, wall: 'WOOD', roof: null }, applied: true })
  })

  it('lets somebody join, and nobody leave', () => {
    const held = [fromFile({}, { 1: member('Devki Devi'), 2: member('Gopal', { relation: 'SON' }) })]
    const told = body({}, { 1: member('Devki Devi'), 3: member('Mohini', { relation: 'DAUGHTER' }) })
    expect(fields(held, told)).toEqual([['members.3.joined', true]])
  })

  it('changes nothing of somebody who died or left', () => {
    const ended = { ended: { on: '2025-03-01', cause: 'DIED' } }
    const held = [fromFile({}, { 1: member('Devki Devi'), 2: member('Gopal', ended) })]
    expect(fields(held, body({}, { 1: member('Devki Devi'), 2: member('Gopal Ram') }))).toEqual([
      ['members.2.name', false],
    ])
  })

  it('moves no family to another panchayat, and takes nothing over of one that it places elsewhere', () => {
    const elsewhere = { ...body({ houseNo: '42' }), place: '2/25/b204/p900002' }
    expect(fields([fromFile({ houseNo: '41' })], elsewhere)).toEqual([
      ['place', false],
      ['houseNo', false],
    ])
  })
})

const A = placePath('2/25/b204/p900001')
const B = placePath('2/25/b204/p900002')
const KOTI = placePath('2/25/s152/v18897')
const BASAL = placePath('2/25/s152/v18898')
const SHARED = placePath('2/25/s152/v18899')
const NERI = placePath('2/25/s152/v18900')
const served = servedBy([
  { village: KOTI, names: ['Koti', 'कोटी'], panchayat: A },
  { village: SHARED, names: ['Jabli'], panchayat: A },
  { village: SHARED, names: ['Jabli'], panchayat: B },
  { village: BASAL, names: ['Basal'], panchayat: B },
  { village: NERI, names: ['Neri (66)', 'नेरी (66)'], panchayat: A },
  { village: placePath('2/25/s152/v18901'), names: ['Neri (1)'], panchayat: B },
  { village: placePath('2/25/s152/v18902'), names: ['Neri (2)'], panchayat: B },
])

describe('members whom a newer file does not name (domain fact 9)', () => {
  const person = (relation: string) => ({ relation })
  const told = (event: string, ...serials: readonly number[]): Told => ({
    event,
    body: { members: Object.fromEntries(serials.map((serial) => [serial, person(serial === 1 ? 'HEAD' : 'SON')])) },
  })

  it('a file’s own are asked about; a child whose birth an office recorded between two files is not', () => {
    const versions = [told('imported', 1, 2), told('birth', 1, 2, 3), told('imported', 1, 2, 3)]
    const held = versions.at(-1)?.body ?? {}
    const fields = unnamedIn(versions, held, told('imported', 1).body).map(({ field }) => field)
    expect(fields).toEqual(['members.2.unnamed'])
  })

  it('so is whoever a second officer let in of what a file told, and nobody of what a form asked (decision 0102)', () => {
    const asked = (ofFile: boolean) => [told('imported', 1), { ...told('changed', 1, 2), ofFile }]
    const fields = (versions: readonly Told[]) =>
      unnamedIn(versions, versions.at(-1)?.body ?? {}, told('imported', 1).body).map(({ field }) => field)
    expect([fields(asked(true)), fields(asked(false))]).toEqual([['members.2.unnamed'], []])
  })
})

describe('where a household of a file lives', () => {
  const inDistrict = (cells: Parameters<typeof settleHousehold>[0]) =>
    settleHousehold(cells, { area: placePath('2/25'), panchayatCode: null, served })

  it.each([
    [
      'both codes, with a spreadsheet’s zeros',
      { panchayatCode: '0900001', villageCode: "'018897" },
      { place: A, village: KOTI },
    ],
    ['the village alone, when one panchayat serves it', { villageCode: '18898' }, { place: B, village: BASAL }],
    [
      'the village by its name within the panchayat',
      { panchayatCode: '900001', villageName: 'कोटी' },
      { place: A, village: KOTI },
    ],
    [
      'the village’s name without the number that the directory gives it',
      { panchayatCode: '900001', villageName: 'neri' },
      { place: A, village: NERI },
    ],
  ])('is told by %s', (_how, cells, home) => {
    expect(inDistrict(cells)).toEqual(home)
  })

  it.each([
    ['a village of several panchayats alone', { villageCode: '18899' }, 'imports.error.noPanchayat'],
    [
      'a village of another panchayat',
      { panchayatCode: '900002', villageCode: '18897' },
      'files.error.villageNotServed',
      { code: '18897', by: 'OTHER', panchayat: '900002' },
    ],
    ['a panchayat outside the area', { panchayatCode: '123', villageCode: '18897' }, 'imports.error.panchayatUnknown'],
    ['a panchayat of several villages alone', { panchayatCode: '900001' }, 'households.error.noVillage'],
    ['a name of two villages', { panchayatCode: '900002', villageName: 'Neri' }, 'imports.error.villageName'],
    [
      'a village that nobody knows',
      { villageCode: '1' },
      'files.error.villageNotServed',
      { code: '1', by: 'AREA', panchayat: '' },
    ],
  ])('is not guessed from %s', (_how, cells, message, params: object | null = null) => {
    expect(inDistrict(cells)).toMatchObject({ message, ...(params && { params }) })
  })

  it('a panchayat is told that the village is not one of its own', () => {
    const own = { area: A, panchayatCode: null, served }
    expect(settleHousehold({ villageCode: '18898' }, own)).toMatchObject({
      message: 'files.error.villageNotServed',
      params: { code: '18898', by: 'OWN' },
    })
  })

  it('is the office’s own panchayat when the file names none, and never another one', () => {
    const own = { area: A, panchayatCode: null, served: servedBy([{ village: KOTI, names: ['Koti'], panchayat: A }]) }
    expect(settleHousehold({}, own)).toEqual({ place: A, village: KOTI })
    expect(settleHousehold({ panchayatCode: '900002' }, own)).toMatchObject({
      message: 'households.error.otherPanchayat',
    })
  })
})

describe('a crore of keys', () => {
  it('are told apart, and met again', () => {
    const keys = keySet()
    const key = (index: number): string => `02900001${String(index).padStart(19, '0')}`
    for (let index = 0; index < 50_000; index += 1) expect(keys.add(key(index))).toBe(true)
    expect([0, 1, 4096, 49_999].map((index) => keys.add(key(index)))).toEqual([false, false, false, false])
  })
})

describe('a cell', () => {
  it.each([
    ['  Ram   Lal ', 'Ram Lal'],
    ["'0041", '0041'],
    ["'Kumari", "'Kumari"],
    ['क\u093c', 'क\u093c'],
    ['\u0958', 'क\u093c'],
    ['a\0b', 'a\uFFFDb'],
    ['\ud800', '\uFFFD'],
    ['देवकी देवी', 'देवकी देवी'],
    ['', ''],
    [' ', ''],
  ])('%j is kept as %j', (cell, kept) => {
    expect(tidy(cell)).toBe(kept)
  })
})
