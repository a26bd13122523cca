import type { Name } from '@/lib/domain/household/household'
import type { RegisterKind } from '@/lib/domain/pension/register'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What a register says of a line: paid, stopped, or nothing about it. */
export const ENTRY_STANDINGS = ['ACTIVE', 'STOPPED', 'UNSAID'] as const
export type EntryStanding = (typeof ENTRY_STANDINGS)[number]

/** One line of an outside register: a pensioner, or a card. */
export interface OutsideEntry {
  readonly id: string
  readonly registerId: string
  readonly kind: RegisterKind
  readonly sender: string
  /** The sanction order, the pensioner's or the card's number: what a register knows the line by. */
  readonly number: string
  readonly name: Name
  readonly guardian: string | null
  readonly gender: string | null
  readonly birthYear: number | null
  readonly village: PlacePath | null
  readonly aadhaarDigest: string | null
  readonly standing: EntryStanding
  readonly since: PlainDate | null
  readonly until: PlainDate | null
}

/** Whether two lines are the same line of the same keeper, perhaps of two editions of the register. */
export const isSameLine = (a: OutsideEntry, b: OutsideEntry): boolean =>
  a.kind === b.kind && a.sender === b.sender && a.number === b.number

const STATED = ['guardian', 'gender', 'birthYear', 'village', 'aadhaarDigest', 'standing'] as const

/** Whether a line says what it said before; a later "disbursed up to" of a paid pension is no news. */
export const saysTheSame = (a: OutsideEntry, b: OutsideEntry): boolean =>
  isSameLine(a, b) && a.name.en === b.name.en && a.name.hi === b.name.hi && STATED.every((fact) => a[fact] === b[fact])
