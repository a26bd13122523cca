import type { Client } from 'pg'
import type { Actor } from '@/lib/domain/access/actor'
import { cardContents } from '@/lib/domain/card/contents'
import { AAY_SERIES, cardNumber } from '@/lib/domain/card/number'
import { contentsDigest } from '@/lib/domain/card/shown'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import type { PlacePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import * as applications from '@/lib/features/applications/store/applications'
import { proposeCancelling } from '@/lib/features/cancellations/commands/propose'
import { serveNotice } from '@/lib/features/cancellations/commands/serve'
import { weighCancelling } from '@/lib/features/cancellations/commands/weigh'
import * as cancellations from '@/lib/features/cancellations/store'
import { issueCard } from '@/lib/features/cards/commands'
import * as cards from '@/lib/features/cards/store/cards'
import * as request from '@/lib/features/cards/store/request'
import { approveLists } from '@/lib/features/consolidations/commands/approve'
import { consolidateBlock } from '@/lib/features/consolidations/commands/consolidate-block'
import { consolidateDistrict } from '@/lib/features/consolidations/commands/consolidate-district'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import { today } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/digest'
import { rulesFor } from '@/lib/rules/index'
import type { CancellingWorld, HeldCard, Paper } from '@/tests/e2e/world'
import { type Enrolled, enrolled, loginOf } from '@/tests/e2e/world/cast'
import { district, STATE } from '@/tests/e2e/world/ground'
import { prepareHall } from '@/tests/e2e/world/hall-world'
import { assign, openInDistrict } from '@/tests/e2e/world/state'
import { seenBy, told } from '@/tests/e2e/world/told'

/** One district for all projects, a panchayat for each. */
export const CANCELLING_DISTRICT = district(921, { en: 'Madhya', hi: 'मध्य' }, [
  { en: 'Mangarh', hi: 'मानगढ़' },
  { en: 'Naugaon', hi: 'नौगाँव' },
  { en: 'Rampura', hi: 'रामपुरा' },
])
const PROJECTS = ['hindi-desktop', 'english-desktop', 'hindi-phone'] as const

/** The digest that a desk of approval would carry now. */
const deskOf = (actor: Actor, driveId: string, place: PlacePath): Promise<string> =>
  seenBy(actor, async (tx) => {
    const department = actor.role === 'RD_DEPT'
    const number = await tx.allocation.findFirst({
      where: { driveId, place: department ? STATE : place, supersededAt: null },
    })
    const act = { driveId, place, seats: number?.seats ?? 0 }
    if (!department) return shownDigest(act, (await panchayats.inArea(tx, driveId, place)).map(partOf), sha256)
    const waiting = (await lists.newest(tx, driveId, place)).filter(({ stage }) => stage === 'DISTRICT_CONSOLIDATED')
    const parts = waiting.map((list) => ({
      ...{ place: list.place, standing: list.stage, list: list.id, digest: list.publicDigest },
    }))
    return shownDigest(act, parts, sha256)
  })

/** The lists of the district on their way to the department's order. */
const approved = async (driveId: string, block: Actor, collector: Actor, department: Actor): Promise<void> => {
  const { block: ofBlock, path: place } = CANCELLING_DISTRICT
  const digestOf = (actor: Actor, at: PlacePath) => deskOf(actor, driveId, at)
  await told(block, consolidateBlock, { driveId, place: ofBlock, digest: await digestOf(block, ofBlock) })
  await told(collector, consolidateDistrict, {
    ...{ driveId, place, digest: await digestOf(collector, place) },
    ...{ exceptionNumber: undefined, exceptionAuthority: undefined, exceptionReason: undefined },
  })
  const digest = await digestOf(department, place)
  await told(department, approveLists, { driveId, place, digest, orderNumber: 'RD-9', orderOn: today() })
}

/** The secretary issues a family's card, as its page would show it. */
const cardOf = async (secretary: Actor, { id: applicationId, head }: Paper): Promise<HeldCard> => {
  const { version, digest } = await seenBy(secretary, async (tx) => {
    const [kept, file] = [await applications.find(tx, applicationId), await request.open(tx, applicationId)]
    if (!kept || !file?.approval) throw new Error('The list was not approved')
    const number = cardNumber(AAY_SERIES, secretary.place, today(), 1)
    const issuer = await request.issuerOf(tx, secretary)
    const basis = { ...request.basisOf(file, file.approval, issuer, today()), number }
    const contents = certain(cardContents(file.family, basis, certain(rulesFor('AAY', today()))))
    return { version: kept.version, digest: contentsDigest(contents, sha256) }
  })
  const { id } = await told(secretary, issueCard, { applicationId, version, digest })
  return { id, head }
}

/** A notice that was served twenty days ago; nothing in the portal turns the clock, so its days are put back. */
const served = async (
  cardId: string,
  { secretary, officer, inspector }: { readonly secretary: Actor; readonly officer: Actor; readonly inspector: Actor },
  owner: Client,
): Promise<void> => {
  const card = await seenBy(officer, (tx) => cards.find(tx, cardId))
  const seen = async () => {
    const [newest] = await seenBy(secretary, (tx) => cancellations.ofCard(tx, cardId))
    if (!newest) throw new Error('Nobody has proposed it')
    return { id: newest.id, version: newest.version }
  }
  const grounds = 'घर छह महीने से बंद है। / The house has been locked for six months.'
  await told(officer, proposeCancelling, { cardId, version: card?.version ?? 0, reason: 'MIGRATED', grounds })
  await told(inspector, weighCancelling, { ...(await seen()), decision: 'NOTICE', words: 'मौक़े पर देखा। / Seen.' })
  await told(secretary, serveNotice, { ...(await seen()), on: today(), how: 'DOOR' })
  await owner.query(
    `update card_cancellations set proposed_at = proposed_at - interval '25 days', noticed_at = noticed_at - interval '21 days',
       served_on = served_on - 20, reply_by = reply_by - 20 where card_id = $1`,
    [cardId],
  )
}

/** For each project a panchayat with a card that feeds and one whose notice was answered by nobody. */
export const prepareCancelling = async (
  driveId: string,
  department: Enrolled,
  owner: Client,
): Promise<Readonly<Record<string, CancellingWorld>>> => {
  const { path, block, grounds } = CANCELLING_DISTRICT
  const collector = await enrolled('collector.cancelling', 'COLLECTOR', path)
  const chief = await enrolled('block.cancelling', 'BLOCK_OFFICER', block)
  const inspector = await enrolled('inspector.cancelling', 'FOOD_INSPECTOR', path)
  const controller = await enrolled('controller.cancelling', 'DFSC', path)
  const posted = await enrolled('officer.cancelling', 'VERIFYING_OFFICER', block)
  await openInDistrict(collector.actor, driveId, CANCELLING_DISTRICT)
  const officer = { ...posted, actor: await assign(collector.actor, driveId, posted.actor, grounds) }
  const halls = []
  for (const [index, project] of PROJECTS.entries()) {
    const ground = grounds[index]
    if (!ground) throw new Error('A panchayat for each project')
    const how = { until: 'sealed', selected: 2, officerComes: true } as const
    halls.push({ project, ...(await prepareHall(`cancelling.${project}`, driveId, officer, ground, how)) })
  }
  await approved(driveId, chief.actor, collector.actor, department.actor)
  const worlds: Record<string, CancellingWorld> = {}
  for (const { project, hall, secretary } of halls) {
    const [first, second] = hall.papers
    if (!first || !second) throw new Error('Two families are selected')
    const feeding = await cardOf(secretary.actor, first)
    const noticed = await cardOf(secretary.actor, second)
    const hands = { secretary: secretary.actor, officer: officer.actor, inspector: inspector.actor }
    await served(noticed.id, hands, owner)
    worlds[project] = {
      ...{ secretary: loginOf(secretary), officer: loginOf(officer), inspector: loginOf(inspector) },
      ...{ controller: loginOf(controller), feeding, noticed },
    }
  }
  return worlds
}
