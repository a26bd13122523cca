import type { StatedBy } from '@/lib/domain/household/provenance'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { AskedAt, ConvergingScheme, Department } from '@/lib/domain/standing/catalogue'
import type { SchemeStanding, Standing } from '@/lib/domain/standing/standing'
import type { CatalogueScheme, Suggestion, Trigger } from '@/lib/domain/standing/suggest'

/** One line of the ledger. */
export interface LedgerRow {
  readonly key: string
  readonly scheme: ConvergingScheme
  readonly department: Department
  readonly askAt: AskedAt
  /** The member it is about; null for the family. */
  readonly person: PlaceName | null
  readonly standing: Standing
  /** Where that comes from; null for what the portal only suggests. */
  readonly said: { readonly statedBy: StatedBy; readonly document: string | null; readonly on: PlainDate } | null
  /** Kept by the portal itself: a card of its own, a pension that was confirmed. */
  readonly own: 'CARD' | 'PENSION' | null
  readonly because: readonly Trigger[]
}

interface Sources {
  readonly catalogue: readonly CatalogueScheme[]
  readonly stated: readonly SchemeStanding[]
  readonly carded: readonly string[]
  /** Members whose pension a person has confirmed. */
  readonly pensioned: readonly number[]
  readonly suggestions: readonly Suggestion[]
  readonly names: ReadonlyMap<number, PlaceName>
}

const ORDER: readonly Standing[] = ['ELIGIBLE', 'GETS', 'DENIED', 'UNKNOWN']

/**
 * The ledger of a household: what the portal itself keeps comes first, then what was stated, then what something in the
 * family points to, and every other scheme as unknown. A scheme stands once for the family, or once for each person named.
 */
export const ledger = ({ catalogue, stated, carded, pensioned, suggestions, names }: Sources): readonly LedgerRow[] => {
  const rows = catalogue.flatMap(({ code, department, askAt }): LedgerRow[] => {
    const line = (serial: number | null, changes: Partial<LedgerRow>): LedgerRow => ({
      ...{ key: `${code}-${serial ?? 0}`, scheme: code, department, askAt },
      ...{ person: serial === null ? null : (names.get(serial) ?? null), standing: 'UNKNOWN', said: null, own: null },
      because: [],
      ...changes,
    })
    const hint = suggestions.find(({ scheme }) => scheme.code === code)
    const told = stated.filter(({ scheme }) => scheme === code)
    const kept: LedgerRow[] = [
      ...(carded.includes(code) ? [line(null, { standing: 'GETS', own: 'CARD' })] : []),
      ...(code === 'IGNOAPS' ? pensioned.map((serial) => line(serial, { standing: 'GETS', own: 'PENSION' })) : []),
    ]
    const said = told
      .map(({ serial, standing, statedBy, document, on }) =>
        line(serial, { standing, said: { statedBy, document, on } }),
      )
      .filter(({ key }) => kept.every((own) => own.key !== key))
    if (kept.length + said.length > 0) return [...kept, ...said]
    return [line(null, hint ? { standing: 'ELIGIBLE', because: hint.because } : {})]
  })
  return rows.toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))
}

/** Schemes about which nothing more needs to be suggested: the family gets them, or was denied. */
export const settledSchemes = ({ stated, carded }: Pick<Sources, 'stated' | 'carded'>): ReadonlySet<string> =>
  new Set([
    ...carded,
    ...stated.filter(({ standing }) => standing === 'GETS' || standing === 'DENIED').map(({ scheme }) => scheme),
  ])
