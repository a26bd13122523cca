import 'server-only'
import { CARD_READERS } from '@/lib/domain/access/readers'
import { inBothScripts } from '@/lib/domain/household/written-name'
import { permit } from '@/lib/domain/access/permit'
import { propose } from '@/lib/domain/cancellation/steps'
import { contentsIn } from '@/lib/domain/card/contents'
import { issue } from '@/lib/domain/card/issue'
import { AAY_SERIES, cardNumber } from '@/lib/domain/card/number'
import { contentsDigest } from '@/lib/domain/card/shown'
import type { Refusal } from '@/lib/domain/refusals'
import { refuse, type Result } from '@/lib/domain/shared/result'
import * as cancellations from '@/lib/features/cancellations/store'
import * as cards from '@/lib/features/cards/store/cards'
import * as editions from '@/lib/features/cards/store/editions'
import * as request from '@/lib/features/cards/store/request'
import {
  type CardsView,
  type CardView,
  dueKey,
  type EditionRow,
  placesOn,
  toCardView,
  toEdition,
} from '@/lib/features/cards/view'
import { handNames } from '@/lib/features/households/store/ties'
import { names } from '@/lib/features/places/store/names'
import { sha256 } from '@/lib/platform/digest'
import { qrPath } from '@/lib/platform/qr'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { rulesFor } from '@/lib/rules/index'

const PAGE = 50
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

interface Asked {
  readonly due?: string | undefined
  readonly after?: string | undefined
}

/** The families of the reader's area that are due a card, in the Gram Sabha's order, and the cards issued. */
export const listCards = defineQuery(
  async ({ actor, scope, tx, today }, asked: Asked): Promise<CardsView> => {
    const after = asked.after !== undefined && UUID.test(asked.after) ? asked.after : undefined
    const due = await cards.due(tx, scope, { after: dueKey(asked.due), limit: PAGE })
    const issued = await cards.issued(tx, scope, { after, limit: PAGE })
    const words = await names(
      tx,
      [...due, ...issued].map(({ place }) => place),
    )
    const nameOf = (place: keyof typeof words) => words[place] ?? { en: place, hi: place }
    const headOf = (line: { headName: string; headNameHi: string | null }) => ({
      en: line.headName,
      hi: line.headNameHi ?? line.headName,
    })
    const last = due.length > PAGE ? due[PAGE - 1] : undefined
    return {
      due: due.slice(0, PAGE).map((line) => ({
        ...{ applicationId: line.applicationId, number: line.number, rank: line.rank, dueOn: line.dueOn },
        head: headOf(line),
        guardian: inBothScripts(line.headGuardian, line.headGuardianHi),
        panchayat: nameOf(line.place),
        late: line.dueOn !== null && line.dueOn < today,
      })),
      dueNext: last ? `${last.listId}.${last.rank}` : null,
      issued: issued.slice(0, PAGE).map((line) => ({
        ...{ id: line.id, number: line.number, rank: line.rank, stage: line.stage, issuedOn: line.issuedOn },
        head: headOf(line),
        panchayat: nameOf(line.place),
      })),
      issuedNext: issued.length > PAGE ? (issued[PAGE - 1]?.id ?? null) : null,
      mayIssue: permit(actor, 'card.issue', { place: actor.place }).ok,
    }
  },
  { readers: CARD_READERS },
)

/** One card as it was last written, and what it said before; null when it is not in the reader's area. */
export const showCard = defineQuery(
  async ({ tx, actor }, id: string): Promise<(CardView & Past) | null> => {
    const card = UUID.test(id) ? await cards.find(tx, id) : null
    if (!card) return null
    const contents = contentsIn(card.contents)
    const words = await names(tx, placesOn(contents))
    const past = await editions.past(tx, id)
    const hands = await handNames(
      tx,
      past.map(({ endedBy }) => endedBy),
    )
    const issued = { stage: card.stage, qr: qrPath(contents.number), edition: past.length + 1 }
    const { place, householdId } = card
    const proposes = permit(actor, 'card.propose', { place, householdId }).ok && propose(card, false).ok
    const cancelling = proposes || (await cancellations.ofCard(tx, id)).length > 0
    return { id, cancelling, ...toCardView(contents, words, issued), past: past.map((one) => toEdition(one, hands)) }
  },
  { readers: CARD_READERS },
)

interface Past {
  readonly id: string
  /** Whether the reader may propose that it be cancelled, or somebody has. */
  readonly cancelling: boolean
  readonly past: readonly EditionRow[]
}

type Prepared =
  | { readonly id: string; readonly version: number; readonly digest: string; readonly card: CardView }
  | { readonly refusal: Refusal; readonly householdId: string }

/** What would stand on a family's card if it were issued now, or why it cannot be; null when there is no such family. */
export const prepareCard = defineQuery(
  async (reading, applicationId: string): Promise<Prepared | null> => {
    const file = UUID.test(applicationId) ? await request.open(reading.tx, applicationId) : null
    if (!file) return null
    const decided = decide(reading, file, await request.issuerOf(reading.tx, reading.actor))
    if (!decided.ok) return { refusal: decided.error, householdId: file.application.householdId }
    const { contents } = decided.value
    const words = await names(reading.tx, placesOn(contents))
    return {
      id: applicationId,
      version: file.application.version,
      digest: contentsDigest(contents, sha256),
      card: toCardView(contents, words, null),
    }
  },
  { readers: CARD_READERS },
)

const decide = (
  { actor, today }: Reading,
  file: request.CardFile,
  issuer: CardView['contents']['issuedBy'],
): Result<Pick<CardView, 'contents'>> => {
  const { law, householdId } = file.application
  const allowed = permit(actor, 'card.issue', { place: law.place, householdId })
  if (!allowed.ok) return allowed
  if (!file.approval) return refuse('cards.listNotApproved')
  const rules = rulesFor(law.scheme, today)
  if (!rules.ok) return rules
  // The number is drawn when the card is issued; until then one stands in that is never shown.
  const number = cardNumber(AAY_SERIES, law.place, today, 1)
  const basis = { ...request.basisOf(file, file.approval, issuer, today), number }
  return issue(request.requestOf(file, basis), rules.value, today)
}
