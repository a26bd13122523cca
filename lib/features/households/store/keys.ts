import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { memberKeys } from '@/lib/domain/matching/keys'
import { personOf } from '@/lib/domain/matching/person'
import { phoneticKey } from '@/lib/domain/matching/phonetic'
import type { Tx } from '@/lib/platform/db'
import { findMany } from './families'

/** Households, and words of the dictionary, in one transaction: nothing waits long for it. */
const PIECE = 300
const WORDS = 5000

/**
 * Works out the keys of a piece of the register anew, in the order of ids after `after`; whose keys were others is written
 * and waits to be compared. Answers the last id; null when there is none left.
 */
export const keyAnew = async (
  tx: Tx,
  _permit: Permit<'household.import'>,
  after: string | null,
): Promise<string | null> => {
  // Held, so that nobody's correction is overwritten by keys of the name before it.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from households where ${after}::uuid is null or id > ${after}::uuid
    order by id limit ${PIECE}::int for no key update`
  const found = await findMany(
    tx,
    rows.map(({ id }) => id),
  )
  const keyed = found.flatMap(({ id, family }) =>
    family.members.map((member) => ({ id, serial: member.serial, keys: memberKeys(personOf(member, family)) })),
  )
  await tx.$executeRaw`
    with written as (
      update members m set keys = said.keys
      from jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) as said (id uuid, serial int, keys text[])
      where m.household_id = said.id and m.serial = said.serial and m.keys is distinct from said.keys
      returning m.household_id, m.place)
    insert into uncompared (household_id, place) select distinct on (household_id) household_id, place from written
    on conflict (household_id) do nothing`
  return rows.at(-1)?.id ?? null
}

/** The same for the dictionary of written words. Answers the last word; null when there is none left. */
export const keyWordsAnew = async (
  tx: Tx,
  _permit: Permit<'household.import'>,
  after: string | null,
): Promise<string | null> => {
  const rows = await tx.$queryRaw<{ token: string; key: string }[]>`
    select token, key from name_tokens where token > ${after ?? ''} collate "C" order by token collate "C" limit ${WORDS}::int`
  const changed = rows
    .map(({ token, key: before }) => ({ token, before, key: phoneticKey(token) }))
    .filter(({ key, before }) => key !== before)
  if (changed.length > 0)
    await tx.$executeRaw`
      update name_tokens n set key = said.key
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as said (token text, key text)
      where n.token = said.token collate "C"`
  return rows.at(-1)?.token ?? null
}
