import 'server-only'
import type { FamilyMember } from '@/lib/domain/household/family'
import { nameTokens } from '@/lib/domain/matching/names'
import type { Tx } from '@/lib/platform/db'

/** What the dictionary wants to know of a member: how the own name and the guardian's are written. */
export type Named = Pick<FamilyMember, 'name' | 'guardian'>

/** Every written token of the members' names with its phonetic key, as the dictionary keeps it: small letters. */
export const tokensOf = (members: readonly Named[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { name, guardian } of members)
    for (const text of [name.en, name.hi, guardian?.name, guardian?.nameHi])
      for (const { written, key } of nameTokens(text ?? '')) found.set(written.toLowerCase(), key)
  return found
}

/**
 * Writes tokens into the dictionary through which a part of a name is found. Almost every token is there already and is
 * only looked up; new ones go in by the alphabet, so that two imports never wait for each other in a ring.
 */
export const noteWritten = async (tx: Tx, tokens: ReadonlyMap<string, string>): Promise<void> => {
  if (tokens.size === 0) return
  const sorted = [...tokens].sort(([one], [other]) => (one < other ? -1 : 1))
  await tx.$executeRaw`
    insert into name_tokens (token, key)
    select token, key from unnest(${sorted.map(([token]) => token)}::text[], ${sorted.map(([, key]) => key)}::text[]) as said (token, key)
    where not exists (select from name_tokens n where n.token = said.token collate "C")
    on conflict (token) do nothing`
}

/** The same for the names of members. */
export const noteTokens = (tx: Tx, members: readonly Named[]): Promise<void> => noteWritten(tx, tokensOf(members))
