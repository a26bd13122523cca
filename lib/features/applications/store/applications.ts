import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Application } from '@/lib/domain/application/application'
import type { Paper } from '@/lib/domain/application/paper'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import type { VerdictRecord } from '@/lib/domain/eligibility/record'
import { plain } from '@/lib/domain/shared/plain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { type FamilyLine, stored, type StoredApplication, WITH_PAPERS } from '@/lib/features/applications/store/rows'
import { asColumn, type Tx } from '@/lib/platform/db'

/** Stages in which a family's application no longer keeps it from applying again in the drive. */
export const ENDED = ['WITHDRAWN', 'REJECTED', 'CLOSED'] as const

/** The application, or null when it is not there or not in the reader's area. */
export const find = async (tx: Tx, id: string): Promise<StoredApplication | null> => {
  const row = await tx.application.findUnique({ where: { id }, include: WITH_PAPERS })
  return row && stored(row)
}

/** The family's application in a drive that still stands; `except` leaves one out. */
export const standing = async (
  tx: Tx,
  {
    householdId,
    driveId,
    except,
  }: { readonly householdId: string; readonly driveId: string; readonly except?: string },
): Promise<StoredApplication | null> => {
  const row = await tx.application.findFirst({
    where: {
      householdId,
      driveId,
      stage: { notIn: [...ENDED] },
      ...(except === undefined ? {} : { id: { not: except } }),
    },
    include: WITH_PAPERS,
  })
  return row && stored(row)
}

/** Whether the family holds an Antyodaya card that is active or suspended. */
export const holdsCard = async (tx: Tx, householdId: string): Promise<boolean> =>
  (await tx.card.findFirst({
    where: { householdId, stage: { in: [...FEEDING_STAGES] } },
    select: { id: true },
  })) !== null

const familyColumns = ({
  householdVersion,
  headName,
  headNameHi,
  headGuardian,
  headGuardianHi,
  village,
}: FamilyLine) => ({
  ...{ householdVersion, headName, headNameHi, headGuardian, headGuardianHi, villagePath: village },
})

const claimColumns = (law: Application, paper: Paper) => ({
  ...paper,
  declaredIncome: law.declaredIncome,
  mealInsecure: law.mealInsecure === 'unknown' ? null : law.mealInsecure,
  claimedGroups: [...law.claimedGroups],
  bplAttested: law.bplAttested,
})

const stageColumns = ({ stage, gaps, dueOn }: Application) => ({
  stage,
  openReturnGaps: [...gaps],
  dueOn: dueOn && asColumn(dueOn),
})

/** Keeps a new draft and answers with its id. */
export const start = async (
  tx: Tx,
  permit: Permit<'application.enter'>,
  {
    law,
    paper,
    family,
    now,
  }: { readonly law: Application; readonly paper: Paper; readonly family: FamilyLine; readonly now: Date },
): Promise<string> => {
  const { number, scheme, driveId, enteredBy } = law
  const { id } = await tx.application.create({
    data: {
      ...{ number, scheme, driveId, enteredBy, place: permit.place, householdId: family.householdId },
      ...familyColumns(family),
      ...claimColumns(law, paper),
      ...stageColumns(law),
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  return id
}

interface Seen {
  readonly id: string
  /** The version that the page showed. */
  readonly version: number
  readonly now: Date
}

type Change = Parameters<Tx['application']['updateMany']>[0]['data']

const change = async (tx: Tx, { id, version, now }: Seen, data: Change): Promise<Result<true>> => {
  const { count } = await tx.application.updateMany({
    where: { id, version },
    data: { ...data, updatedAt: now, version: { increment: 1 } },
  })
  return count === 1 ? ok(true) : refuse('access.changedMeanwhile')
}

/** Keeps what was corrected on the paper. Refuses `access.changedMeanwhile`. */
export const correct = (
  tx: Tx,
  _permit: Permit<'application.enter'>,
  seen: Seen,
  { law, paper, family }: { readonly law: Application; readonly paper: Paper; readonly family: FamilyLine },
): Promise<Result<true>> => change(tx, seen, { ...claimColumns(law, paper), ...familyColumns(family) })

/** Keeps the hand-in with its verdict; the day of the first hand-in stays. Refuses `access.changedMeanwhile`. */
export const handIn = (
  tx: Tx,
  _permit: Permit<'application.submit'>,
  seen: Seen,
  handed: {
    readonly law: Application
    readonly family: FamilyLine
    readonly submittedAt: Date
    readonly verdict: VerdictRecord
  },
): Promise<Result<true>> =>
  change(tx, seen, {
    ...stageColumns(handed.law),
    ...familyColumns(handed.family),
    submittedAt: handed.submittedAt,
    verdict: plain(handed.verdict),
  })

/** Every office that may move an application. */
export type Moving =
  | Permit<'application.withdraw'>
  | Permit<'application.takeUp'>
  | Permit<'application.return'>
  | Permit<'application.verify'>
  | Permit<'review.second'>
  | Permit<'consolidation.block'>
  | Permit<'duplicate.decide'>

/** Keeps a new stage. Refuses `access.changedMeanwhile`. */
export const move = (tx: Tx, _permit: Moving, seen: Seen, law: Application): Promise<Result<true>> =>
  change(tx, seen, stageColumns(law))
