import type { Difference } from '@/lib/domain/change/differences'
import type { ChangeStage } from '@/lib/domain/change/request'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import type { FamilyMember } from '@/lib/domain/household/family'
import { nameInBoth } from '@/lib/domain/household/written-name'
import type { EndCause } from '@/lib/domain/household/household'
import type { Canonical } from '@/lib/domain/shared/canonical'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

interface Names {
  readonly en: string
  readonly hi: string
}

/** One change as the page shows it; `now` is given where the register says something else meanwhile. */
export interface ChangeView extends Difference {
  readonly now?: Canonical
  /** Whose fact it is, where that is a member's. */
  readonly who?: Names
}

/** Somebody whom a waiting request is about and who has died or left since. */
export interface Gone {
  readonly serial: number
  readonly name: Names
  readonly on: PlainDate
  readonly cause: EndCause
}

/** One line of the queue. */
export interface ChangeRow {
  readonly id: string
  readonly number: string
  readonly head: Names
  readonly fields: readonly Pick<Difference, 'field' | 'serial'>[]
  readonly stage: ChangeStage
  readonly askedAt: Date
  readonly askedBy: Names | null
}

const CURSOR = /^(\d{13})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The address part for the page after a request, and what it means. */
export const cursorAfter = ({ askedAt, id }: { readonly askedAt: Date; readonly id: string }): string =>
  `${askedAt.getTime()}~${id}`

export const cursorOf = (text: string | undefined): { readonly at: Date; readonly id: string } | null => {
  const [, at, id] = CURSOR.exec(text ?? '') ?? []
  return at === undefined || id === undefined ? null : { at: new Date(Number(at)), id }
}

/** The places that the changes name, so that the page can call them by name. */
export const placesIn = (changes: readonly Difference[]): readonly PlacePath[] =>
  changes.flatMap(({ before, after }) =>
    [before, after].flatMap((value) => (typeof value === 'string' && isPlacePath(value) ? [value] : [])),
  )

type Person = Pick<FamilyMember, 'serial' | 'name' | 'ended'>

/** A change with the name of the member whose fact it is; somebody who would only come by it has none yet. */
export const withPerson = (change: Difference, members: readonly Person[]): ChangeView => {
  const about = members.find(({ serial }) => serial === change.serial)
  return about ? { ...change, who: nameInBoth(about.name) } : change
}

/** Whom the changes are about and who is no longer a member: only of members a change is asked, so they left since. */
export const goneSince = (changes: readonly Difference[], members: readonly Person[]): readonly Gone[] =>
  members.flatMap(({ serial, name, ended }) =>
    ended && changes.some((change) => change.serial === serial)
      ? [{ serial, name: nameInBoth(name), on: ended.on, cause: ended.cause }]
      : [],
  )
