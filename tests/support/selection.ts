import { createHash } from 'node:crypto'
import type { QuorumDecision, QuorumRule } from '@/lib/domain/meeting/quorum'
import type { OrderedRow } from '@/lib/domain/selection/order'
import { type Claim, rank } from '@/lib/domain/selection/ranking'
import type { SealedList, SealedRow } from '@/lib/domain/selection/sealed'
import type { Result } from '@/lib/domain/shared/result'

/** SHA-256 as the database and an outsider's own tool compute it. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The code of a refusal, or `ok`: what most sentences of law are about. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

/** The parameters of a refusal; an unexpected yes fails the test that asks. */
export const paramsOf = (result: Result<unknown>): Readonly<Record<string, string | number>> => {
  if (result.ok) throw new Error('This was to be refused')
  return result.error.params
}

/** A family with nothing that would rank it; tests spell out only what they are about. */
export const claim = (number: string, facts: Partial<Claim> = {}): Claim => ({
  number,
  recommended: true,
  inclusion: false,
  groups: 1,
  deprivation: 3,
  income: 100_000,
  dependants: 1,
  appliedAt: '2026-10-01T05:00:00.000Z',
  ...facts,
})

/** A row that stands where the aid put it. */
export const ordered = (number: string, at: number, facts: Partial<OrderedRow> = {}): OrderedRow => ({
  number,
  recommended: true,
  aidRank: at,
  decision: 'SELECTED',
  finalRank: at,
  rejection: null,
  deviation: null,
  ...facts,
})

/** Himachal's rule: one third of families, relaxed for the third meeting. */
export const HIMACHAL: QuorumRule = {
  basis: 'FAMILIES',
  fraction: { numerator: 1, denominator: 3 },
  absoluteCap: null,
  minWomenFraction: null,
  minStFraction: null,
  waitMinutes: 30,
  adjournMinDays: 1,
  adjournMaxDays: 15,
  relaxedAfterFailures: 2,
  relaxedFraction: { numerator: 0, denominator: 1 },
  authorityRef: 'हि.प्र. पंचायती राज अधिनियम 1994, धारा 5(3) / HP Panchayati Raj Act 1994, s.5(3)',
}

/** Quorum met, 34 of 100 families. */
export const QUORATE: QuorumDecision = {
  outcome: 'MET',
  basis: 'FAMILIES',
  fraction: { numerator: 1, denominator: 3 },
  base: 100,
  required: 34,
  present: 34,
  failures: 0,
  shortOf: null,
}

const words = (text: string) => ({ en: text, hi: `${text} (हि)` })

/** A list as a Gram Sabha might leave it: the aid's order, `seats` selected, and whatever `decide` changes. */
export const sealable = (
  claims: readonly Claim[],
  seats: number,
  decide: (rows: readonly SealedRow[]) => readonly SealedRow[] = (rows) => rows,
): SealedList => ({
  listId: 'list-1',
  salt: 'random',
  place: '2/25/b135/p900001',
  panchayat: words('Demo'),
  scheme: 'AAY',
  drive: { id: 'drive-1', name: words('2026') },
  seats,
  allocationVersion: 1,
  deviationPlaces: 3,
  edition: 1,
  meeting: { number: '4', on: '2026-11-20', women: 20 },
  quorum: {
    basis: 'FAMILIES',
    fraction: { numerator: 1, denominator: 3 },
    absoluteCap: null,
    base: 100,
    required: 34,
    present: 40,
    failures: 0,
    legitimacy: 'MET',
  },
  resolutionNumber: '12/2026',
  alternative: null,
  rules: [{ name: 'AAY', from: '2013-07-05' }],
  rows: decide(
    rank(claims).map(({ claim: one, rank: at }): SealedRow => ({
      ...one,
      householdId: `household-${one.number}`,
      head: words(`Head ${one.number}`),
      guardian: words(`Guardian ${one.number}`),
      village: words('Village'),
      aidRank: at,
      finalRank: at,
      decision: at <= seats ? 'SELECTED' : 'WAITLISTED',
      rejection: null,
      deviation: at <= seats && !one.recommended ? 'FINDING_NOT_ACCEPTED' : null,
      deviationWords: '',
    })),
  ),
})
