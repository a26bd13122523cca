import { beforeAll, describe, expect, it } from 'vitest'
import { doWhatIsDue } from '@/lib/caretaker/jobs'
import { keysAnew } from '@/lib/caretaker/keys-anew'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import type { Actor } from '@/lib/domain/access/actor'
import { memberKeys } from '@/lib/domain/matching/keys'
import { KEY_EDITION, phoneticKey } from '@/lib/domain/matching/phonetic'
import { type OutsideEntry, personOfLine } from '@/lib/domain/pension/entry'
import { isUncompared } from '@/lib/features/duplicates/store/uncompared'
import { holdEditions, putLines } from '@/lib/features/pensions/store/registers'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { officer, settle } from '@/tests/support/register-story'
import { enter, seenBy, someone } from '@/tests/support/second-entries'

let asha: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
})

const keysOf = (householdId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ keys: string[] }>('select keys from members where household_id = $1', [
      householdId,
    ])
    return rows.map(({ keys }) => keys)
  })

const wordOf = (token: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ key: string }>('select key from name_tokens where token = $1', [token])
    return rows[0]?.key
  })

const REGISTER = '00000000-0000-7000-8000-000000000001'

const closing = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ closing: number }>('select closing from outside_registers')
    return rows[0]?.closing
  })

const renamed: OutsideEntry = {
  ...{
    id: '00000000-0000-7000-8000-000000000003',
    registerId: REGISTER,
    kind: 'IGNOAPS',
    sender: 'Welfare',
    number: '7',
  },
  ...{ name: { en: 'Balak Ram' }, guardian: null, gender: null, birthYear: null, village: null, aadhaarDigest: null },
  ...{ aadhaarLast4: null, standing: 'ACTIVE', since: null, until: null },
}
const RENAMED = { ...renamed, place: PANCHAYAT, keys: memberKeys(personOfLine(renamed)) }

describe('F17 · keys that an earlier edition of the spellings had worked out', () => {
  it('are written anew for members, words and lines of other registers; whose keys were others waits to be compared', async () => {
    const old = lawful(await enter(asha, someone('Lachhman Dass', 'लक्ष्मण दास', 'Devi Ram', '1960'))).id
    const other = lawful(await enter(asha, someone('Balak Ram', 'बालक राम', 'Hira Lal', '1971'))).id
    const fresh = await keysOf(old)
    await asOwner(async (client) => {
      await client.query(`update members set keys = array['n:lksmn'] where household_id = $1`, [old])
      await client.query(`update name_tokens set key = 'lksmn' where token = 'लक्ष्मण'`)
      await client.query(
        `insert into outside_registers (id, place, kind, sender, as_of, loaded_by, rows, complete, closing)
         values ('00000000-0000-7000-8000-000000000001', $1, 'IGNOAPS', 'Welfare', '2026-08-01', $2, 1, true, 0)`,
        [STATE, asha.accountId],
      )
      await client.query(
        `insert into outside_entries (id, register_id, place, kind, number, name, standing, keys)
         values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', $1, 'IGNOAPS', '7',
           'Laxman Dass', 'ACTIVE', array['n:lksmn'])`,
        [PANCHAYAT],
      )
    })

    await keysAnew(STATE)
    expect(await keysOf(old)).toEqual(fresh)
    expect(await wordOf('लक्ष्मण')).toBe(phoneticKey('Lachhman'))
    const [line] = await asOwner(async (client) => {
      const { rows } = await client.query<{ keys: string[] }>('select keys from outside_entries')
      return rows
    })
    expect(line?.keys).toContain(`n:${phoneticKey('Lachhman')}`)
    const waits = (id: string) => seenBy(asha, (tx) => isUncompared(tx, id))
    expect([await waits(old), await waits(other)]).toEqual([true, false])
  })

  it('a register whose lines had other keys counts as not read by any comparison before; once is enough', async () => {
    const first = await closing()
    expect(first).toBeGreaterThan(0)
    await keysAnew(STATE)
    expect(await closing()).toBe(first)
  })

  it('a line that a file renames meanwhile keeps the keys of its new name', async () => {
    await asOwner((client) => client.query(`update outside_entries set keys = array['n:lksmn']`))
    const before = await closing()
    let anew = Promise.resolve()
    await transaction(scopeOf(systemActor(STATE)), async (tx) => {
      await putLines(tx, REGISTER, [RENAMED])
      anew = keysAnew(STATE)
      // Long enough for it to have read the line, were it not held.
      await new Promise((resolve) => setTimeout(resolve, 500))
    })
    await anew
    const [line] = await asOwner(async (client) => {
      const { rows } = await client.query<{ name: string; keys: string[] }>('select name, keys from outside_entries')
      return rows
    })
    expect(line).toEqual({ name: 'Balak Ram', keys: memberKeys(personOfLine(RENAMED)) })
    expect(await closing()).toBe(before)
  })

  it('a file waits for the keys of its own edition’s lines, and for those of no other', async () => {
    const OTHER = '00000000-0000-7000-8000-000000000009'
    await asOwner((client) =>
      client.query(
        `insert into outside_registers (id, place, kind, sender, as_of, loaded_by, rows, complete)
         values ($1, $2, 'WIDOW', 'Welfare', '2026-08-01', $3, 0, true)`,
        [OTHER, STATE, asha.accountId],
      ),
    )
    const scope = scopeOf(systemActor(STATE))
    const written: string[] = []
    const put = (id: string, registerId: string) =>
      transaction(scope, (tx) => putLines(tx, registerId, [{ ...RENAMED, id, registerId }])).then(() =>
        written.push(registerId),
      )
    let own: Promise<unknown> = Promise.resolve()
    await transaction(scope, async (tx) => {
      await holdEditions(tx, [REGISTER])
      own = put(RENAMED.id, REGISTER)
      await put('00000000-0000-7000-8000-000000000004', OTHER)
      await new Promise((resolve) => setTimeout(resolve, 400))
      // What was read of its lines is still being keyed.
      expect(written).toEqual([OTHER])
    })
    await own
    expect(written).toEqual([OTHER, REGISTER])
  })

  it('is done once for an edition, whoever finds it due at the same moment, and again for the next', async () => {
    const runs: string[] = []
    const due = (edition: string) => ({
      ...{ name: 'keys-beside', period: () => edition },
      run: async (state: string) => {
        await new Promise((resolve) => setTimeout(resolve, 200))
        runs.push(`${edition} ${state}`)
      },
    })
    await Promise.all([doWhatIsDue([due('7')]), doWhatIsDue([due('7')])])
    expect(runs).toEqual([`7 ${STATE}`])
    await doWhatIsDue([due('7')])
    await doWhatIsDue([due('8')])
    expect(runs).toEqual([`7 ${STATE}`, `8 ${STATE}`])
  })

  it('is done once for an edition', async () => {
    const runs: string[] = []
    const job = {
      name: 'keys',
      period: () => KEY_EDITION,
      run: (state: string) => Promise.resolve(void runs.push(state)),
    }
    await doWhatIsDue([job])
    await doWhatIsDue([job])
    expect(runs).toEqual([STATE])
  })
})
