import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** What the accounts are called that wrote, confirmed or decided something, of whichever office. */
export const handNames = async (
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, { readonly en: string; readonly hi: string }>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; name_en: string; name_hi: string }[]>`
    select id::text, name_en, name_hi from hands_called(${wanted}::uuid[])`
  return new Map(rows.map(({ id, name_en: en, name_hi: hi }) => [id, { en, hi }]))
}

/** The name of one hand in both scripts; as it was written under the paper where the account is not known. */
export const handName = async (
  tx: Tx,
  id: string,
  written: string,
): Promise<{ readonly en: string; readonly hi: string }> =>
  (await handNames(tx, [id])).get(id) ?? { en: written, hi: written }
