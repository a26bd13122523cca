import { beforeAll, describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { answersOfCodes, ownColumns } from '@/lib/domain/export/own'
import { partedFor } from '@/lib/domain/question/readers'
import * as exports from '@/lib/features/exports/store/exports'
import { registerRows, sheetRows } from '@/lib/features/exports/store/rows'
import { toLeftOut } from '@/lib/features/exports/view'
import { saveQuestion } from '@/lib/features/questions/commands'
import type { SaveQuestion } from '@/lib/features/questions/schema'
import * as questions from '@/lib/features/questions/store'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { sheetWords } from '@/lib/platform/sheet-words'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT, STATE, TODAY } from '@/tests/support/cast'
import { NOON, officer } from '@/tests/support/register-story'
import { lawful } from '@/tests/support/factories'
import { NAMES, ask, ENGLISH, fileOf, office, openExports, read, who } from '@/tests/support/export-story'

beforeAll(openExports)

describe('F15 F25 · answers to the State’s own questions', () => {
  const question = (facts: Partial<SaveQuestion>): SaveQuestion => ({
    ...{ of: 'MEMBER', kind: 'TEXT', en: 'Illness', hi: 'बीमारी', sensitive: false, readers: [], from: TODAY },
    ...facts,
  })
  const change = (asked: SaveQuestion) => {
    return execute(saveQuestion, who('STATE_ADMIN'), asked, { now: NOON }).then(lawful)
  }

  beforeAll(async () => {
    office.STATE_ADMIN = await officer('indira', 'STATE_ADMIN', STATE)
    await change(question({ sensitive: true, readers: ['BLOCK_OFFICER'] }))
    await change(question({ of: 'HOUSEHOLD', kind: 'YES_NO', en: 'Tap', hi: 'नल' }))
    await change(question({ of: 'HOUSEHOLD', kind: 'DATE', en: 'Since', hi: 'कब से' }))
    const choices = [
      { code: 'c1', en: 'Own well', hi: 'अपना कुआँ' },
      { code: 'c2', en: 'Neighbour’s', hi: 'पड़ोसी का' },
    ]
    await change(question({ of: 'HOUSEHOLD', kind: 'CHOICE', en: 'Well', hi: 'कुआँ', choices }))
    const own = JSON.stringify({ tap: true, since: '2026-02-28', well: 'c2' })
    await asOwner((client) =>
      client.query(`update households set own_facts = $1 where own_facts ->> 'illness' = 'OWN-ANSWER'`, [own]),
    )
  })

  const under = ({ rows }: { rows: string[][] }, heading: string) => rows[1]?.[rows[0]?.indexOf(heading) ?? -1]

  it('stand in a file in words, for whoever sees them on the screen', async () => {
    const found = await fileOf('COLLECTOR', PANCHAYAT)
    expect(['Tap', 'Since', 'Well'].map((heading) => under(found, heading))).toEqual([
      ...['Yes', '28-02-2026', 'Neighbour’s'],
    ])
    const hindi = await fileOf('COLLECTOR', PANCHAYAT, '', sheetWords('hi'))
    expect(['नल', 'कब से', 'कुआँ'].map((heading) => under(hindi, heading))).toEqual(['हाँ', '28-02-2026', 'पड़ोसी का'])
  })

  it('that are sensitive only for the keepers of the register and whom the State names', async () => {
    const whole = ['GP_SECRETARY', 'BLOCK_OFFICER'] as const
    for (const role of whole) expect(under(await fileOf(role, PANCHAYAT), 'Illness')).toBe('OWN-ANSWER')
    for (const role of ['COLLECTOR', 'AUDITOR'] as const) {
      expect(JSON.stringify((await fileOf(role, PANCHAYAT)).rows)).not.toMatch(/OWN-ANSWER|Illness/)
    }
  })

  it('what was left out is kept with the export, and said', async () => {
    const { id } = lawful(await ask('COLLECTOR', PANCHAYAT))
    const known = await transaction(scopeOf(who('COLLECTOR')), (tx) => exports.find(tx, id))
    expect(known?.columns).toEqual(expect.arrayContaining(['mobile:NOT', 'own.tap', 'own.illness:NOT']))
    const all = await transaction(scopeOf(who('COLLECTOR')), (tx) => questions.all(tx, PANCHAYAT))
    const { seen } = partedFor('COLLECTOR', all, TODAY)
    expect(toLeftOut(known?.columns ?? [], seen, all)).toEqual([
      { of: 'FACT', key: 'mobile', showing: 'NOT' },
      { of: 'FACT', key: 'epic', showing: 'NOT' },
      { of: 'ANSWERS', question: { en: 'Illness', hi: 'बीमारी' } },
    ])
    const file = await read(
      who('COLLECTOR'),
      registerRows({ ...NAMES, leftOut: 'Not here: Illness' }, ENGLISH),
      PANCHAYAT,
    )
    expect(file.rows[0]?.at(-1)).toBe('Not here: Illness')
    expect(file.rows[1]?.at(-1)).toBe('')
  })

  it('a question that becomes sensitive after the file was asked for stays out of it', async () => {
    const { id } = lawful(await ask('AUDITOR', PANCHAYAT))
    const known = await transaction(scopeOf(who('AUDITOR')), (tx) => exports.find(tx, id))
    await change(question({ key: 'tap', of: 'HOUSEHOLD', kind: 'YES_NO', en: 'Tap', hi: 'नल', sensitive: true }))
    const all = await transaction(scopeOf(who('AUDITOR')), (tx) => questions.all(tx, PANCHAYAT))
    const kept = answersOfCodes(known?.columns ?? [])
    expect(kept).toContainEqual({ key: 'tap', showing: 'WHOLE' })
    expect(ownColumns(kept, partedFor('AUDITOR', all, TODAY), all).map(({ key }) => key)).not.toContain('tap')
  })

  it('leave with no correction sheet: they are corrected on the family’s form', async () => {
    const sheet = await read(who('GP_SECRETARY'), sheetRows(ENGLISH), PANCHAYAT)
    expect(sheet.rows.length).toBeGreaterThan(2)
    expect(JSON.stringify(sheet.rows)).not.toContain('OWN-ANSWER')
  })
})
