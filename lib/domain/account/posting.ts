import type { Role } from '@/lib/domain/access/actor'
import { kindOf, type PlaceKind, type PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

const AREA: readonly PlaceKind[] = ['DISTRICT', 'BLOCK', 'URBAN_BODY']
const ANYWHERE: readonly PlaceKind[] = ['STATE', 'DISTRICT', 'BLOCK', 'PANCHAYAT', 'URBAN_BODY']

/** At which kinds of place an office is held (domain §11, the scopes of the roles). */
export const HELD_AT: Readonly<Record<Exclude<Role, 'SYSTEM'>, readonly PlaceKind[]>> = {
  GP_SECRETARY: ['PANCHAYAT'],
  GP_SAHAYAK: ['PANCHAYAT'],
  PRADHAN: ['PANCHAYAT'],
  VERIFYING_OFFICER: ['DISTRICT', 'BLOCK'],
  BLOCK_OFFICER: ['BLOCK'],
  ULB_OFFICER: ['URBAN_BODY'],
  FOOD_INSPECTOR: AREA,
  FSO: AREA,
  DFSC: ['DISTRICT'],
  COLLECTOR: ['DISTRICT'],
  RD_DEPT: ['STATE'],
  UD_DEPT: ['STATE'],
  WELFARE_DEPT: ['STATE'],
  FOOD_DEPT: ['STATE'],
  FPS_DEALER: ['PANCHAYAT', 'URBAN_BODY'],
  CRP: ['BLOCK', 'PANCHAYAT'],
  CLUSTER_TEAM: ['DISTRICT', 'BLOCK'],
  AUDITOR: ANYWHERE,
  STATE_ADMIN: ['STATE'],
}

/** The offices that a person can be posted to; the portal's own hand is none. */
export type Office = keyof typeof HELD_AT

/** Whether the text is the code of an office that a person can be posted to. */
export const isOffice = (text: string): text is Office => Object.hasOwn(HELD_AT, text)

/** The offices that can be held at a place. */
export const officesAt = (place: PlacePath): readonly Office[] =>
  Object.keys(HELD_AT)
    .filter(isOffice)
    .filter((office) => HELD_AT[office].includes(kindOf(place)))

/** An office at a place for a time; `until` is the last day, absent while it is open. */
export interface Posting {
  readonly role: Office
  readonly place: PlacePath
  readonly from: PlainDate
  readonly until?: PlainDate | undefined
}

/**
 * Decides whether a person can be posted so, beside the postings already held. Refuses `accounts.notHeldThere` for an
 * office at the wrong kind of place, `accounts.endsBeforeStart`, and `accounts.alreadyPosted` when the days overlap.
 */
export const post = (posting: Posting, held: readonly Posting[]): Result<Posting> => {
  const kind = kindOf(posting.place)
  if (!HELD_AT[posting.role].includes(kind))
    return refuse('accounts.notHeldThere', { role: posting.role, kind }, 'role')
  const term = checkTerm(posting)
  if (!term.ok) return term
  const same = held.some(
    (other) => other.role === posting.role && other.place === posting.place && overlap(other, posting),
  )
  return same ? refuse('accounts.alreadyPosted') : ok(posting)
}

/** Whether a posting may end on the day: the last day is never before the first (`accounts.endsBeforeStart`). */
export const checkTerm = ({ from, until }: Pick<Posting, 'from' | 'until'>): Result<true> =>
  until !== undefined && until < from ? refuse('accounts.endsBeforeStart', { from }, 'until') : ok(true)

const overlap = (one: Posting, other: Posting): boolean =>
  (one.until === undefined || other.from <= one.until) && (other.until === undefined || one.from <= other.until)
