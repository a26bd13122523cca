import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { writtenAnew } from '@/lib/domain/card/anew'
import { type CardContents, contentsIn } from '@/lib/domain/card/contents'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { refuse, type Result } from '@/lib/domain/shared/result'
import type { StoredCard } from '@/lib/features/cards/store/cards'
import * as request from '@/lib/features/cards/store/request'
import * as families from '@/lib/features/households/store/families'
import type { Tx } from '@/lib/platform/db'

interface Pen {
  readonly actor: Actor
  readonly today: PlainDate
  readonly rules: SchemeRules
}

/** What a card would say if the actor wrote it anew today; refuses as `writtenAnew` does. Shown and carried out alike. */
export const rewritten = async (
  tx: Tx,
  card: StoredCard,
  { actor, today, rules }: Pen,
): Promise<Result<CardContents>> => {
  const known = await families.find(tx, card.householdId)
  if (!known) return refuse('access.absent')
  const edition = {
    village: known.family.village,
    address: request.addressOf(known.family),
    issuedBy: await request.issuerOf(tx, actor),
    issuedOn: today,
  }
  return writtenAnew(contentsIn(card.contents), card.stage, known.family, edition, rules)
}
