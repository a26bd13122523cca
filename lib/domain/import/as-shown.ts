import type { FactDifference } from '@/lib/domain/import/newer'
import { isReturned, type ImportOutcome } from '@/lib/domain/import/receipt'
import { canonical } from '@/lib/domain/shared/canonical'

/** Why a family comes back of which something else would be applied than what was shown. */
export const CHANGED_SINCE_SHOWN = 'files.error.changedSinceShown'

/** What a file says differently of a family, and what becomes of it. */
export interface Shown {
  readonly changes: readonly FactDifference[]
  readonly outcome: ImportOutcome
}

const plain = ({ changes, outcome }: Shown): string =>
  canonical({
    outcome,
    changes: changes
      .map(({ field, before, after, applied, asked = false }) => ({ field, before, after, applied, asked }))
      .sort((a, b) => a.field.localeCompare(b.field)),
  })

/**
 * Whether what a run would do with a record is what a person was shown when ordering it (F22): the same differences with the
 * same end. `shown` is what the dry run told of the family, `back` whether it told that the record comes back. What comes back
 * now, or changes nothing, applies nothing that was not shown; a family that the dry run called new and that is known by now
 * has a difference that nobody saw.
 */
export const isAsShown = (
  now: { readonly changes: readonly FactDifference[] | null; readonly outcome: ImportOutcome },
  { shown, back }: { readonly shown: Shown | null; readonly back: boolean },
): boolean => {
  const { changes, outcome } = now
  if (isReturned(outcome) || outcome === 'UNCHANGED') return true
  if (changes === null) return !back
  return shown !== null && plain(shown) === plain({ changes, outcome })
}
