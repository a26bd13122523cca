import { type ApplicationStage, isOpen } from '@/lib/domain/application/stages'
import type { RegisterKind } from '@/lib/domain/pension/register'
import type { ConvergingScheme } from '@/lib/domain/standing/catalogue'
import type { SchemeStanding, Standing } from '@/lib/domain/standing/standing'
import type { CatalogueScheme, Hint, Trigger } from '@/lib/domain/standing/suggest'

/** What the portal itself knows of a scheme: nobody has to tell it. */
export type OwnKnowledge =
  | { readonly kind: 'CARD' }
  /** A pension that a person confirmed, and the register that has it. */
  | { readonly kind: 'PENSION'; readonly register: RegisterKind | null }
  | { readonly kind: 'APPLICATION'; readonly id: string; readonly number: string; readonly stage: ApplicationStage }
  /** A ration card's number stands in the register; of which kind the card is, it does not say. */
  | { readonly kind: 'RATION_CARD'; readonly number: string }

/** Beside what may be stated: an application of this portal that runs. */
export type LedgerStanding = Standing | 'APPLIED'

/** What holds of one scheme for one person, or for the family where `serial` is null. */
export interface LedgerLine {
  readonly scheme: CatalogueScheme
  readonly serial: number | null
  readonly standing: LedgerStanding
  readonly own: OwnKnowledge | null
  readonly said: SchemeStanding | null
  readonly because: readonly Trigger[]
}

/** A pension that a person confirmed for a member; `register` is null where the line it rests on is not kept. */
export interface ConfirmedPension {
  readonly serial: number
  readonly register: RegisterKind | null
}

export interface LedgerSources {
  readonly catalogue: readonly CatalogueScheme[]
  readonly stated: readonly SchemeStanding[]
  /** Schemes on whose card the family stands. */
  readonly carded: readonly string[]
  readonly pensions: readonly ConfirmedPension[]
  /** The newest application of each scheme in this portal. */
  readonly applications: readonly {
    readonly id: string
    readonly number: string
    readonly scheme: string
    readonly stage: ApplicationStage
  }[]
  readonly rationCardNo: string | null
  readonly hints: readonly Hint[]
  /** Serials of those who live in the family today: a line about somebody who left tells nothing of it. */
  readonly living: ReadonlySet<number>
}

/** Which line of the ledger a register of pensions fills. */
const PENSION_OF: Readonly<Partial<Record<RegisterKind, ConvergingScheme>>> = {
  IGNOAPS: 'IGNOAPS',
  STATE_OLD_AGE: 'IGNOAPS',
  WIDOW: 'IGNWPS',
  DISABILITY: 'IGNDPS',
}

const REFUSED: readonly ApplicationStage[] = ['NOT_SELECTED', 'REJECTED']
const SETTLED: readonly LedgerStanding[] = ['GETS', 'DENIED', 'APPLIED']

const ownLines = (scheme: CatalogueScheme, sources: LedgerSources): readonly LedgerLine[] => {
  const { code } = scheme
  const { carded, pensions, applications, living } = sources
  const line = (standing: LedgerStanding, own: OwnKnowledge, serial: number | null = null): LedgerLine => ({
    ...{ scheme, serial, standing, own, said: null, because: [] },
  })
  // Whoever stands on an Antyodaya card draws the ration of the same law.
  if (carded.includes(code) || (code === 'NFSA' && carded.includes('AAY'))) return [line('GETS', { kind: 'CARD' })]
  const drawn = pensions.filter(
    ({ serial, register }) => living.has(serial) && (register ? PENSION_OF[register] : 'IGNOAPS') === code,
  )
  const asked = applications.filter(
    ({ scheme: of, stage }) => of === code && stage !== 'DRAFT' && (isOpen(stage) || REFUSED.includes(stage)),
  )
  return [
    ...drawn.map(({ serial, register }) => line('GETS', { kind: 'PENSION', register }, serial)),
    ...asked.map(({ id, number, stage }) =>
      line(isOpen(stage) ? 'APPLIED' : 'DENIED', { kind: 'APPLICATION', id, number, stage }),
    ),
  ]
}

/**
 * The ledger of a household (F9): what the portal itself knows, then what was told, then what something in the family points
 * to; every scheme stands at least once. One person's pension or refusal says nothing of another person's; "nobody knows"
 * hides no hint; a scheme that is open to everybody is asked about, for nothing in the family points to it. Whoever draws a
 * pension is not pointed to Annapurna (R74).
 */
export const ledgerOf = (sources: LedgerSources): readonly LedgerLine[] =>
  sources.catalogue.flatMap((scheme): readonly LedgerLine[] => {
    const own = ownLines(scheme, sources)
    const told = sources.stated
      .filter((said) => said.scheme === scheme.code && (said.serial === null || sources.living.has(said.serial)))
      .filter(({ serial }) => !own.some((line) => line.serial === serial && line.standing !== 'UNKNOWN'))
      .map((said): LedgerLine => ({
        ...{ scheme, serial: said.serial, standing: said.standing, own: null, said, because: [] },
      }))
    const known = [...own, ...told]
    const hints = sources.hints.filter(
      (hint) => hint.scheme === scheme.code && !isSettled(hint, known) && !isBarred(hint, sources),
    )
    const pointed = hints.map((hint) => linePointed(scheme, hint, sources))
    // "Nobody knows" gives way to what points there.
    const kept = known.filter(
      ({ serial, standing }) => standing !== 'UNKNOWN' || !pointed.some((hint) => hint.serial === serial),
    )
    const lines = [...kept, ...pointed]
    return lines.length > 0 ? lines : [{ ...{ scheme, serial: null, standing: 'UNKNOWN' }, ...NOTHING }]
  })

const NOTHING = { own: null, said: null, because: [] } as const

/** Open to everybody is no entitlement yet; nor is a ration card of which nobody has said the kind. */
const linePointed = (
  scheme: CatalogueScheme,
  { serial, because }: Hint,
  { rationCardNo }: LedgerSources,
): LedgerLine => {
  const open = because.every(({ kind }) => kind === 'EVERYBODY')
  const card = scheme.code === 'NFSA' && rationCardNo !== null
  return {
    ...{ scheme, serial, standing: open ? 'UNKNOWN' : 'ELIGIBLE', said: null, because },
    own: card ? { kind: 'RATION_CARD', number: rationCardNo } : null,
  }
}

/** Known of the same person, or of the whole family; what a member has settles a hint that is about the family. */
const isSettled = (hint: Hint, known: readonly LedgerLine[]): boolean =>
  known.some(({ serial, standing }) => {
    if (serial === hint.serial) return standing === 'ELIGIBLE' || SETTLED.includes(standing)
    return serial === null ? SETTLED.includes(standing) : hint.serial === null && standing === 'GETS'
  })

const isBarred = ({ scheme, serial }: Hint, { pensions }: LedgerSources): boolean =>
  scheme === 'ANNAPURNA' && pensions.some((one) => one.serial === serial)
