import type { Actor } from '@/lib/domain/access/actor'
import { sha256 } from '@/lib/platform/digest'
import { drawDigits } from '@/lib/platform/draw'
import type { PrismaClient } from '@/prisma/client/client'

/** A family that has not applied, and the secretary at whose counter it stands. */
export interface Applicant {
  readonly householdId: string
  readonly secretary: Actor
  readonly driveId: string
}

const DUE = new Date('2026-08-15T00:00:00Z')
const issued = (day: number): Date => new Date(`2026-08-0${day}T00:00:00Z`)

const PAPERS = [
  { kind: 'PLAIN_PAPER_APPLICATION', issuer: 'Kamla Devi', number: null, issuedOn: null },
  { kind: 'INCOME_CERTIFICATE', issuer: 'Patwari, Dharampur circle', number: 'IC/44', issuedOn: issued(1) },
  { kind: 'NO_PRIOR_CARD_CERTIFICATE', issuer: 'Panchayat Secretary', number: '7', issuedOn: issued(2) },
  { kind: 'AFFIDAVIT', issuer: 'Notary, Solan', number: null, issuedOn: issued(3) },
]

let last = 0

/** The rows that one application leaves behind, put there by the tables' owner without asking anything. */
export const insertBare = (
  prisma: PrismaClient,
  { householdId, secretary: { accountId, role, place }, driveId }: Applicant,
  now: Date,
): Promise<void> =>
  prisma.$transaction(async (tx) => {
    const number = `AAY26-${drawDigits(5)}-${drawDigits(6)}`
    const { id } = await tx.application.create({
      data: {
        ...{ number, driveId, scheme: 'AAY', place, householdId, householdVersion: 1, headName: 'Devki Devi 1-1' },
        ...{ headNameHi: 'देवकी देवी', headGuardian: 'Sant Ram', villagePath: `${place.split('/b')[0] ?? ''}/s1/v10001` },
        ...{ stage: 'DRAFT', entryMode: 'PLAIN_PAPER', statedBy: 'Kamla Devi', signedBy: 'THUMB' },
        ...{ witness: 'Ram Lal, ward member', declaredIncome: 1_800_000, mealInsecure: true },
        ...{ claimedGroups: ['HEADED_BY_WIDOW'], bplAttested: false, enteredBy: accountId, dueOn: DUE },
        ...{ openReturnGaps: [], createdAt: now, updatedAt: now },
      },
      select: { id: true },
    })
    await tx.applicationDocument.createMany({
      data: PAPERS.map((paper) => ({ ...paper, applicationId: id, place, recordedBy: accountId, recordedAt: now })),
    })
    await tx.applicationStep.create({
      data: {
        ...{ applicationId: id, place, seq: 1, event: 'start', toStage: 'DRAFT', at: now, dueOn: DUE },
        ...{ accountId, role, gaps: [] },
      },
    })
    const body = JSON.stringify({
      at: now,
      actor: { accountId, role, place },
      type: 'applications.started',
      id,
      number,
    })
    last += 1
    await tx.journalEvent.create({
      data: {
        ...{ chain: `bare ${place}`, seq: last, at: now, accountId, role, type: 'applications.started' },
        ...{ subject: `application:${id}`, body, prevHash: '0'.repeat(64), hash: sha256(body) },
      },
    })
    await tx.handledRequest.create({ data: { id: crypto.randomUUID(), accountId, outcome: { id } } })
  })
