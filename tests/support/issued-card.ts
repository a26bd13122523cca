import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { cardContents } from '@/lib/domain/card/contents'
import { AAY_SERIES, cardNumber } from '@/lib/domain/card/number'
import { contentsDigest } from '@/lib/domain/card/shown'
import { issueCard } from '@/lib/features/cards/commands'
import * as request from '@/lib/features/cards/store/request'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { rulesFor } from '@/lib/rules/index'
import { NOON } from '@/tests/support/approval-offices'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { versionOf } from '@/tests/support/rows'
import { sha256 } from '@/tests/support/selection'

/** What the confirmation page shows to an officer today: the digest of the contents. */
const shown = (actor: Actor, applicationId: string): Promise<string> =>
  transaction(scopeOf(actor), async (tx) => {
    const file = await request.open(tx, applicationId)
    if (!file?.approval) return '0'.repeat(64)
    const number = cardNumber(AAY_SERIES, PANCHAYAT, TODAY, 1)
    const basis = { ...request.basisOf(file, file.approval, await request.issuerOf(tx, actor), TODAY), number }
    return contentsDigest(lawful(cardContents(file.family, basis, lawful(rulesFor('AAY', TODAY)))), sha256)
  })

/** What an officer sends from that page. */
export const inputFor = async (actor: Actor, applicationId: string) => ({
  applicationId,
  version: await versionOf('applications', applicationId),
  digest: await shown(actor, applicationId),
})

/** The officer issues the card as it is shown. */
export const issued = async (actor: Actor, applicationId: string) =>
  execute(issueCard, actor, await inputFor(actor, applicationId), { now: NOON })
