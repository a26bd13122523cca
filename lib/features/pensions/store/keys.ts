import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { memberKeys } from '@/lib/domain/matching/keys'
import { personOfLine } from '@/lib/domain/pension/entry'
import type { Tx } from '@/lib/platform/db'
import { entryOf, holdEditions } from './registers'

const PIECE = 1000

/**
 * Works out the keys of a piece of the outside registers' lines anew; answers the last id, null when there is none left. The
 * editions are held while their lines are read, so that no line of a file that comes in meanwhile gets the keys of its
 * earlier words. Lines that had other keys were not met by them: their edition is closed anew, and counts as not read by any
 * comparison before.
 */
export const keyLinesAnew = async (
  tx: Tx,
  _permit: Permit<'pension.load'>,
  after: string | null,
): Promise<string | null> => {
  const piece = await tx.outsideEntry.findMany({
    ...(after === null ? {} : { where: { id: { gt: after } } }),
    select: { id: true, registerId: true },
    orderBy: { id: 'asc' },
    take: PIECE,
  })
  await holdEditions(
    tx,
    piece.map(({ registerId }) => registerId),
  )
  const rows = await tx.outsideEntry.findMany({
    where: { id: { in: piece.map(({ id }) => id) } },
    include: { register: { select: { sender: true } } },
  })
  const keyed = rows.map((row) => {
    const line = entryOf({ ...row, sender: row.register.sender })
    return { id: row.id, keys: memberKeys(personOfLine(line)) }
  })
  await tx.$executeRaw`
    with written as (
      update outside_entries e set keys = said.keys
      from jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) as said (id uuid, keys text[])
      where e.id = said.id and e.keys is distinct from said.keys
      returning e.register_id)
    update outside_registers g set closing = nextval('outside_register_closings')
    where g.complete and g.id in (select register_id from written)`
  return piece.at(-1)?.id ?? null
}
