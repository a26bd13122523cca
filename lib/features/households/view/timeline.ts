import { changesBetween, type Change } from '@/lib/domain/household/changes'
import type { Body } from '@/lib/domain/household/facts'
import { type Before, type Happening, TIMELINE_KINDS, type TimelineKind } from '@/lib/domain/household/timeline'
import type { Names } from './row'

/** One entry of the time line as the page shows it. */
export interface TimelineEntry extends Omit<Happening, 'accountId'> {
  readonly who: Names | null
  /** The facts that a version changed. */
  readonly changes: readonly Change[]
  /** Where its own page is. */
  readonly href: string | null
}

const PAGES: Readonly<Partial<Record<TimelineKind, string>>> = {
  APPLICATION: '/applications',
  LIST: '/lists',
  CARD: '/cards',
  CHANGE: '/changes',
  PAIR: '/duplicates',
}

/** The entries with the names of their hands, and for a version the facts in which it differs from the one before. */
export const toTimeline = (
  happenings: readonly Happening[],
  bodies: ReadonlyMap<number, { readonly body: Body }>,
  hands: ReadonlyMap<string, Names>,
): readonly TimelineEntry[] =>
  happenings.map(({ accountId, ...entry }) => {
    const { kind, ref, version } = entry
    const [before, after] = version === null ? [] : [bodies.get(version - 1), bodies.get(version)]
    const page = PAGES[kind]
    return {
      ...entry,
      who: (accountId === null ? undefined : hands.get(accountId)) ?? null,
      changes: kind === 'REGISTER' && before && after ? changesBetween(before.body, after.body) : [],
      href: page === undefined || ref === null ? null : `${page}/${ref}`,
    }
  })

const CURSOR = /^(\d{13})~([A-Z]+)~([\w/-]+)$/

/** The address part for the page after an entry, and what it means. */
export const cursorAfter = ({ at, kind, id }: Before): string => `${at.getTime()}~${kind}~${id}`

export const cursorOf = (text: string | undefined): Before | null => {
  const [, at, code, id] = CURSOR.exec(text ?? '') ?? []
  const kind = TIMELINE_KINDS.find((one) => one === code)
  return at === undefined || id === undefined || !kind ? null : { at: new Date(Number(at)), kind, id }
}
