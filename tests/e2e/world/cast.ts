import type { Actor } from '@/lib/domain/access/actor'
import { systemActor } from '@/lib/domain/access/system'
import type { Office } from '@/lib/domain/account/posting'
import type { PlacePath } from '@/lib/domain/place/path'
import { addDays } from '@/lib/domain/shared/plain-date'
import { enrolPerson } from '@/lib/features/accounts/commands/enrol'
import * as accounts from '@/lib/features/accounts/store/people'
import { today } from '@/lib/platform/clock'
import { STATE } from '@/tests/e2e/world/ground'
import type { Person, Words } from '@/tests/e2e/world'
import { seenBy, told } from '@/tests/e2e/world/told'

/** The one password of everybody in the tests. */
export const PASSWORD = 'gehun aur chawal 35'

/** Somebody of the tests with the actor that the preparation lets act. */
export interface Enrolled extends Person {
  readonly actor: Actor
}

const NAMES = {
  GP_SECRETARY: { en: 'Asha Thakur', hi: 'आशा ठाकुर' },
  GP_SAHAYAK: { en: 'Harish Kumar', hi: 'हरीश कुमार' },
  PRADHAN: { en: 'Gopal Singh', hi: 'गोपाल सिंह' },
  VERIFYING_OFFICER: { en: 'Bhanu Pratap', hi: 'भानु प्रताप' },
  BLOCK_OFFICER: { en: 'Chandra Kanta', hi: 'चन्द्र कांता' },
  COLLECTOR: { en: 'Deepa Negi', hi: 'दीपा नेगी' },
  RD_DEPT: { en: 'Esha Verma', hi: 'एषा वर्मा' },
  STATE_ADMIN: { en: 'Indira Sood', hi: 'इंदिरा सूद' },
  FOOD_INSPECTOR: { en: 'Kamal Kashyap', hi: 'कमल कश्यप' },
  DFSC: { en: 'Mohan Gupta', hi: 'मोहन गुप्ता' },
} as const satisfies Partial<Record<Office, Words>>

export type Post = keyof typeof NAMES

/** Gives somebody an account and a posting, as the State's administrator would. */
export const enrolled = async (login: string, role: Post, place: PlacePath): Promise<Enrolled> => {
  const system = systemActor(STATE)
  const name = NAMES[role]
  const person = { login, nameEn: name.en, nameHi: name.hi, password: PASSWORD }
  const posting = { role, place, from: addDays(today(), -30), order: `EST-${login}` }
  const { id } = await told(system, enrolPerson, { ...person, ...posting })
  const [first] = (await seenBy(system, (tx) => accounts.find(tx, id)))?.postings ?? []
  if (!first) throw new Error(`${login} holds no posting`)
  return { login, name, actor: { accountId: id, postingId: first.id, name: name.en, role, place } }
}

/** The person without the actor: what the tests need to sign in. */
export const loginOf = ({ login, name }: Enrolled): Person => ({ login, name })
