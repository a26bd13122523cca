import type { StatedBy } from '@/lib/domain/household/provenance'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { AskedAt, ConvergingScheme, Department } from '@/lib/domain/standing/catalogue'
import type { LedgerLine, LedgerStanding, OwnKnowledge } from '@/lib/domain/standing/ledger'
import type { Trigger } from '@/lib/domain/standing/suggest'

/** One line of the ledger. */
export interface LedgerRow {
  readonly key: string
  readonly scheme: ConvergingScheme
  readonly department: Department
  readonly askAt: AskedAt
  /** The member it is about; null for the family. */
  readonly person: PlaceName | null
  readonly standing: LedgerStanding
  /** Where that comes from; null for what the portal only suggests. */
  readonly said: { readonly statedBy: StatedBy; readonly document: string | null; readonly on: PlainDate } | null
  /** Kept by the portal itself: a card, a pension that was confirmed, an application. */
  readonly own: OwnKnowledge | null
  readonly because: readonly Trigger[]
}

const ORDER: readonly LedgerStanding[] = ['ELIGIBLE', 'APPLIED', 'GETS', 'DENIED', 'UNKNOWN']

/** The ledger as its page shows it: what the family could have first. */
export const toRows = (lines: readonly LedgerLine[], names: ReadonlyMap<number, PlaceName>): readonly LedgerRow[] =>
  lines
    .map(({ scheme: { code, department, askAt }, serial, standing, said, own, because }) => ({
      ...{ key: `${code}-${serial ?? 0}`, scheme: code, department, askAt, standing, own, because },
      person: serial === null ? null : (names.get(serial) ?? null),
      said: said && { statedBy: said.statedBy, document: said.document, on: said.on },
    }))
    .toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))

/** How many schemes reach the family, and how many could: each counted once, for however many persons. */
export const countSchemes = (lines: readonly LedgerLine[]): { readonly gets: number; readonly could: number } => {
  const of = (standing: LedgerStanding) =>
    new Set(lines.flatMap((line) => (line.standing === standing ? [line.scheme.code] : []))).size
  return { gets: of('GETS'), could: of('ELIGIBLE') }
}
