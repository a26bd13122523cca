import type { Actor } from '@/lib/domain/access/actor'
import { systemActor } from '@/lib/domain/access/system'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { enrolPerson } from '@/lib/features/accounts/commands/enrol'
import * as accounts from '@/lib/features/accounts/store/people'
import { type DemonstrationPerson, others, people } from './people'
import { on, type Play, seenBy } from './play'

/** The days before the first start on which everybody took office and the register was brought in. */
export const TOOK_OFFICE = -400

/** Everybody of the demonstration as actors, by the name they sign in with. */
export type Cast = (login: string) => Actor

const STATE = placePath('2')

/**
 * Gives everybody an account and a posting. The portal's own hand enrols them: it may manage accounts (domain §11), so the
 * first administrator of a demonstration needs nobody's leave and no way past the policies.
 */
export const enrolEverybody = async (play: Play, today: PlainDate): Promise<Cast> => {
  const system = systemActor(STATE)
  const actors = new Map<string, Actor>()
  for (const [index, person] of [...people, ...others].entries()) {
    const { login, name: nameEn, nameHi, role, place, password } = person
    const order = `RD-EST-${String(index + 1).padStart(3, '0')}`
    const posting = { role, place, from: addDays(today, TOOK_OFFICE), order }
    const { id } = await play(on(TOOK_OFFICE, '10:00'), system, enrolPerson, {
      login,
      nameEn,
      nameHi,
      password,
      ...posting,
    })
    actors.set(login, await actorOf(person, id))
  }
  return (login) => {
    const actor = actors.get(login)
    if (!actor) throw new Error(`Nobody of the demonstration is called ${login}`)
    return actor
  }
}

const actorOf = async ({ name, role, place }: DemonstrationPerson, accountId: string): Promise<Actor> => {
  const enrolled = await seenBy(systemActor(STATE), (tx) => accounts.find(tx, accountId))
  const [posting] = enrolled?.postings ?? []
  if (!posting) throw new Error(`${name} holds no posting`)
  return { accountId, postingId: posting.id, name, role, place }
}

/** An officer once panchayats are assigned: the posting alone opens nothing (R44). */
export const assignedTo = (officer: Actor, panchayats: readonly PlacePath[]): Actor => ({ ...officer, panchayats })
