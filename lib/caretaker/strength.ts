const SHORTEST = 32
const FEWEST_LETTERS = 12

// Words that stand in examples and in leaked lists; none is short enough to turn up in a drawn secret.
const FAMILIAR =
  /change.?me|your.?secret|example|password|nextauth|development|replace.?this|0123456789|abcdefghij|qwertyuiop/i

/** Why NEXTAUTH_SECRET is no secret, as the end of a sentence; undefined when it will do. */
export const secretFault = (secret: string | undefined): string | undefined => {
  if (!secret) return 'is missing'
  if (secret.length < SHORTEST) return `has ${secret.length} characters and needs ${SHORTEST}`
  if (new Set(secret).size < FEWEST_LETTERS) return 'repeats a few characters'
  if (FAMILIAR.test(secret)) return 'is an example that everybody knows'
  return undefined
}

/** Why NEXTAUTH_URL will not do: officers' passwords travel to it, so only this very machine may go without https. */
export const addressFault = (address: string | undefined): string | undefined => {
  if (!address) return 'is missing'
  if (!URL.canParse(address)) return `is no address: ${address}`
  const { protocol, hostname } = new URL(address)
  const near = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return protocol === 'https:' || (protocol === 'http:' && near) ? undefined : 'must begin with https://'
}

/** What a signed-in role turned out to be able to do. */
export interface Standing {
  readonly version: number
  readonly superuser: boolean
  readonly bypasses: boolean
  readonly owned: readonly string[]
  readonly acts: boolean
}

/** Why a database and the role of its URL are unfit for the portal, as one sentence. */
export const standingFault = ({ version, superuser, bypasses, owned, acts }: Standing): string | undefined => {
  if (version < 150_000)
    return `DATABASE_URL leads to Postgres ${Math.floor(version / 10_000)}; the portal needs 15 or newer.`
  if (superuser)
    return 'The role of DATABASE_URL is a superuser, before whom row-level security is silent; use antyodaya_portal of prisma/roles.sql.'
  if (bypasses) return 'The role of DATABASE_URL bypasses row-level security; use antyodaya_portal of prisma/roles.sql.'
  if (owned.length > 0)
    return `The role of DATABASE_URL owns tables (${owned.slice(0, 3).join(', ')}); use antyodaya_portal of prisma/roles.sql, which owns nothing.`
  if (!acts) return 'The role of DATABASE_URL does not act as antyodaya_app; run prisma/roles.sql as it stands.'
  return undefined
}
