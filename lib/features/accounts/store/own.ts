import 'server-only'
import type { Role } from '@/lib/domain/access/actor'
import type { HouseholdNumber } from '@/lib/domain/household/number'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

// One's own account is reached through functions of the owner's that take the live session as proof: the area of the
// present posting may not hold one's other postings.

export interface OwnProfile {
  readonly login: string
  readonly en: string
  readonly hi: string
  readonly titleEn: string | null
  readonly titleHi: string | null
}

/** A signed-in browser of one's own. */
export interface OwnSession {
  readonly id: string
  readonly device: string
  readonly since: Date
  readonly role: Role
  readonly place: PlacePath
}

/** A posting of one's own that is in force. */
export interface OwnPosting {
  readonly id: string
  readonly role: Role
  readonly place: PlacePath
}

interface ProfileRow {
  login: string
  name_en: string
  name_hi: string
  title_en: string | null
  title_hi: string | null
}

/** What the person behind a live session is called; null when the session has ended. */
export const profile = async (tx: Tx, session: string): Promise<OwnProfile | null> => {
  const [row] = await tx.$queryRaw<ProfileRow[]>`select * from own_profile(${session}::uuid)`
  if (!row) return null
  return { login: row.login, en: row.name_en, hi: row.name_hi, titleEn: row.title_en, titleHi: row.title_hi }
}

/** The browsers in which the person is signed in, newest first. */
export const sessions = async (tx: Tx, session: string): Promise<readonly OwnSession[]> => {
  const rows = await tx.$queryRaw<
    { id: string; device: string; created_at: Date; role: Role; place: string }[]
  >`select * from own_sessions(${session}::uuid)`
  return rows.map(({ id, device, created_at, role, place }) => ({
    id,
    device,
    since: created_at,
    role,
    place: placePath(place),
  }))
}

/** The offices that the person holds today. */
export const postings = async (tx: Tx, session: string): Promise<readonly OwnPosting[]> => {
  const rows = await tx.$queryRaw<{ id: string; role: Role; place: string }[]>`
    select id, role, place from own_postings(${session}::uuid)`
  return rows.map(({ id, role, place }) => ({ id, role, place: placePath(place) }))
}

/** Goes on under another of one's own postings; false when it is none. */
export const switchTo = async (tx: Tx, session: string, posting: string): Promise<boolean> => {
  const [row] = await tx.$queryRaw<{ done: boolean }[]>`
    select switch_posting(${session}::uuid, ${posting}::uuid) as done`
  return row?.done === true
}

/** Ends another of one's own sessions; false when it is none. */
export const endOne = async (tx: Tx, session: string, target: string): Promise<boolean> => {
  const [row] = await tx.$queryRaw<{ done: boolean }[]>`
    select end_own_session(${session}::uuid, ${target}::uuid) as done`
  return row?.done === true
}

/** Ends all of one's own sessions but this one; how many there were. */
export const endOthers = async (tx: Tx, session: string): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: number }[]>`select end_other_sessions(${session}::uuid) as count`
  return row?.count ?? 0
}

/** The hash of one's own password, to check the one typed. */
export const passwordHash = async (tx: Tx, session: string): Promise<string | null> => {
  const [row] = await tx.$queryRaw<{ hash: string | null }[]>`select own_password_hash(${session}::uuid) as hash`
  return row?.hash ?? null
}

/** Sets one's own password; every other session of one's own ends. */
export const setPassword = async (tx: Tx, session: string, hash: string): Promise<void> => {
  await tx.$queryRaw`select set_own_password(${session}::uuid, ${hash})::text`
}

/** The number of the household that the person declared as their own, or null. */
export const household = async (tx: Tx, sessionId: string): Promise<string | null> => {
  const [row] = await tx.$queryRaw<{ number: string | null }[]>`select own_household(${sessionId}::uuid) as number`
  return row?.number ?? null
}

/** Notes the household as the person's own; false when no household has the number. */
export const declareHousehold = async (tx: Tx, sessionId: string, number: HouseholdNumber): Promise<boolean> => {
  const [row] = await tx.$queryRaw<{ declared: boolean | null }[]>`
    select declare_own_household(${sessionId}::uuid, ${number}) as declared`
  return row?.declared === true
}
