import 'server-only'
import * as checks from '@/lib/features/pensions/store/checks'
import type { Permit } from '@/lib/domain/access/permit'
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
  hand: checks.Hand,
): Promise<number | null> => {
  const news = compared.filter(({ settled }) => settled.news)
  const ids = rowIds(news.length, hand.at)
  const added = await checks.add(
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
  const same = compared.flatMap(({ held, states, settled }) => (held && !settled.news ? [{ id: held.id, states }] : []))
  await checks.goOn(tx, permit, same, hand)
  return news.filter(({ held, settled }) => held !== null && held.result !== settled.result).length
}
