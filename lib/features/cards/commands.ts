import 'server-only'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { issue } from '@/lib/domain/card/issue'
import { contentsDigest } from '@/lib/domain/card/shown'
import { advanceList } from '@/lib/domain/selection/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as steps from '@/lib/features/applications/store/steps'
import type { IssueCardInput } from '@/lib/features/cards/schema'
import * as cards from '@/lib/features/cards/store/cards'
import * as moves from '@/lib/features/cards/store/moves'
import * as numbers from '@/lib/features/cards/store/numbers'
import * as request from '@/lib/features/cards/store/request'
import type { Command, Context } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { append } from '@/lib/platform/journal'
import { rulesFor } from '@/lib/rules/index'

/**
 * The secretary or sahayak issues one family's card in the own panchayat (R52, R57): after the department's approval,
 * with the contents and the scale of ration in force today (R53), bound to what was shown. Number, card, application and
 * list change together or not at all.
 */
export const issueCard: Command<IssueCardInput, { id: string }> = async (
  context,
  { applicationId, version, digest },
) => {
  const { actor, tx, today, now } = context
  await request.hold(tx, applicationId)
  const file = await request.open(tx, applicationId)
  if (!file) return refuse('access.absent')
  const { application, list } = file
  const { law, householdId } = application
  const allowed = permit(actor, 'card.issue', { place: law.place, householdId })
  if (!allowed.ok) return allowed
  if (!file.approval) return refuse('cards.listNotApproved')
  if (file.holdsCard) return refuse('cards.alreadyHeld')
  if (application.version !== version) return refuse('access.changedMeanwhile')
  const rules = rulesFor(law.scheme, today)
  if (!rules.ok) return rules
  const number = await numbers.next(tx, allowed.value, today)
  const issuer = await request.issuerOf(tx, actor)
  const basis = { ...request.basisOf(file, file.approval, issuer, today), number }
  const decided = issue(request.requestOf(file, basis), rules.value, today)
  if (!decided.ok) return decided
  const { stage, applicationStage, contents } = decided.value
  if (contentsDigest(contents, sha256) !== digest) return refuse('cards.shownChanged')

  const about = { householdId, applicationId, listId: list.id, stage, contents, accountId: actor.accountId, now }
  const id = await cards.keep(tx, allowed.value, about)
  const moved = await moves.carded(tx, allowed.value, { id: applicationId, version }, applicationStage, now)
  if (!moved.ok) return moved
  const after = { ...law, stage: applicationStage, dueOn: null }
  await steps.add(tx, actor, applicationId, { event: 'issueCard', from: law.stage, now }, after)
  const listed = await listMoves(context, allowed.value, file)
  if (!listed.ok) return listed
  return ok({
    value: { id },
    event: {
      type: 'cards.issued',
      place: law.place,
      subject: { kind: 'card', id },
      params: { number, application: law.number },
    },
  })
}

/** The first card opens the issuing of its list, the last one closes the list (domain §12.3). */
const listMoves = async (
  { actor, tx, now }: Context,
  allowed: Permit<'card.issue'>,
  { list, application }: request.CardFile,
): Promise<Result<true>> => {
  const { waiting, selected } = await moves.left(tx, list.id)
  if (waiting > 0 && list.stage === 'CARDS_ISSUING') return ok(true)
  const stage = advanceList(list.stage, waiting > 0 ? 'issueFirstCard' : 'issueLastCard')
  if (!stage.ok) return stage
  const moved = await moves.listOn(tx, allowed, list, stage.value, now)
  if (!moved.ok || waiting > 0) return moved
  const { place } = application.law
  const subject = { kind: 'list', id: list.id }
  await append(tx, actor, { type: 'lists.closed', place, subject, params: { selected } }, now)
  return ok(true)
}
