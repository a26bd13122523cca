import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { HERE_ALREADY, OF_THE_SAME } from '@/lib/domain/import/problem'
import { isBalanced } from '@/lib/domain/import/receipt'
import { cancelImport } from '@/lib/features/imports/commands/cancel-import'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import * as returned from '@/lib/features/imports/store/returned'
import { toAlreadyHere } from '@/lib/features/imports/view/already-here'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, jobOf, NOTHING, records, start, TERMINAL, within, worked } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'
import { FAMILIES, familyRegister, NAMESAKES, survey } from '@/tests/support/two-registers'

const PARIVAR = { source: 'PARIVAR', sender: 'Panchayat Dharampur', fileName: 'parivar.csv' } as const

const [MOHANS = [], RAJS = [], WIDOW = []] = FAMILIES

let asha: Actor

/** So many families of which no two are alike: one syllable and the next, each of its own year. */
const strangers = (count: number, from: number): string => {
  const [first, last] = [
    ['का', 'गो', 'चे', 'जी', 'टू', 'डा', 'तो', 'दे', 'नी', 'पू', 'बा', 'मो', 'ये', 'री', 'लू'],
    ['मन', 'लक', 'रत', 'जप', 'वट', 'नग', 'शद', 'बस'],
  ]
  const syllable = (list: readonly string[], at: number) => list[at % list.length] ?? ''
  return Array.from({ length: count }, (_, at) => {
    const name = `${syllable(first, at)}${syllable(last, Math.trunc(at / 15))}${syllable(first, Math.trunc(at / 120))}`
    return `${from + at},18896,1,${name},,मुखिया,पुरुष,${1930 + (at % 70)},`
  }).join('\n')
}

const foreseen = async (text: string) => {
  const id = await handIn(asha, text, PARIVAR)
  const job = await worked(asha, id)
  return { id, job, counts: records(job.foreseen) }
}

const held = (...keys: readonly string[]) =>
  asOwner(async (client) => {
    const { rows: found } = await client.query<{ source_key: string }>(
      'select source_key from households where source_key = any($1) order by source_key',
      [keys.map((key) => `900001:${key}`)],
    )
    return found.map(({ source_key }) => source_key.slice('900001:'.length))
  })

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
})

describe('a family that one file tells twice by name, without a number of any paper (F22, decision 0100)', () => {
  const text = familyRegister([MOHANS, NAMESAKES, MOHANS, WIDOW, WIDOW], { from: 100 })

  it('is counted by the dry run, with both sides named; its namesakes are new', async () => {
    const { id, job, counts } = await foreseen(text)
    expect(counts).toEqual({ ...NOTHING, created: 3, here: 2 })
    expect(job.foreseen && isBalanced(job.foreseen)).toBe(true)
    expect(job.foreseen?.HERE).toEqual({ records: 2, rows: 4 })
    const found = await within(asha, (tx) => returned.because(tx, id, 'DRY', HERE_ALREADY, 10))
    const names = 'चन्द्र मोहन, कौशल्या, सुरेश कुमार'
    expect(found.map((one) => toAlreadyHere(one, null))).toMatchObject([
      { line: 8, where: 'FILE', number: '2', first: names, told: names, by: 'NAMES', alike: 3, members: 3 },
      { line: 12, where: 'FILE', number: '11', first: 'शकुन्तला देवी', by: 'NAMES', alike: 1, members: 1 },
    ])
    expect(found[0]?.params).toMatchObject({ head: 'चन्द्र मोहन', household: '' })
    const back = await within(asha, (tx) => returned.page(tx, id, 'DRY', -1, 20))
    expect(back.map(({ line, problems: [reason] }) => [line, reason?.message])).toEqual([
      ...[
        [8, HERE_ALREADY],
        [9, OF_THE_SAME],
        [10, OF_THE_SAME],
      ],
      [12, HERE_ALREADY],
    ])
  })

  it('comes back unless the person says otherwise, and then meets the first one in the register; all or nothing is refused with it', async () => {
    const { id } = await foreseen(text)
    expect(await start(asha, id, 'ALL_OR_NOTHING')).toMatchObject({ ok: false, error: { code: 'files.alreadyHere' } })
    lawful(await start(asha, id))
    expect(records((await worked(asha, id)).counts)).toEqual({ ...NOTHING, created: 3, here: 2 })
    expect(await held('100', '101', '102', '103', '104')).toEqual(['100', '101', '103'])
    const again = await foreseen(text)
    expect(again.counts).toEqual({ ...NOTHING, unchanged: 3, here: 2 })
    const [met] = await within(asha, (tx) => returned.because(tx, again.id, 'DRY', HERE_ALREADY, 10))
    expect(met?.params).toMatchObject({ source: 'PARIVAR', head: 'चन्द्र मोहन' })
  })

  it('is entered all the same when a person says that they are two families, also as a whole file', async () => {
    const twice = familyRegister([RAJS, RAJS], { from: 120 })
    const { id, counts } = await foreseen(twice)
    expect(counts).toEqual({ ...NOTHING, created: 1, here: 1 })
    lawful(await start(asha, id, 'ALL_OR_NOTHING', 'ENTER'))
    expect(records((await worked(asha, id)).counts)).toEqual({ ...NOTHING, created: 2 })
    expect(await held('120', '121')).toEqual(['120', '121'])
    expect((await foreseen(twice)).counts).toEqual({ ...NOTHING, unchanged: 2 })
  })

  it('is not looked for by names in the survey, which tells no family twice', async () => {
    const job = await worked(TERMINAL, await handIn(TERMINAL, survey([MOHANS, MOHANS], '81', '18897')))
    expect(records(job.foreseen)).toEqual({ ...NOTHING, created: 2 })
  })
})

describe('a file of many chunks that tells a family again (decision 0100)', () => {
  const couple = (key: string) =>
    `${key},18896,1,भूपिन्दर ठाकुर,हरि चन्द,मुखिया,पुरुष,1957,\n${key},18896,2,सत्या,भूपिन्दर,पत्नी,महिला,1960,`
  const [header = ''] = familyRegister([]).split('\n')
  const long = [header, couple('900'), strangers(1600, 2000), couple('901')].join('\n')

  it('foresees it, and finds it after a run that went on where it was stopped', async () => {
    const { id, counts } = await foreseen(long)
    expect(counts).toMatchObject({ created: 1601, here: 1 })
    lawful(await start(asha, id))
    const working = worked(asha, id)
    for (;;) {
      const now = await jobOf(asha, id)
      if (now.stage === 'RUNNING' && now.checkpoint > 0) break
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    lawful(await execute(cancelImport, asha, { id }))
    expect((await working).stage).toBe('CANCELLED')
    lawful(await execute(resumeImport, asha, { id }))
    const done = await worked(asha, id)
    expect(records(done.counts)).toEqual(counts)
    expect(await held('900', '901')).toEqual(['900'])
  }, 60_000)
})
