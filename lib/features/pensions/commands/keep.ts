import 'server-only'
import * as newChecks from '@/lib/features/pensions/store/new-checks'
import type { Permit } from '@/lib/domain/access/permit'
import { isConfirmed } from '@/lib/domain/pension/result'
import type { Tx } from '@/lib/platform/db'
import { rowIds } from '@/lib/platform/row-ids'
import type { Compared } from './compare'

/**
 * Keeps what a comparison came to: a result that is news stands in front of the one before, every other goes on. Answers
 * how many persons' results moved, first results not counted; null when somebody decided meanwhile.
 */
export const keepCompared = async (
  tx: Tx,
  permit: Permit<'pension.check'>,
  compared: readonly Compared[],
  hand: newChecks.Hand,
): Promise<number | null> => {
  const news = compared.filter(({ settled }) => settled.news)
  const ids = rowIds(news.length, hand.at)
  const added = await newChecks.add(
    tx,
    permit,
    news.map(({ person, held, states, settled: { result, candidate } }, index) => ({
      id: ids[index] ?? '',
      person,
      held,
      result,
      states,
      // A confirmed line that is gone is asked about with what it last said.
      likeness: candidate
        ? { line: candidate.entry, grounds: candidate.grounds }
        : result === 'POSSIBLE_MATCH' && held?.likeness
          ? { line: held.likeness.line, grounds: [] }
          : null,
      score: candidate?.score ?? null,
    })),
    hand,
  )
  if (!added) return null
  await newChecks.goOn(tx, permit, compared.filter(({ settled }) => !settled.news).flatMap(toGoOn), hand)
  return news.filter(({ held, settled }) => held !== null && held.result !== settled.result).length
}

/** A result that goes on; what a person decided keeps the line it was decided about. */
const toGoOn = ({ held, states, settled: { candidate } }: Compared): readonly newChecks.GoingOn[] => {
  if (held === null) return []
  const bound = held.decidedAt !== null || isConfirmed(held.result) || (held.was !== null && isConfirmed(held.was))
  const likeness = candidate && { line: candidate.entry, grounds: candidate.grounds }
  return [{ id: held.id, states, bound, likeness, score: candidate?.score ?? null }]
}
