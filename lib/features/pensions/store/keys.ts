import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { memberKeys } from '@/lib/domain/matching/keys'
import { personOfLine } from '@/lib/domain/pension/entry'
import type { Tx } from '@/lib/platform/db'
import { entryOf } from './registers'

const PIECE = 1000

/** Works out the keys of a piece of the outside registers' lines anew; answers the last id, null when there is none left. */
export const keyLinesAnew = async (
  tx: Tx,
  _permit: Permit<'pension.load'>,
  after: string | null,
): Promise<string | null> => {
  const rows = await tx.outsideEntry.findMany({
    ...(after === null ? {} : { where: { id: { gt: after } } }),
    include: { register: { select: { sender: true } } },
    orderBy: { id: 'asc' },
    take: PIECE,
  })
  const keyed = rows.map((row) => {
    const line = entryOf({ ...row, sender: row.register.sender })
    return { id: row.id, keys: memberKeys(personOfLine(line)) }
  })
  await tx.$executeRaw`
    update outside_entries e set keys = said.keys
    from jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) as said (id uuid, keys text[])
    where e.id = said.id and e.keys is distinct from said.keys`
  return rows.at(-1)?.id ?? null
}
