import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { HERE_ALREADY } from '@/lib/domain/import/problem'
import * as returned from '@/lib/features/imports/store/returned'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, NOTHING, records, start, within, worked } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'

const HEADER = 'Household Key,Village Code,House No,Name,Relation,Gender,DOB,EPIC,Aadhaar,Ration Card No'
const FILE = { source: 'PARIVAR', sender: 'Panchayat Dharampur', fileName: 'g1.csv' } as const

/** The family as the tester wrote it twice: three of four with the same papers, the fourth another person. */
const family = (key: string, fourth: string, village = '18896') =>
  [
    `${key},${village},201,Mangat Ram,Head,M,1950,ABC1234567,,`,
    `${key},${village},201,Lajwanti Devi,Wife,F,1955,ABC1234568,234567890124,`,
    `${key},${village},201,Sudesh Kumar,Son,M,1980,ABC1234569,,`,
    `${key},${village},201,${fourth},,,`,
  ].join('\n')

const alone = (key: string, name: string, { village = '18896', epic = '', aadhaar = '', card = '' }) =>
  `${key},${village},300,${name},Head,M,1962,${epic},${aadhaar},${card}`

const file = (...rows: readonly string[]) => [HEADER, ...rows].join('\n')

let asha: Actor

const foreseen = async (actor: Actor, text: string, said: Partial<Parameters<typeof handIn>[2]> = {}) => {
  const id = await handIn(actor, text, { ...FILE, ...said })
  const job = await worked(actor, id)
  const back = await within(actor, (tx) => returned.because(tx, id, 'DRY', HERE_ALREADY, 20))
  return { id, counts: records(job.foreseen), back, fault: job.fault }
}

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  const id = await handIn(
    asha,
    file(family('G1', 'Reena,Daughter,F,1990'), alone('G2', 'Tulsi Ram', { card: 'HP-77' })),
    FILE,
  )
  await worked(asha, id)
  lawful(await start(asha, id))
  // What the file itself enters is no second entry, however its families resemble one another.
  expect(records((await worked(asha, id)).counts)).toEqual({ ...NOTHING, created: 2 })
})

describe('a family list that numbers otherwise than the one before it (F16, F22)', () => {
  it('finds the family of the same source under another key, by names alone too', async () => {
    const { counts, back } = await foreseen(asha, file(family('M1', 'Reena Kumari,Daughter,F,1985')))
    expect(counts).toEqual({ ...NOTHING, here: 1 })
    expect(back[0]?.params).toMatchObject({
      card: 'AADHAAR',
      number: expect.stringMatching(/^900001-\d{5}-\d$/) as string,
    })
    const bare = family('M2', 'Reena,Daughter,F,1990').replaceAll(/ABC\d+|234567890124/g, '')
    const named = await foreseen(asha, file(bare))
    expect(named.counts).toEqual({ ...NOTHING, here: 1 })
    expect(named.back[0]?.params).toMatchObject({ card: 'NAMES', alike: 4, members: 4 })
  })

  it('finds it by one number whatever the names say, in another village too; another number is another family', async () => {
    const rows = [
      alone('N1', 'Wholly Other', { village: '18897', epic: 'ABC1234569' }),
      alone('N2', 'Somebody Else', { village: '18897', card: 'hp-77' }),
      alone('N3', 'Third Man', { village: '18897', epic: 'ABC1234570', card: 'HP-78' }),
    ]
    const { counts, back } = await foreseen(asha, file(...rows))
    expect(counts).toEqual({ ...NOTHING, created: 1, here: 2 })
    expect(back.map(({ line, params }) => [line, params['card']])).toEqual([
      [2, 'EPIC'],
      [3, 'CARD'],
    ])
  })

  it('enters it only when a person says so', async () => {
    const text = file(alone('N9', 'Wholly Other', { village: '18897', epic: 'ABC1234569' }))
    const { id } = await foreseen(asha, text)
    lawful(await start(asha, id))
    expect(records((await worked(asha, id)).counts)).toEqual({ ...NOTHING, here: 1 })
    const again = await foreseen(asha, text)
    lawful(await start(asha, again.id, 'GOOD_ROWS', 'ENTER'))
    expect(records((await worked(asha, again.id)).counts)).toEqual({ ...NOTHING, created: 1 })
  })

  it('names a family of another office by its masked number only', async () => {
    const other = await officer('other', 'GP_SECRETARY', NEXT_PANCHAYAT)
    const { counts, back } = await foreseen(
      other,
      file(alone('X1', 'Stranger', { village: '18898', epic: 'ABC1234567' })),
      { sender: 'Other panchayat' },
    )
    expect(counts).toEqual({ ...NOTHING, here: 1 })
    expect(back[0]?.params).toMatchObject({ household: '', source: 'ELSEWHERE', card: 'EPIC', alike: 1, head: '' })
    expect(back[0]?.params['number']).toMatch(/^900001-XXXXX-\d$/)
  })
})

