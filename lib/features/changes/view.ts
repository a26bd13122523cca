import type { Difference } from '@/lib/domain/change/differences'
import type { ChangeStage } from '@/lib/domain/change/request'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import type { Canonical } from '@/lib/domain/shared/canonical'

interface Names {
  readonly en: string
  readonly hi: string
}

/** One change as the page shows it; `now` is given where the register says something else meanwhile. */
export interface ChangeView extends Difference {
  readonly now?: Canonical
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
