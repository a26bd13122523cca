import { cardContents } from '@/lib/domain/card/contents'
import { AAY_SERIES, cardNumber } from '@/lib/domain/card/number'
import { contentsDigest } from '@/lib/domain/card/shown'
import { certain } from '@/lib/domain/shared/certain'
import { issueCard } from '@/lib/features/cards/commands'
import * as request from '@/lib/features/cards/store/request'
import * as rows from '@/lib/features/lists/store/rows'
import { sha256 } from '@/lib/platform/digest'
import { rulesFor } from '@/lib/rules'
import { dayOf, type Moment, on, seenBy } from '@/lib/caretaker/demonstration/play'
import type { Stage, Village } from './stage'

const issued = async (
  { play, today }: Stage,
  { secretary, panchayat: { place } }: Village,
  applicationId: string,
  at: Moment,
): Promise<void> => {
  const file = await seenBy(secretary, (tx) => request.open(tx, applicationId))
  if (!file?.approval) throw new Error(`No approved application ${applicationId}`)
  const day = dayOf(today, at)
  const issuer = await seenBy(secretary, (tx) => request.issuerOf(tx, secretary))
  // The digest leaves the number out, for it is drawn last.
  const basis = {
    ...request.basisOf(file, file.approval, issuer, day),
    number: cardNumber(AAY_SERIES, place, day, 1),
  }
  const contents = certain(cardContents(file.family, basis, certain(rulesFor('AAY', day))))
  const version = file.application.version
  await play(at, secretary, issueCard, { applicationId, version, digest: contentsDigest(contents, sha256) })
}

/** The secretary hands out the first so many cards of an approved list, one a day from a day on, in the order of ranks. */
export const cardsIssued = async (
  stage: Stage,
  village: Village,
  listId: string,
  { count, from }: { readonly count: number; readonly from: number },
): Promise<void> => {
  const drawn = await seenBy(village.secretary, (tx) => rows.ofList(tx, listId))
  const selected = drawn
    .filter(({ decision }) => decision === 'SELECTED')
    .sort((a, b) => (a.finalRank ?? 0) - (b.finalRank ?? 0))
    .slice(0, count)
  for (const [index, { applicationId }] of selected.entries())
    await issued(stage, village, applicationId, on(from + index, '11:30'))
}
