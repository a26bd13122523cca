import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { closeReview } from '@/lib/features/reviews/commands/close'
import { execute } from '@/lib/platform/command'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { householdOf, NOTHING, records, start, worked } from '@/tests/support/imports'
import { openLives, questions } from '@/tests/support/life-story'
import { changed, read as readFile } from '@/tests/support/parivar-file'

let asha: Actor

beforeAll(async () => {
  ;({ asha } = await openLives())
})

const COLUMNS = 'Family No,Village Code,Member No,Name,Relation,Gender,Date of Birth,Mobile'
const MOTHER = (mobile: string) => `9,18896,1,Savitri Devi,HEAD,FEMALE,1960,${mobile}`
const SON = `9,18896,2,Naresh,SON,MALE,1985,`
const DAUGHTER = `9,18896,3,Kamla,DAUGHTER,FEMALE,1990,`

const read = (lines: readonly string[]) => readFile(asha, [COLUMNS, ...lines].join('\n'))

const taken = async (lines: readonly string[]) => {
  const { id } = await read(lines)
  lawful(await start(asha, id))
  return worked(asha, id)
}

const family = async () => (await householdOf('900001:9')) ?? { id: '', names: [], version: 0 }
const asked = async () => questions(asha, (await family()).id)

describe('F22 · a member whom a newer file does not name', () => {
  it('is told in the difference and the receipt, and nothing is asked before the import', async () => {
    await taken([MOTHER(''), SON, DAUGHTER])
    const job = await read([MOTHER('9812345678'), DAUGHTER])
    expect((await changed(asha, job)).map(({ field, applied }) => [field, applied])).toEqual([
      ['mobile', true],
      ['members.2.unnamed', false],
    ])
    expect(job.foreseen).toMatchObject({ unnamed: { records: 1, facts: 1 } })
    expect(await asked()).toEqual([])
    lawful(await start(asha, job.id))
    expect(await worked(asha, job.id)).toMatchObject({ counts: { unnamed: { records: 1, facts: 1 } } })
  })

  it('stays in the register; the panchayat is asked once for the family', async () => {
    expect((await family()).names).toEqual(['Savitri Devi', 'Naresh', 'Kamla'])
    expect(await asked()).toMatchObject([{ kind: 'NOT_IN_FILE', serials: [2], place: PANCHAYAT, closedAt: null }])
    // Another file without him asks nothing anew, nor once somebody has answered.
    await taken([MOTHER('9812345679'), DAUGHTER])
    expect(await asked()).toHaveLength(1)
    const [question] = await asked()
    const answer = { outcome: 'LIVES_HERE', reason: 'Met him at home' } as const
    lawful(await execute(closeReview, asha, { id: question?.id ?? '', version: question?.version ?? 0, ...answer }))
    await taken([MOTHER('9812345670'), DAUGHTER])
    expect(await asked()).toHaveLength(1)
  })

  it('with somebody else missing too it is asked again; who stands in it again is not', async () => {
    await taken([MOTHER('9812345671')])
    expect((await asked()).map(({ serials, closedAt }) => [serials, closedAt !== null])).toEqual([
      [[2, 3], false],
      [[2], true],
    ])
    const whole = await taken([MOTHER('9812345672'), SON, DAUGHTER])
    expect(whole.counts).toMatchObject({ unnamed: { records: 0, facts: 0 } })
    expect(records(whole.counts)).toEqual({ ...NOTHING, updated: 1 })
  })

  it('alone makes a difference, so that the same family is not said to be unchanged', async () => {
    const job = await read([MOTHER('9812345672'), DAUGHTER])
    expect(records(job.foreseen)).toEqual({ ...NOTHING, left: 1 })
  })
})
