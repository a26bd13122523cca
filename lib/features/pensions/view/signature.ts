import type { Role } from '@/lib/domain/access/actor'
import type { RegisterState } from '@/lib/domain/pension/register'
import type { ResultCounts } from '@/lib/domain/pension/round'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Names } from './names'

/** The district's signature, and whether anything found since contradicts it. */
export interface SignOffView {
  readonly place: Names
  readonly on: PlainDate
  readonly orderNo: string
  readonly officer: Names
  readonly at: Date
  readonly digest: string
  readonly counts: ResultCounts
  readonly registers: readonly RegisterState[]
  readonly contradicted: number
  /** Whether a register came in that the signed round has not read: until the next one nobody knows whether it holds. */
  readonly newer: boolean
}

/** What the Collector is asked to sign; `why` names what stands in the way. */
export interface ToSign {
  readonly roundId: string
  readonly shown: string
  readonly counts: ResultCounts
  readonly registers: readonly RegisterState[]
  readonly undecided: number
  readonly running: boolean
  /** Whether a register came in after the round. */
  readonly newer: boolean
  /** Whether the last signature is of this round and stands. */
  readonly signed: boolean
}

/** A district as an office over several reads it: its last signature, and which needed registers cannot say there. */
export interface DistrictLine {
  readonly place: PlacePath
  readonly name: Names
  readonly signOff: SignOffView | null
  readonly silent: readonly RegisterState[]
}

/** The district's signature and what may be signed next. */
export interface SignatureView {
  readonly role: Role
  readonly signOff: SignOffView | null
  readonly toSign: ToSign | null
}
