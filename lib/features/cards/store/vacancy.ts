import 'server-only'
import { STANDING_STAGES } from '@/lib/domain/card/stages'
import type { AuditEvent } from '@/lib/domain/journal/event'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Tx } from '@/lib/platform/db'
import type { StoredCard } from './cards'

interface Asking {
  readonly dueOn: PlainDate
  readonly at: Date
  /** The life event by which the card was handed back: taken back, the question falls away. */
  readonly eventId?: string
}

/**
 * A card that was cancelled or handed back feeds nobody: whether its place on the list is vacant is asked (domain §13; F4).
 * Answers what the journal is to say.
 */
export const openVacancy = async (
  tx: Tx,
  { number: cardNumber, place, householdId, applicationId }: StoredCard,
  { dueOn, at, eventId }: Asking,
): Promise<AuditEvent> => {
  const application = await tx.application.findUnique({ where: { id: applicationId }, select: { number: true } })
  const question = await reviews.open(tx, {
    ...{ place, householdId, serial: null, kind: 'VACANCY', subjectKind: 'application', subjectId: applicationId },
    ...{ dueOn, at },
    ...(eventId === undefined ? {} : { eventId }),
  })
  return {
    type: 'reviews.opened',
    place,
    subject: { kind: 'review', id: question },
    params: { kind: 'VACANCY', subject: application?.number ?? cardNumber, due: dueOn },
  }
}

/** Whether the card that an application got feeds its family, or would again when its suspension ends. */
export const feeds = async (tx: Tx, applicationId: string): Promise<boolean> =>
  (await tx.card.findFirst({
    where: { applicationId, stage: { in: [...STANDING_STAGES] } },
    select: { id: true },
  })) !== null

/** Whether somebody of the family still lives in it. */
export const anyLivesIn = async (tx: Tx, householdId: string): Promise<boolean> =>
  (await tx.member.findFirst({ where: { householdId, endedOn: null }, select: { serial: true } })) !== null

/** Whether the place that a card came with was given up, so that its application is closed. */
export const placeGivenUp = async (tx: Tx, cardId: string): Promise<boolean> => {
  const card = await tx.card.findUnique({ where: { id: cardId }, select: { applicationId: true } })
  const where = { id: card?.applicationId ?? '', stage: 'CLOSED' }
  return card !== null && (await tx.application.findFirst({ where, select: { id: true } })) !== null
}