describe('the portal’s own files handed in as a family list (F22)', () => {
  it.each([
    'Household number,Family number of the sender,Village code (LGD),Number of the member,Name in English,Given to',
    'परिवार संख्या,फ़ाइल में परिवार की संख्या,गाँव कोड (LGD),सदस्य का क्रम,नाम (अंग्रेज़ी में),किसे दी गई',
  ])('are refused as a whole, in either language', async (header) => {
    const { fault } = await foreseen(asha, `${header}\n900001-00014-8,14,18896,1,Ram Lal,E-1`)
    expect(fault).toBe('files.ownFile')
  })

  it('finds a family that the file itself tells a second time: by a number, the first is entered, each row by its line', async () => {
    const rows = [
      alone('W1', 'Wazir Chand', { epic: 'ABC7770001' }),
      alone('W2', 'Kishori Lal', { epic: 'ABC7770002', card: 'HP-900' }),
      alone('W3', 'Vazir Chander', { epic: 'ABC7770001' }),
      alone('W4', 'Wazir Chand', {}),
    ]
    const { id, counts, back } = await foreseen(asha, file(...rows))
    expect(counts).toEqual({ ...NOTHING, created: 3, here: 1 })
    expect(back).toMatchObject([{ line: 4, params: { source: 'FILE', number: '2', card: 'EPIC', alike: 1 } }])
    lawful(await start(asha, id))
    expect(records((await worked(asha, id)).counts)).toEqual({ ...NOTHING, created: 3, here: 1 })
    // Handed in again it changes nothing: the row that came back meets the family in the register now.
    expect((await foreseen(asha, file(...rows))).counts).toEqual({ ...NOTHING, unchanged: 3, here: 1 })
  })

  it('enters both entries of one file where the office says that they are two families', async () => {
    const rows = [alone('V1', 'Parma Nand', { epic: 'ABC7780001' }), alone('V2', 'Brij Lal', { epic: 'ABC7780001' })]
    const { id } = await foreseen(asha, file(...rows))
    lawful(await start(asha, id, 'GOOD_ROWS', 'ENTER'))
    expect(records((await worked(asha, id)).counts)).toEqual({ ...NOTHING, created: 2 })
  })
})

describe('a voter card or Aadhaar number is one person’s (F16, decision 0089)', () => {
  const NAMED: Readonly<Record<string, string>> = { P1: 'Thakur', P2: 'Sharma', P3: 'Verma', P4: 'Chauhan' }
  const couple = (key: string, epics: readonly [string, string]) =>
    [
      `${key},18896,400,Nand Lal ${NAMED[key] ?? ''},Head,M,1950,${epics[0]},,`,
      `${key},18896,400,Savitri ${NAMED[key] ?? ''},Wife,F,1955,${epics[1]},,`,
    ].join('\n')
  const problems = async (text: string) => {
    const { id, counts } = await foreseen(asha, text)
    const rows = await within(asha, (tx) => returned.page(tx, id, 'DRY', -1, 20))
    const found = rows.flatMap((row) => row.problems).filter(({ message }) => message.startsWith('files.error.paper'))
    return { id, counts, found: found.map(({ line, column, message, params }) => ({ line, column, message, params })) }
  }
  const take = async (id: string) => {
    lawful(await start(asha, id))
    return records((await worked(asha, id)).counts)
  }

  it('a family that tells it of two members comes back, at the second one’s cell', async () => {
    const { counts, found } = await problems(file(couple('P1', ['ABC5550001', 'ABC5550001'])))
    expect(counts).toEqual({ ...NOTHING, rejected: 1 })
    expect(found).toEqual([{ line: 3, column: 'EPIC', message: 'files.error.paperTwice', params: { paper: 'epic' } }])
    const aadhaar = file(couple('P1', ['', '']).replaceAll(/,,$/gm, ',345678901238,'))
    expect((await problems(aadhaar)).found).toMatchObject([
      { line: 3, column: 'Aadhaar', params: { paper: 'aadhaar' } },
    ])
  })

  it('a newer file that brings one that somebody bears comes back: of the family, of another one, of a line further up', async () => {
    const first = await problems(file(couple('P2', ['ABC5550002', '']), couple('P3', ['', '']), couple('P4', ['', ''])))
    expect(await take(first.id)).toEqual({ ...NOTHING, created: 3 })
    const same = { line: 3, column: 'EPIC', message: 'files.error.paperTwice' }
    expect((await problems(file(couple('P2', ['', 'ABC5550002'])))).found).toMatchObject([same])
    const held = await problems(file(couple('P3', ['', 'ABC5550002'])))
    expect(held.counts).toEqual({ ...NOTHING, rejected: 1 })
    expect(held.found).toMatchObject([
      { line: 3, column: 'EPIC', message: 'files.error.paperHeld', params: { where: 'HERE', paper: 'epic' } },
    ])
    const twice = await problems(file(couple('P3', ['ABC5550003', '']), couple('P4', ['', 'ABC5550003'])))
    expect(twice.counts).toEqual({ ...NOTHING, updated: 1, rejected: 1 })
    expect(twice.found).toMatchObject([
      { line: 5, message: 'files.error.paperHeld', params: { where: 'FILE', number: '2' } },
    ])
    expect(await take(twice.id)).toEqual({ ...NOTHING, updated: 1, rejected: 1 })
  })

  it('a number that stays with whom it was is nobody else’s', async () => {
    const stays = await problems(file(couple('P2', ['ABC5550002', 'ABC5550004'])))
    expect(stays).toMatchObject({ counts: { ...NOTHING, updated: 1 }, found: [] })
  })
})
