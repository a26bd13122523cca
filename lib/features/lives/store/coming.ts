import 'server-only'
import { NEW_MEMBER } from '@/lib/domain/household/family'
import { birthOn, readBirth } from '@/lib/domain/household/typed-birth'
import { nameByScript, toldGuardian } from '@/lib/domain/household/written-name'
import type { Answers, TypedPerson } from '@/lib/domain/life/answers'
import { isDeletionNumber, readDeletionNumber } from '@/lib/domain/life/departure'
import { type Newcomer, personOf } from '@/lib/domain/life/unit'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'
import type { Departed } from './departures'
import * as departures from './departures'

/** Somebody whom a certificate of the portal's own brings, as they were recorded where they left. */
export interface Taken extends Pick<Departed, 'id' | 'memberId' | 'family' | 'sources'> {
  readonly from: PlacePath
  readonly serial: number
  readonly newcomer: Newcomer
}

/** Those who come: typed, or read by the Deletion Certificate of the office they left. */
export interface Coming {
  readonly newcomers: readonly Newcomer[]
  /** Whom the portal's own certificate names, and where it was written. */
  readonly taken: readonly Taken[]
  readonly certificate: string | null
}

const typedPerson = (row: TypedPerson, today: PlainDate): Newcomer => {
  const birth = row.birth === undefined ? null : readBirth(row.birth)
  return {
    name: nameByScript(row.name, row.nameHi),
    guardian: toldGuardian(row),
    relation: row.relation,
    gender: row.gender,
    birth: birth && birthOn(birth, today),
    maritalStatus: row.maritalStatus ?? null,
    disabilityPercent: null,
    literate: null,
    occupation: null,
    monthlyIncome: null,
    epic: row.epic ?? NEW_MEMBER.epic,
    aadhaar: NEW_MEMBER.aadhaar,
    ownFacts: NEW_MEMBER.ownFacts,
  }
}

/**
 * Who comes into a family. A number of the portal's own certificate brings the persons as they were recorded where they
 * left, each once: no double entry (domain §13, Migration in). Refuses `lives.certificateUnknown`, `certificateVoid`,
 * `certificateUsed` and `beforeLeaving`.
 */
export const comingBy = async (tx: Tx, input: Answers, today: PlainDate): Promise<Result<Coming>> => {
  const { certificate = '', newcomers } = input
  return isDeletionNumber(certificate)
    ? takenBy(tx, { ...input, certificate })
    : ok({ newcomers: newcomers.map((row) => typedPerson(row, today)), taken: [], certificate: certificate || null })
}

/** The persons chosen of a certificate of the portal's own, each with the relation that was told. */
export const takenBy = async (
  tx: Tx,
  { certificate: typed, taken, on }: Pick<Answers, 'taken' | 'on'> & { readonly certificate: string },
): Promise<Result<Coming>> => {
  const number = readDeletionNumber(typed)
  const listed = number ? await departures.read(tx, number) : []
  if (!number || listed.length === 0) return refuse('lives.certificateUnknown', { number: typed }, 'certificate')
  if (listed.every((one) => one.void)) return refuse('lives.certificateVoid', { number }, 'certificate')
  const chosen = taken.flatMap(({ id, relation }) => {
    const found = listed.find((one) => one.id === id)
    return found && relation ? [{ ...found, relation }] : []
  })
  if (chosen.some((one) => one.taken || one.void)) return refuse('lives.certificateUsed', { number }, 'certificate')
  const late = chosen.find(({ leftOn }) => leftOn > on)
  if (late) return refuse('lives.beforeLeaving', { left: late.leftOn }, 'on')
  const came = chosen.map(({ id, place, memberId, member, relation, family, sources }) => ({
    ...{ id, from: place, memberId, family, sources, serial: member.serial },
    newcomer: { ...personOf(member), relation },
  }))
  return ok({ newcomers: came.map(({ newcomer }) => newcomer), taken: came, certificate: number })
}
