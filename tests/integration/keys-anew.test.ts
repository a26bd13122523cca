import { beforeAll, describe, expect, it } from 'vitest'
import { doWhatIsDue } from '@/lib/caretaker/jobs'
import { keysAnew } from '@/lib/caretaker/keys-anew'
import type { Actor } from '@/lib/domain/access/actor'
import { KEY_EDITION, phoneticKey } from '@/lib/domain/matching/phonetic'
import { isUncompared } from '@/lib/features/duplicates/store/uncompared'
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

describe('F17 · keys that an earlier edition of the spellings had worked out', () => {
  it('are written anew for members, words and lines of other registers; whose keys were others waits to be compared', async () => {
    const old = lawful(await enter(asha, someone('Lachhman Dass', 'लक्ष्मण दास', 'Devi Ram', '1960'))).id
    const other = lawful(await enter(asha, someone('Balak Ram', 'बालक राम', 'Hira Lal', '1971'))).id
    const fresh = await keysOf(old)
    await asOwner(async (client) => {
      await client.query(`update members set keys = array['n:lksmn'] where household_id = $1`, [old])
      await client.query(`update name_tokens set key = 'lksmn' where token = 'लक्ष्मण'`)
      await client.query(
        `insert into outside_registers (id, place, kind, sender, as_of, loaded_by, rows)
         values ('00000000-0000-7000-8000-000000000001', $1, 'IGNOAPS', 'Welfare', '2026-08-01', $2, 1)`,
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
