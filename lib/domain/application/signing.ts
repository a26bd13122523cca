import type { Application } from '@/lib/domain/application/application'
import type { Finding } from '@/lib/domain/application/verify'
import type { FormerFamilies } from '@/lib/domain/census/former'
import type { Verdict } from '@/lib/domain/eligibility/verdict'
import type { Household } from '@/lib/domain/household/household'
import { canonical } from '@/lib/domain/shared/canonical'
import { plain } from '@/lib/domain/shared/plain'

/** Everything about a family and its application that stands on the officer's screen. */
export interface Shown {
  readonly application: Application
  readonly applicationVersion: number
  readonly householdNumber: string
  readonly householdVersion: number
  readonly household: Household
  /** Without its day: an officer who signs on the day after the page was opened has still seen the same. */
  readonly verdict: Pick<Verdict, 'overall' | 'conditions'>
  /** What the census says of the families that this one comes from: an exclusion there is a question to the officer. */
  readonly former: FormerFamilies
}

/**
 * The one text of what the screen shows. The page carries its digest; a finding is taken only while the text still has
 * that digest, so nobody signs for something that changed behind the screen (R46, F57).
 */
export const shownText = ({ verdict: { overall, conditions }, former: { here, elsewhere }, ...shown }: Shown): string =>
  canonical(
    plain({
      ...shown,
      verdict: { overall, conditions },
      // By its path: what the place is called may change without anything else having changed.
      former: { here, elsewhere: elsewhere.map(({ by, on, place, census }) => ({ by, on, place, census })) },
    }),
  )

/** What the officer found, with the papers seen at the visit. */
export interface SignedFinding extends Finding {
  readonly papersSeen: readonly string[]
}

/** The one text that a signature binds: what was shown, and what the officer found. Its digest is the signature (F57). */
export const signedText = (shown: string, finding: SignedFinding): string =>
  canonical({ shown, finding: plain(finding) })
