import type { Provenance, StatedBy } from '@/lib/domain/household/provenance'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Names } from './row'

/** Where a fact comes from, as the page shows it beside the fact. */
export interface SourceView {
  readonly version: number
  readonly on: PlainDate
  readonly said: PlainDate
  /** Whether of that day only the year is known. */
  readonly yearOnly: boolean
  readonly statedBy: StatedBy | null
  readonly document: string | null
  readonly who: Names | null
  readonly confirmed: { readonly on: PlainDate; readonly who: Names | null; readonly document: string | null } | null
  /** Days since it was said or last confirmed. */
  readonly days: number
}

export type Sources = Readonly<Record<string, SourceView>>

/** The origins of facts with the names of those who wrote and confirmed them. */
export const toSources = (origins: ReadonlyMap<string, Provenance>, hands: ReadonlyMap<string, Names>): Sources => {
  const named = (accountId: string | null): Names | null => (accountId === null ? null : (hands.get(accountId) ?? null))
  return Object.fromEntries(
    [...origins].map(([path, { version, on, said, yearOnly, statedBy, document, accountId, confirmed, days }]) => [
      path,
      {
        ...{ version, on, said, yearOnly, statedBy, document, days },
        who: named(accountId),
        confirmed: confirmed && {
          ...{ on: confirmed.on, document: confirmed.document },
          who: named(confirmed.accountId),
        },
      },
    ]),
  )
}
