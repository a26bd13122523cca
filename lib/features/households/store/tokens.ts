import 'server-only'
import type { FamilyMember } from '@/lib/domain/household/family'
import { nameTokens } from '@/lib/domain/matching/names'
import type { Tx } from '@/lib/platform/db'

/** What the dictionary wants to know of a member: how the own name and the guardian's are written. */
export type Named = Pick<FamilyMember, 'name' | 'guardian'>

/** Every written token of the members' names with its phonetic key, as the dictionary keeps it: small letters, sorted. */
const tokensOf = (members: readonly Named[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { name, guardian } of members)
    for (const text of [name.en, name.hi, guardian?.name, guardian?.nameHi])
      for (const { written, key } of nameTokens(text ?? '')) found.set(written.toLowerCase(), key)
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * Writes the members' tokens into the dictionary through which a part of a name is found. Almost every token is there
 * already and is only looked up; new ones go in by the alphabet, so that two imports never wait for each other in a ring.
 */
export const noteTokens = async (tx: Tx, members: readonly Named[]): Promise<void> => {
  const tokens = tokensOf(members)
  if (tokens.size === 0) return
  await tx.$executeRaw`
    insert into name_tokens (token, key)
    select token, key from unnest(${[...tokens.keys()]}::text[], ${[...tokens.values()]}::text[]) as said (token, key)
    where not exists (select from name_tokens n where n.token = said.token collate "C")
    on conflict (token) do nothing`
}
