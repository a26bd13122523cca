import { type Family, NEW_MEMBER } from '@/lib/domain/household/family'
import type { Relation } from '@/lib/domain/household/household'
import { checkKin, type Sense } from '@/lib/domain/household/kin'
import { bornAfter } from '@/lib/domain/life/members'
import { checkTemporary } from '@/lib/domain/life/one-family'
import type { Newcomer } from '@/lib/domain/life/unit'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** The arrival of a whole family, as the office was told of it. */
export interface Arrival {
  readonly on: PlainDate
  /** The last day of a temporary ration card, where one was given. */
  readonly temporaryUntil: PlainDate | null
}

/** The order of a register: the head first, then as they were told. */
export const headFirst = <T>(told: readonly T[], person: (one: T) => Newcomer): readonly T[] =>
  told.toSorted((a, b) => Number(person(b).relation === 'HEAD') - Number(person(a).relation === 'HEAD'))

/**
 * The members of a household that a certificate founds, in the order of a register: the head first, then as they stood on
 * the certificate.
 */
export const founders = (persons: readonly Newcomer[]): Family['members'] =>
  headFirst(persons, (person) => person).map((person, index) => ({
    ...person,
    serial: index + 1,
    joined: NEW_MEMBER.joined,
  }))

/**
 * A whole family comes from elsewhere and is a household of its own, with no link to a card, a list or an application of the
 * place before: it joins the next drive (domain §13, Migration in). Its members are noted as moved in on that day. Refuses
 * `lives.inFuture`, `lives.temporaryTooLong`, `lives.beforeBirth` and as `checkKin`; that there is one head and that every
 * name is given `checkParticulars` has decided.
 */
export const arrived = (
  family: Family,
  { on, temporaryUntil }: Arrival,
  { temporaryMonths, ...sense }: Sense & { readonly temporaryMonths: number },
): Result<Family> => {
  if (on > sense.today) return refuse('lives.inFuture', {}, 'on')
  const temporary = checkTemporary(on, temporaryUntil, temporaryMonths)
  if (!temporary.ok) return temporary
  const unborn = family.members.find(({ birth }) => bornAfter(birth, on))
  if (unborn) return refuse('lives.beforeBirth', { serial: unborn.serial }, 'on')
  const kin = checkKin(family.members, sense)
  if (!kin.ok) return kin
  return ok({ ...family, members: family.members.map((one) => ({ ...one, joined: { on, cause: 'MOVED_IN' } })) })
}

/** A person of a certificate, as far as it says how they stood to each other. */
interface Listed {
  readonly relation: Relation
  readonly free: boolean
}

/**
 * Whether the relations of a certificate hold for the household that comes by it: they were told to a head, and that head is
 * among those who may still come. Otherwise they are asked anew, never guessed.
 */
export const relationsHold = (listed: readonly Listed[]): boolean =>
  listed.some(({ relation, free }) => free && relation === 'HEAD')

/**
 * A paper certificate of another place as it is met again: its number and the office that wrote it, whatever the spaces,
 * strokes, letters' size or kind of digits. Two offices may well have used one number.
 */
export const paperKey = (number: string, office: string): string =>
  [number, office]
    .map((text) =>
      latinDigits(text)
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
    )
    .join('/')
