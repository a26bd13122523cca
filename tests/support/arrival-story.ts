import type { Actor } from '@/lib/domain/access/actor'
import type { Relation } from '@/lib/domain/household/household'
import { readDeletionNumber } from '@/lib/domain/life/departure'
import { arriveHousehold } from '@/lib/features/households/commands/arrive'
import { arriveHouseholdSchema } from '@/lib/features/households/schema/family'
import * as departures from '@/lib/features/lives/store/departures'
import { execute } from '@/lib/platform/command'
import { happens, looking, now } from '@/tests/support/life-story'
import { posted, understood } from '@/tests/support/register-story'

/** Members leave with a Deletion Certificate: its number, the event, and the persons as another office reads them. */
export const leave = async (secretary: Actor, id: string, serials: readonly number[] = [1, 2, 3]) => {
  const event = await happens(secretary, { kind: 'MOVE_OUT', id, serials, bound: 'Basal' })
  const row = await looking(secretary, (tx) => tx.departure.findFirstOrThrow({ where: { eventId: event } }))
  const number = readDeletionNumber(row.number)
  if (!number) throw new Error('A misspelt certificate')
  return { event, number, persons: await looking(secretary, (tx) => departures.read(tx, number)) }
}

type Left = Awaited<ReturnType<typeof leave>>

/** The form's answers of an arrival by a certificate of the portal's own: who comes with which relation. */
export const byCertificate = (
  { number, persons }: Pick<Left, 'number' | 'persons'>,
  relations: readonly (Relation | '')[],
): Readonly<Record<string, string>> => ({
  certificate: number,
  ...Object.fromEntries(
    persons.flatMap(({ id }, row) => [
      [`taken[${row}].id`, id],
      [`taken[${row}].relation`, relations[row] ?? ''],
    ]),
  ),
})

/** A family as it stands on the paper of another place. */
export const ON_PAPER: Readonly<Record<string, string>> = {
  certificate: 'NN/12-2026',
  issuedBy: 'Nagar Nigam, Chandigarh',
  'members[0].name': 'Balbir',
  'members[0].relation': 'HEAD',
  'members[0].gender': 'MALE',
  'members[0].birth': '12-04-1979',
}

/** What is wrong with the form of an arrival, by field. */
export const wrongIn = (fields: Readonly<Record<string, string>>) =>
  understood(arriveHouseholdSchema, posted(fields)).errors

/** A whole family arrives: two days before the story's day, as the form says. */
export const arrive = (actor: Actor, village: string, fields: Readonly<Record<string, string>>) => {
  const { value, errors } = understood(arriveHouseholdSchema, posted({ village, on: '13-08-2026', ...fields }))
  if (!value) throw new Error(`The form is not in order: ${JSON.stringify(errors)}`)
  return execute(arriveHousehold, actor, value, { now })
}
