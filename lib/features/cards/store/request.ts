import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CardBasis } from '@/lib/domain/card/contents'
import type { CardRequest } from '@/lib/domain/card/issue'
import type { Family } from '@/lib/domain/household/family'
import { parentOf, type PlacePath } from '@/lib/domain/place/path'
import { LIST_STAGES, type ListStage, PAST_STAGES } from '@/lib/domain/selection/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import * as applications from '@/lib/features/applications/store/applications'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import { isUncompared } from '@/lib/features/duplicates/store/uncompared'
import * as households from '@/lib/features/households/store/families'
import { handName } from '@/lib/features/households/store/ties'
import { HOLDS_PLACE } from '@/lib/features/lists/store/holding'
import * as cardLists from '@/lib/features/pensions/store/card-lists'
import * as reviews from '@/lib/features/reviews/store/questions'
import { asDay, type Tx } from '@/lib/platform/db'

/** Everything that a family's card rests on, as it stands now; the number is drawn when the card is issued. */
export interface CardFile {
  readonly application: StoredApplication
  readonly family: Family
  readonly list: { readonly id: string; readonly stage: ListStage; readonly version: number }
  readonly rank: number
  readonly resolutionNumber: string
  /** Null until the department approved the list. */
  readonly approval: CardBasis['approval'] | null
  readonly holdsCard: boolean
  /** Somebody of the family may stand in the register a second time, and nobody has decided yet (domain §13). */
  readonly duplicateOpen: boolean
  readonly notCompared: boolean
  readonly otherCardOpen: boolean
  readonly grievanceContact: string
}

const approvalOf = (orderNo: string | null, orderDate: Date | null): CardFile['approval'] =>
  orderNo === null || orderDate === null ? null : { orderNumber: orderNo, on: asDay(orderDate) }

/** Whom a family may complain to: the block officer by name; empty while the post is vacant. */
const blockOfficer = async (tx: Tx, panchayat: PlacePath): Promise<string> => {
  const [bearer] = await tx.$queryRaw<{ en: string; hi: string }[]>`
    select name_en as en, name_hi as hi from office_bearers
    where place = ${parentOf(panchayat)} and role = 'BLOCK_OFFICER' order by name_en limit 1`
  if (!bearer) return ''
  return bearer.en === bearer.hi ? bearer.en : `${bearer.hi} / ${bearer.en}`
}

/** The file of an application that was selected; null when there is none in the reader's area. */
export const open = async (tx: Tx, applicationId: string): Promise<CardFile | null> => {
  const application = await applications.find(tx, applicationId)
  const row = await tx.listRow.findFirst({
    where: {
      applicationId,
      ...HOLDS_PLACE,
      list: { stage: { notIn: [...PAST_STAGES] }, finalisedAt: { not: null } },
    },
    select: {
      finalRank: true,
      list: { select: { id: true, stage: true, version: true, orderNo: true, orderDate: true } },
    },
  })
  const registered = application && (await households.find(tx, application.householdId))
  const stage = LIST_STAGES.find((code) => code === row?.list.stage)
  if (!row || !stage || !registered || row.finalRank === null) return null
  const meeting = await tx.meeting.findFirst({
    where: { listId: row.list.id, stage: 'SIGNED' },
    orderBy: { number: 'desc' },
    select: { resolutionNo: true },
  })
  return {
    application,
    family: registered.family,
    list: { id: row.list.id, stage, version: row.list.version },
    rank: row.finalRank,
    resolutionNumber: meeting?.resolutionNo ?? '',
    approval: approvalOf(row.list.orderNo, row.list.orderDate),
    holdsCard: await applications.holdsCard(tx, application.householdId),
    duplicateOpen:
      application.law.verification?.noDuplicate !== true || (await openPairsOf(tx, application.householdId)) > 0,
    notCompared:
      (await isUncompared(tx, application.householdId)) || (await cardLists.awaited(tx, application.law.place)),
    otherCardOpen: await reviews.isOpen(tx, 'OTHER_RATION_CARD', application.householdId),
    grievanceContact: await blockOfficer(tx, application.law.place),
  }
}

/** Holds the list and then the application until the transaction ends; two officers issue one after the other. */
export const hold = async (tx: Tx, applicationId: string): Promise<void> => {
  await tx.$queryRaw`select l.id from priority_lists l join list_rows r on r.list_id = l.id
    where r.application_id = ${applicationId}::uuid order by l.id for update of l`
  await tx.$queryRaw`select id from applications where id = ${applicationId}::uuid for update`
}

/** Who hands a card over, as it is printed: the name in both scripts and the post. */
export const issuerOf = async (tx: Tx, { accountId, name, role }: Actor): Promise<CardBasis['issuedBy']> => {
  const { en, hi } = await handName(tx, accountId, name)
  return { name: en, nameHi: hi, post: role }
}

/** Where a family lives, as it is printed. */
export const addressOf = ({ houseNo, addressLine, pincode }: Family): string =>
  [houseNo, addressLine, pincode].filter((line) => line !== null && line !== '').join(', ')

/** What the card says beside the family and the number. Refused by the caller while the approval is missing. */
export const basisOf = (
  file: CardFile,
  approval: CardBasis['approval'],
  issuedBy: CardBasis['issuedBy'],
  today: PlainDate,
): Omit<CardBasis, 'number'> => ({
  village: file.family.village,
  address: addressOf(file.family),
  rank: file.rank,
  resolutionNumber: file.resolutionNumber,
  approval,
  shop: null,
  issuedBy,
  issuedOn: today,
  grievanceContact: file.grievanceContact,
})

/** What the law is asked about the card of a file. */
export const requestOf = (file: CardFile, basis: CardBasis): CardRequest => ({
  household: file.family,
  basis,
  listStage: file.list.stage,
  applicationStage: file.application.law.stage,
  holdsCard: file.holdsCard,
  duplicateOpen: file.duplicateOpen,
  notCompared: file.notCompared,
  otherCardOpen: file.otherCardOpen,
})
