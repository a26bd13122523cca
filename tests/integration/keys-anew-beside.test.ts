import { beforeAll, expect, it } from 'vitest'
import { keysAnew } from '@/lib/caretaker/keys-anew'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { memberKeys } from '@/lib/domain/matching/keys'
import { personOf } from '@/lib/domain/matching/person'
import { find } from '@/lib/features/households/store/families'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { officer, settle } from '@/tests/support/register-story'
import { enter, someone } from '@/tests/support/second-entries'

let asha: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
})

/** Another hand corrects the name and holds the family meanwhile, as every correction does (`families.save`). */
const correcting = (id: string, meanwhile: () => void) =>
  asOwner(async (client) => {
    await client.query('begin')
    await client.query('update households set version = version where id = $1', [id])
    await client.query(
      `update members set name = 'Rakshpal', name_hi = 'रक्षपाल', keys = array['n:old'] where household_id = $1`,
      [id],
    )
    meanwhile()
    // Long enough for the keys to have been worked out from the old name, were the family not held.
    await new Promise((resolve) => setTimeout(resolve, 500))
    await client.query('commit')
  })

it('F17 · keys worked out anew beside a correction are those of the corrected name', async () => {
  const { id } = lawful(await enter(asha, someone('Lachhman Dass', 'लक्ष्मण दास', 'Devi Ram', '1960')))
  await asOwner((client) => client.query(`update members set keys = array['n:lksmn'] where household_id = $1`, [id]))
  let anew = Promise.resolve()
  await correcting(id, () => {
    anew = keysAnew(STATE)
  })
  await anew
  const keys = await asOwner(async (client) => {
    const { rows } = await client.query<{ keys: string[] }>('select keys from members where household_id = $1', [id])
    return rows.map((row) => row.keys)
  })
  const known = await transaction(scopeOf(asha), (tx) => find(tx, id))
  expect(known?.family.members[0]?.name.en).toBe('Rakshpal')
  expect(keys).toEqual(known?.family.members.map((member) => memberKeys(personOf(member, known.family))))
})
