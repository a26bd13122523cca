import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { askExport } from '@/lib/features/exports/commands'
import * as exports from '@/lib/features/exports/store/exports'
import { registerRows, sheetRows } from '@/lib/features/exports/store/rows'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { chainOf } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { BASAL, DHARAMPUR, KOTI, NOON, officer } from '@/tests/support/register-story'
import { lawful } from '@/tests/support/factories'
import { ask, column, ENGLISH, fileOf, NAMES, openExports, read, who, headings } from '@/tests/support/export-story'

beforeAll(openExports)

describe('F25 · an export holds what the reader may see, and no more', () => {
  it('the rows of the own area only, in the order of families and members', async () => {
    expect((await fileOf('GP_SECRETARY', PANCHAYAT)).rows).toHaveLength(1 + 4)
    expect((await fileOf('BLOCK_OFFICER', BLOCK)).rows).toHaveLength(1 + 6)
    expect((await fileOf('COLLECTOR', NEXT_PANCHAYAT)).rows).toHaveLength(1 + 2)
    expect(column(await fileOf('BLOCK_OFFICER', BLOCK), 'serial')).toEqual(['1', '2', '1', '2', '1', '2'])
  })

  it('asks the database with the reader’s own scope: a wider range gives nothing more', async () => {
    const found = await read(who('GP_SECRETARY'), registerRows(NAMES, ENGLISH), STATE)
    expect(found.rows).toHaveLength(1 + 4)
  })

  it('one village of a panchayat', async () => {
    const found = await fileOf('GP_SECRETARY', PANCHAYAT, KOTI)
    expect(new Set(column(found, 'villageCode'))).toEqual(new Set(['18897']))
  })

  it('of a widow’s child no father: the register tells the mother', async () => {
    const { rows } = await fileOf('GP_SECRETARY', PANCHAYAT)
    const father = (rows[0] ?? []).indexOf(headings.fatherName)
    expect(rows.slice(1).map((row) => row[father])).toEqual(['', 'Late Sant Ram', '', ''])
  })

  it('of a mobile number, a voter card, a ration card and a birth what the office needs (decision 0042)', async () => {
    const first = async (role: Role, name: keyof typeof headings) => column(await fileOf(role, PANCHAYAT), name)[0]
    expect(await first('GP_SECRETARY', 'mobile')).toBe('9876543210')
    expect(await first('COLLECTOR', 'mobile')).toBeUndefined()
    expect(await first('GP_SECRETARY', 'epic')).toBe('ABC1234567')
    expect(await first('BLOCK_OFFICER', 'epic')).toBe('…4567')
    expect(await first('AUDITOR', 'rationCardNo')).toBe('…8899')
    expect(await first('AUDITOR', 'birth')).toBe('1968')
    expect(await first('GP_SECRETARY', 'birth')).toBe('05-08-1968')
  })

  it('F11 · of Aadhaar nothing, for no office', async () => {
    for (const role of ['GP_SECRETARY', 'BLOCK_OFFICER', 'COLLECTOR', 'AUDITOR'] as const) {
      const text = JSON.stringify((await fileOf(role, PANCHAYAT)).rows)
      expect(text).not.toMatch(/7058|feedface|aadha?ar/i)
    }
  })

  it('a reader’s name and the number stand in every line; words that look like a formula are text', async () => {
    const found = await fileOf('GP_SECRETARY', PANCHAYAT)
    expect(new Set(column(found, 'givenTo'))).toEqual(new Set(['E-1 · asha']))
    expect(column(found, 'houseNo')[2]).toBe("'=1+1")
    expect(column(found, 'name')[2]).toBe('Savitri "Devi", Koti')
  })

  it('says how many rows have gone and the digest of the file', async () => {
    const { gone } = await fileOf('GP_SECRETARY', PANCHAYAT)
    expect(gone.rows).toBe(4)
    expect(gone.digest).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('F25 · asking for an export', () => {
  it('stands in the journal with its purpose before a row leaves', async () => {
    lawful(await ask('GP_SECRETARY', DHARAMPUR))
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('exports.asked')
  })

  it('of another area, or of a village that the panchayat does not serve, is refused', async () => {
    expect(await ask('GP_SECRETARY', BASAL)).toMatchObject({ ok: false, error: { code: 'exports.areaElsewhere' } })
    const elsewhere = await ask('GP_SECRETARY', NEXT_PANCHAYAT)
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'exports.areaElsewhere' } })
  })

  it('of nothing that the office gets is refused; a correction sheet is for who may correct', async () => {
    const input = { kind: 'REGISTER', area: STATE, purpose: 'AUDIT', words: 'Yearly audit' } as const
    const nothing = await execute(askExport, who('AUDITOR'), { ...input, groups: ['CONTACT'] }, { now: NOON })
    expect(nothing).toMatchObject({ ok: false, error: { code: 'exports.nothingForYou' } })
    expect(await ask('AUDITOR', PANCHAYAT, 'CORRECTION_SHEET')).toMatchObject({ error: { code: 'access.denied' } })
  })

  it('is kept with its expiry, and another panchayat does not see it', async () => {
    const { id } = lawful(await ask('GP_SECRETARY', PANCHAYAT))
    const own = await transaction(scopeOf(who('GP_SECRETARY')), (tx) => exports.find(tx, id))
    expect(own?.expiresAt.toISOString()).toBe('2026-08-16T06:30:00.000Z')
    const neighbour = await officer('nirmala', 'GP_SECRETARY', NEXT_PANCHAYAT)
    expect(await transaction(scopeOf(neighbour), (tx) => exports.find(tx, id))).toBeNull()
  })
})

describe('F26 · a correction sheet', () => {
  it('tells the family once and every member, with number and version', async () => {
    const found = await read(who('GP_SECRETARY'), sheetRows(ENGLISH), PANCHAYAT)
    expect(column(found, 'version')).toEqual(['1', '1', '1', '1'])
    expect(column(found, 'mobile')).toEqual(['9876543210', '', '', ''])
    expect(column(found, 'nameHi')[0]).toBe('देवकी देवी')
  })
})
