import 'server-only'
import { boxOfPaper, type Claimed, paperInWords, readPaper, toldOnPaper } from '@/lib/domain/application/told'
import type { Paper } from '@/lib/domain/application/paper'
import { bringTogether, type Shown } from '@/lib/domain/change/three-way'
import type { Body } from '@/lib/domain/household/facts'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import { handNames } from '@/lib/features/households/store/ties'
import type { Tx } from '@/lib/platform/db'
import { momentInWords } from '@/lib/platform/words'

interface Typed {
  readonly paper: Paper
  readonly law: Claimed
}

/** What the form says of the version it was opened at: no older version of an application is kept. */
interface Opened {
  readonly opened: Body | undefined
  readonly shown: Shown | undefined
}

/**
 * What comes of a paper that was typed over an older version: only what this officer touched goes in. Refuses
 * `changes.bothChanged` at the boxes that both filled differently, until they have been shown.
 */
export const withMeanwhile = async (
  tx: Tx,
  id: string,
  kept: StoredApplication,
  typed: Typed,
  { opened, shown }: Opened,
): Promise<Result<Typed>> => {
  if (!opened) return refuse('access.changedMeanwhile')
  const stands = toldOnPaper(kept.paper, kept.law)
  const { record, clashes } = bringTogether(opened, toldOnPaper(typed.paper, typed.law), stands, shown)
  if (clashes.length === 0) return ok(readPaper(record))
  const last = await tx.journalEvent.findFirst({
    where: { subject: `application:${id}`, type: { in: ['applications.corrected', 'applications.started'] } },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    select: { accountId: true, at: true },
  })
  const names = await handNames(tx, [last?.accountId ?? null])
  const who = names.get(last?.accountId ?? '') ?? { key: 'changes.meanwhile.another' }
  const at = last ? momentInWords(last.at) : ''
  const boxes = [...new Set([...(shown?.boxes ?? []), ...clashes.map(({ path }) => path)])]
  const { error } = refuse('changes.bothChanged', { boxes: clashes.length })
  return {
    ok: false,
    error: {
      ...error,
      found: clashes.map(({ path, stands: value }) => ({
        field: boxOfPaper(path),
        message: 'changes.meanwhile.stands',
        params: { at },
        spoken: { who, value: paperInWords(path, value) },
      })),
      carry: { shown: JSON.stringify({ record: stands, boxes }) },
    },
  }
}
