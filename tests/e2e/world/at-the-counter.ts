import type { Client } from 'pg'
import type { CounterWorld, Family, Person } from '@/tests/e2e/world'
import { type Enrolled, enrolled, loginOf } from '@/tests/e2e/world/cast'
import { handedIn, typed } from '@/tests/e2e/world/counter'
import { nineFamilies } from '@/tests/e2e/world/families'
import type { Ground } from '@/tests/e2e/world/ground'

interface Around {
  readonly officer: Enrolled
  readonly stranger: Person
  readonly neighbour: Person
}

/** The counter's panchayat: papers waiting for the officer, one of them of the officer's own family, and drafts. */
export const prepareCounter = async (
  ground: Ground,
  { officer, stranger, neighbour }: Around,
  owner: Client,
): Promise<CounterWorld> => {
  const secretary = await enrolled('secretary.counter', 'GP_SECRETARY', ground.panchayat)
  const sahayak = await enrolled('sahayak.counter', 'GP_SAHAYAK', ground.panchayat)
  const families = await nineFamilies(secretary.actor, ground)
  const family = (index: number): Family => {
    const found = families[index]
    if (!found) throw new Error('There are nine families')
    return found
  }
  const own = family(1)
  // Officers declare their own household on paper; no command of the portal writes it down yet.
  await owner.query('update accounts set own_household_id = $2 where id = $1', [officer.actor.accountId, own.id])
  return {
    ...{ panchayat: ground.name, village: ground.villageName, stranger, neighbour, families },
    ...{ secretary: loginOf(secretary), sahayak: loginOf(sahayak), officer: loginOf(officer) },
    waiting: await handedIn(secretary.actor, family(0)),
    ofOfficersFamily: await handedIn(secretary.actor, own),
    drafts: {
      stale: await typed(secretary.actor, family(2)),
      twice: await typed(secretary.actor, family(3)),
      forged: await typed(secretary.actor, family(4)),
    },
  }
}
