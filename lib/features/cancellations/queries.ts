import 'server-only'
import { CARD_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { ENDINGS } from '@/lib/domain/cancellation/kinds'
import { order, propose } from '@/lib/domain/cancellation/steps'
import { contentsIn } from '@/lib/domain/card/contents'
import { nameInBoth } from '@/lib/domain/household/written-name'
import { districtOf, parentOf, type PlacePath } from '@/lib/domain/place/path'
import * as cancellations from '@/lib/features/cancellations/store'
import { type CancellingView, type CaseView, type MayDo, toCase } from '@/lib/features/cancellations/view'
import * as cards from '@/lib/features/cards/store/cards'
import { handNames } from '@/lib/features/households/store/ties'
import { names } from '@/lib/features/places/store/names'
import * as settings from '@/lib/features/settings/store'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { settingsOn } from '@/lib/rules/state-settings'

const NOTHING: MayDo = { propose: false, weigh: false, serve: false, hear: false, order: [], notYet: null }

/** What the reader may do next about a card; the law decides again when it is done. */
const mayDo = (
  { actor, today }: Reading,
  card: cards.StoredCard,
  running: cancellations.StoredCancellation | null,
  shown: CaseView | null,
): MayDo => {
  const at = { place: card.place, householdId: card.householdId }
  if (!running || !shown) {
    return { ...NOTHING, propose: permit(actor, 'card.propose', at).ok && propose(card, false).ok }
  }
  const { stage, reply } = shown
  const hears = permit(actor, 'card.hear', at).ok
  const cancelled = order(running, card, { ending: 'CANCELLED', by: actor.accountId, today })
  const orders = permit(actor, 'card.cancel', at).ok
  return {
    propose: false,
    weigh: stage === 'PROPOSED' && permit(actor, 'card.suspend', at).ok,
    serve: stage === 'NOTICED' && hears,
    hear: (stage === 'SERVED' || (stage === 'HEARD' && reply === 'NONE')) && hears,
    order: orders ? (cancelled.ok ? ENDINGS : ['DROPPED']) : [],
    notYet: orders && !cancelled.ok ? cancelled.error : null,
  }
}

/** How far the cancelling of a card has come, and what may be done next; null when the card is not in the reader's area. */
export const showCancelling = defineQuery(
  async (reading, cardId: string): Promise<CancellingView | null> => {
    const { tx, today } = reading
    const card = isRowId(cardId) ? await cards.find(tx, cardId) : null
    if (!card) return null
    const chosen = settingsOn(today, await settings.ofState(tx, card.place))
    if (!chosen.ok) throw new Error(chosen.error.code)
    const kept = await cancellations.ofCard(tx, cardId)
    const hands = await handNames(
      tx,
      kept.flatMap(({ proposedBy, noticedBy, servedBy, endedBy }) => [proposedBy, noticedBy, servedBy, endedBy]),
    )
    const cases = kept.map((one) => toCase(one, hands))
    const contents = contentsIn(card.contents)
    const [block, district] = [parentOf(card.place), districtOf(card.place)]
    const places = await names(tx, [
      contents.village,
      card.place,
      ...(block ? [block] : []),
      ...(district ? [district] : []),
    ])
    const nameOf = (place: PlacePath | null) => (place && places[place]) ?? { en: place ?? '', hi: place ?? '' }
    const head = contents.members.find(({ serial }) => serial === contents.head.serial)
    const [newest] = kept
    return {
      card: {
        ...{
          id: card.id,
          number: card.number,
          version: card.version,
          stage: card.stage,
          householdId: card.householdId,
        },
        ...{ address: contents.address, issuedOn: contents.issuedOn },
        head: nameInBoth(head?.name ?? {}),
        village: nameOf(contents.village),
        panchayat: nameOf(card.place),
        block: nameOf(block),
        district: nameOf(district),
      },
      cases,
      may: mayDo(reading, card, newest && !newest.ended ? newest : null, cases[0] ?? null),
      replyDays: chosen.value.cardReplyDays.value,
      appealDays: chosen.value.appealFilingDays.value,
      today,
    }
  },
  { readers: CARD_READERS },
)
