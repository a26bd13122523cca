import { describe, expect, it } from 'vitest'
import { paceOf } from '@/lib/domain/import/pace'
import { contentsFor } from '@/lib/domain/import/hand-in'
import { IMPORTERS, kindsFor } from '@/lib/domain/import/readers'
import { FILE_CONTENTS, kindOfContent } from '@/lib/domain/import/what'
import { nameColumnsSchema, uploadSchema } from '@/lib/features/imports/schema'
import { proposeMapping } from '@/lib/domain/import/columns'
import { KNOWN_COLUMNS, untakenIn } from '@/lib/domain/import/known'
import { toColumns } from '@/lib/features/imports/view/columns'
import { wrongsIn } from '@/lib/features/imports/view/wrong'
import { BrokenForm, boundaryOf, formParts, passOver } from '@/lib/platform/multipart'

const BOUNDARY = '----portal7'

/** A form's bytes in pieces of a size, so that every mark is cut at every place. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, content: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`
const form = (...parts: string[]) => Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`)

const read = async (bytes: Buffer, size: number) => {
  const found: { name: string; fileName: string | null; text: string }[] = []
  for await (const { name, fileName, bytes: pieces } of formParts(inPieces(bytes, size), BOUNDARY)) {
    const all: Buffer[] = []
    for await (const piece of pieces) all.push(piece)
    found.push({ name, fileName, text: Buffer.concat(all).toString() })
  }
  return found
}

describe('F23 · a form with a file is read piece by piece', () => {
  const tricky = `गाँव;"a\r\nb"\r\n--${BOUNDARY.slice(0, -1)}\r\n\r\n-- \r\n`
  const whole = form(field('what', 'SECC2011'), field('sender', 'NIC शिमला'), file('सोलन %221%22.csv', tricky))

  it.each([1, 2, 3, 7, 11, 64, 10_000])('the same parts whatever the pieces (%i bytes)', async (size) => {
    expect(await read(whole, size)).toEqual([
      { name: 'what', fileName: null, text: 'SECC2011' },
      { name: 'sender', fileName: null, text: 'NIC शिमला' },
      { name: 'file', fileName: 'सोलन "1".csv', text: tricky },
    ])
  })

  it('an empty file, and a form without a file chosen, are parts too', async () => {
    expect(await read(form(file('', '')), 5)).toEqual([{ name: 'file', fileName: '', text: '' }])
  })

  it('a part that nobody reads is passed over', async () => {
    const names: string[] = []
    for await (const { name, bytes } of formParts(inPieces(whole, 9), BOUNDARY)) {
      names.push(name)
      if (name === 'sender') await passOver(bytes)
    }
    expect(names).toEqual(['what', 'sender', 'file'])
  })

  it.each([
    ['cut off in the file', whole.subarray(0, whole.length - 20)],
    ['cut off in a head', whole.subarray(0, 30)],
    ['no form at all', Buffer.from('what=SECC2011&sender=NIC')],
    ['nothing', Buffer.alloc(0)],
    ['a head without an end', Buffer.from(`--${BOUNDARY}\r\n${'x'.repeat(20_000)}`)],
  ])('a form that is not whole is said to be so: %s', async (_name, bytes) => {
    await expect(read(bytes, 50)).rejects.toBeInstanceOf(BrokenForm)
  })

  it('the boundary is found in the header, quoted or not, and in no other body', () => {
    expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc')
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b')
    expect(boundaryOf('application/x-www-form-urlencoded')).toBeNull()
    expect(boundaryOf(null)).toBeNull()
  })
})

describe('F21 · what a person says of a file', () => {
  it('becomes the kind of the import, its source and the answers that the file does not give', () => {
    const said = { sender: 'NIC', fileName: 'a.csv' }
    expect(uploadSchema.parse({ ...said, what: 'PARIVAR', panchayat: ' 900001 ' })).toMatchObject({
      ...{ kind: 'HOUSEHOLDS', source: 'PARIVAR', answers: { panchayat: '900001' } },
    })
    expect(uploadSchema.parse({ ...said, what: 'WIDOW', asOf: '01-04-2026' })).toMatchObject({
      ...{ kind: 'OUTSIDE_REGISTER', answers: { register: 'WIDOW', asOf: '2026-04-01' } },
    })
    expect(uploadSchema.safeParse({ ...said, what: 'WIDOW' }).error?.issues[0]?.message).toBe('imports.error.asOf')
    const sheet = uploadSchema.safeParse({ ...said, what: 'CORRECTIONS' })
    expect(sheet.error?.issues[0]?.message).toBe('imports.error.statedBy')
  })

  it('a column means one thing, and two columns never the same', () => {
    const form = { id: crypto.randomUUID(), version: '3' }
    const said = nameColumnsSchema.parse({ ...form, columns: ['key', undefined, 'name'] })
    expect(said).toMatchObject({ mapping: { key: 0, name: 2 }, version: 3 })
    const twice = nameColumnsSchema.safeParse({ ...form, columns: ['name', 'name'] })
    expect(twice.error?.issues).toMatchObject([{ path: ['columns', 1], message: 'imports.error.twice' }])
  })

  it('which offices may hand in what (domain §11)', () => {
    expect(kindsFor('GP_SECRETARY')).toEqual(['HOUSEHOLDS', 'CORRECTIONS'])
    expect(kindsFor('WELFARE_DEPT')).toEqual(['OUTSIDE_REGISTER'])
    expect(kindsFor('PRADHAN')).toEqual([])
    expect(IMPORTERS).not.toContain('AUDITOR')
    expect(contentsFor('GP_SECRETARY')).toEqual(['PARIVAR', 'RATION_LIST', 'CORRECTIONS'])
    expect(contentsFor('COLLECTOR').slice(0, 3)).toEqual(['SECC2011', 'PARIVAR', 'RATION_LIST'])
    expect(contentsFor('WELFARE_DEPT')).not.toContain('SECC2011')
    expect(new Set(FILE_CONTENTS.map(kindOfContent)).size).toBe(3)
  })

  it('shows what was understood in the order of the file, and what is lacking', () => {
    const known = {
      columns: ['key', 'name', 'age'].map((name) => ({ name, spellings: [] })),
      key: 'key',
      needed: [['name']],
    }
    const sample = [{ line: 4, row: ['7', 'Devki', ''], cells: { name: 'Devki' } }]
    const view = toColumns(known, {
      header: ['Sr', 'Naam', ''],
      mapping: { name: 1 },
      remembered: {},
      sample,
      latestYear: 2026,
    })
    expect(view.columns.map(({ meaning }) => meaning)).toEqual([null, 'name', null])
    expect(view.columns.map(({ examples }) => examples)).toEqual([['7'], ['Devki'], []])
    expect(view.facts).toEqual([
      { name: 'name', heading: 'Naam', sure: 'CHOSEN', cells: [{ written: 'Devki', understood: null }] },
    ])
    expect(view).toMatchObject({ lacking: ['key'], lines: [4] })
  })

  it('tells days as they were understood, so that day and month can be checked', () => {
    const known = { columns: [{ name: 'birth', spellings: [] }], key: 'birth', needed: [] }
    const days = ['05/08/1968', '12.3.75', '1968-08-05', '05-08-1968', '1968', '13/13/1968', '']
    const sample = days.slice(0, 3).map((birth, line) => ({ line, row: [birth], cells: { birth } }))
    const rest = days.slice(3).map((birth, line) => ({ line, row: [birth], cells: { birth } }))
    const told = (rows: typeof sample) =>
      toColumns(known, { header: ['Janm'], mapping: { birth: 0 }, remembered: {}, sample: rows, latestYear: 2026 })
        .facts.flatMap(({ cells }) => cells)
        .map(({ understood }) => understood)
    expect(told(sample)).toEqual(['05-08-1968', '12-03-1975', '05-08-1968'])
    // What is written so already, a year, and what cannot be read stand as they are.
    expect(told(rest)).toEqual([null, null, null])
  })

  it('F21 · a flag of the survey is understood in a family register, and said not to be taken from it', () => {
    const header = ['ahl_family_tin', 'Name', 'D1', 'I2']
    const sample = [{ line: 2, row: ['7', 'Devki', '1', '0'], cells: { name: 'Devki', D1: '1', I2: '0' } }]
    const read = (source: string) =>
      toColumns(KNOWN_COLUMNS.HOUSEHOLDS, {
        ...{ header, mapping: { key: 0, name: 1, D1: 2, I2: 3 }, remembered: {}, sample, latestYear: 2026 },
        untaken: untakenIn('HOUSEHOLDS', source),
      })
    expect(read('PARIVAR').facts.map(({ name }) => name)).toEqual(['key', 'name'])
    expect(read('PARIVAR').doubtful.map(({ meaning, sure }) => [meaning, sure])).toEqual([
      ['D1', 'UNTAKEN'],
      ['I2', 'UNTAKEN'],
    ])
    expect(read('SECC2011').facts.map(({ name }) => name)).toEqual(['key', 'name', 'D1', 'I2'])
  })

  it.each(['SECC2011', 'PARIVAR'])('F21 · what is never kept is understood, and says why (%s)', (source) => {
    const header = ['ahl_family_tin', 'ahl_tin', 'name', 'mother_name', 'head_mothername', 'chronicillness']
    const mapping = proposeMapping(KNOWN_COLUMNS.HOUSEHOLDS, header, {})
    const untaken = untakenIn('HOUSEHOLDS', source)
    const { doubtful } = toColumns(KNOWN_COLUMNS.HOUSEHOLDS, {
      ...{ header, mapping, remembered: {}, sample: [], latestYear: 2026, untaken },
    })
    expect(doubtful.map((one) => [one.heading, one.untaken])).toEqual([
      ['ahl_tin', 'HOUSELIST'],
      ['mother_name', 'NO_ROOM'],
      ['head_mothername', 'NO_ROOM'],
      ['chronicillness', 'ILLNESS'],
    ])
  })

  it('says how sure each column is, and sets those first that a clerk must look at (F21)', () => {
    const header = [
      'ahl_family_tin',
      'Kunba',
      'Mobile No',
      'Member Name (In English)',
      'Marital Statas',
      'Ling',
      'X',
      '',
    ]
    const remembered = { headName: 'Kunba' }
    const row = ['2001', 'Devki', '9876543210', 'Devki', 'Widow', 'महिला', 'abc', '']
    const sample = [3, 4, 5].map((line) => ({ line, row, cells: {} }))
    const rows = sample.map((one) => one.row)
    const mapping = proposeMapping(KNOWN_COLUMNS.HOUSEHOLDS, header, remembered, rows)
    const view = toColumns(KNOWN_COLUMNS.HOUSEHOLDS, { header, mapping, remembered, sample, latestYear: 2026 })
    const sure = view.columns.map(({ meaning, sure: how }) => [meaning, how])
    expect(sure).toEqual([
      ['key', 'EXACT'],
      ['headName', 'REMEMBERED'],
      ['mobile', 'EXACT'],
      ['name', 'LIKELY'],
      ['maritalStatus', 'GUESS'],
      ['gender', 'VALUES'],
      [null, null],
      [null, null],
    ])
    expect(view.doubtful.map(({ heading, examples: [example] }) => [heading, example])).toEqual([
      ['Marital Statas', 'Widow'],
      ['Ling', 'महिला'],
      ['X', 'abc'],
    ])
  })
})

describe('F23 · how a run goes on', () => {
  const began = new Date('2026-08-15T12:00:00Z')
  const after = (seconds: number) => new Date(began.getTime() + seconds * 1000)
  const run = (rowsDone: number, seconds: number, rowsTotal: number | null = 10_000) =>
    paceOf({ rowsDone, rowsTotal, startedAt: began, beatAt: after(seconds) })

  it('rows a second since it began, and the seconds left at that rate', () => {
    expect(run(4000, 2)).toEqual({ done: 4000, total: 10_000, perSecond: 2000, secondsLeft: 3 })
    expect(run(10_000, 5).secondsLeft).toBe(0)
  })

  it('guesses nothing in the first second, without a row, or without knowing how long the file is', () => {
    expect(run(900, 0.999)).toMatchObject({ perSecond: null, secondsLeft: null })
    expect(run(0, 30)).toMatchObject({ perSecond: null })
    expect(run(4000, 2, null)).toMatchObject({ perSecond: 2000, secondsLeft: null })
  })
})

describe('a form that came back by its address', () => {
  it('says only sentences of forms and files, by their keys', () => {
    expect(wrongsIn('file:imports.refusal.fileTooLarge:megabytes=4096')).toEqual([
      { field: 'file', key: 'imports.refusal.fileTooLarge', params: { megabytes: '4096' } },
    ])
    expect(wrongsIn(['sender:forms.error.required', '<b>:forms.error.required', 'file:Pay here'])).toHaveLength(1)
    expect(wrongsIn(undefined)).toEqual([])
  })
})
