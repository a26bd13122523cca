import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** What the accounts are called that wrote something: colleagues in the actor's scope; others stay without a name. */
export const handNames = async (
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, { readonly en: string; readonly hi: string }>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await tx.account.findMany({
    where: { id: { in: wanted } },
    select: { id: true, nameEn: true, nameHi: true },
  })
  return new Map(rows.map(({ id, nameEn, nameHi }) => [id, { en: nameEn, hi: nameHi }]))
}
