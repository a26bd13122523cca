import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { takesAadhaar } from '@/lib/platform/aadhaar'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { load } from '@/tests/support/pensions'
import { answers, NOON, officer, settle } from '@/tests/support/register-story'

// Read once by the process: it must be gone before anything of the portal is there.
vi.hoisted(() => {
  delete process.env['AADHAAR_KEY']
})

/** A published test number (domain §9.1). */
const NUMBER = '499118665246'

let asha: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
})

const kept = (table: 'members' | 'outside_entries') =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ kept: number }>(
      `select count(*)::int as kept from ${table} where aadhaar_last4 is not null or aadhaar_digest is not null`,
    )
    return rows[0]?.kept
  })

describe('F11 · a State that has set no AADHAAR_KEY', () => {
  it('F11 · the form asks for no number; one that is posted all the same is not kept, and the officer is told so', async () => {
    expect(takesAadhaar()).toBe(false)
    const typed = answers({ 'members[0].aadhaar': NUMBER })
    expect(lawful(await execute(registerHousehold, asha, typed, { now: NOON })).aadhaar).toBe('lost')
    expect(await kept('members')).toBe(0)
    const other = answers({ 'members[0].name': 'Somebody Else', 'members[1].name': 'Sohan Lal', houseNo: '77' })
    expect(lawful(await execute(registerHousehold, asha, other, { now: NOON })).aadhaar).toBe('')
  })

  it('F11 · a register’s numbers are neither kept nor compared; its lines are read all the same', async () => {
    const deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
    const header = ['Sanction Order No', 'Pensioner Name', 'Gender', 'Age', 'Aadhaar No', 'GP Code']
    const lines = [`HP-1,Paras Ram,M,76,${NUMBER},900001`, 'HP-2,Sant Ram,M,70,XXXX XXXX 5246,900001']
    const job = await load(deepa, 'IGNOAPS', '2026-08-10', lines, header)
    expect(job.counts?.CREATED.records).toBe(2)
    expect(await kept('outside_entries')).toBe(0)
  })
})
