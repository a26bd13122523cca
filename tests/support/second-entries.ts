import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { Result } from '@/lib/domain/shared/result'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { NEXT_PANCHAYAT } from '@/tests/support/cast'
import { answers, BASAL, NOON } from '@/tests/support/register-story'

export const refused = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code)

export const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)

/** A person alone in a household, as a form tells of them. */
export const enter = (
  actor: Actor,
  person: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string>> = {},
) =>
  execute(
    registerHousehold,
    actor,
    answers({
      ...(actor.place === NEXT_PANCHAYAT ? { village: BASAL } : {}),
      ...Object.fromEntries(
        ['nameHi', 'name', 'guardianName', 'guardianKind', 'maritalStatus', 'birth', 'gender'].map((field) => [
          `members[0].${field}`,
          person[field] ?? '',
        ]),
      ),
      'members[0].relation': 'HEAD',
      ...Object.fromEntries(['name', 'relation', 'gender'].map((field) => [`members[1].${field}`, ''])),
      ...changes,
    }),
    { now: NOON },
  )

export const ofFamily = (actor: Actor, id: string) => seenBy(actor, (tx) => pairs.ofHousehold(tx, id, 10))

export const someone = (name: string, nameHi: string, guardianName: string, birth: string) => ({
  ...{ name, nameHi, guardianName, guardianKind: 'SON_OF', gender: 'MALE', birth },
})
