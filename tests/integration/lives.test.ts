import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { Answers } from '@/lib/domain/life/answers'
import type { LifeKind } from '@/lib/domain/life/kinds'
import { present } from '@/lib/domain/life/unit'
import { addDays, plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Result } from '@/lib/domain/shared/result'
import { registerHousehold } from '@/lib/features/households/commands/register'
import * as families from '@/lib/features/households/store/families'
import * as versions from '@/lib/features/households/store/versions'
import { recordLife } from '@/lib/features/lives/commands/record'
import { tellLife } from '@/lib/features/lives/commands/tell'
import { undoLife } from '@/lib/features/lives/commands/undo'
import { type ToldInput, toldSchema } from '@/lib/features/lives/schema'
import * as drafts from '@/lib/features/lives/store/drafts'
import * as events from '@/lib/features/lives/store/events'
import * as units from '@/lib/features/lives/store/units'
import { weigh } from '@/lib/features/lives/store/weigh'
import { closeReview } from '@/lib/features/reviews/commands'
import * as reviews from '@/lib/features/reviews/store'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { agesOn } from '@/lib/rules/ages'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { answers, BASAL, NOON, officer, settle } from '@/tests/support/register-story'

const TODAY = plainDate('2026-08-15')
const now = NOON
let asha: Actor
let harish: Actor
let kamla: Actor
let bhanu: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  harish = await officer('harish', 'GP_SAHAYAK', PANCHAYAT)
  kamla = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', PANCHAYAT)), panchayats: [PANCHAYAT] }
})

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`)
  return result.value
}

const looking = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)
const unit = async (id: string, actor = asha): Promise<units.Loaded> => {
  const known = await looking(actor, (tx) => units.load(tx, id))
  if (!known) throw new Error('No such household')
  return known
}

/** Devki, head, with her sons Ramesh and Suresh; or the same in the neighbouring panchayat. */
const family = async (actor = asha): Promise<string> =>
  done(
    await execute(
      registerHousehold,
      actor,
      answers({
        ...(actor === kamla ? { village: BASAL } : {}),
        'members[1].birth': '1990',
        'members[2].name': 'Suresh',
        'members[2].relation': 'SON',
        'members[2].gender': 'MALE',
        'members[2].birth': '01-02-1995',
      }),
      { now },
    ),
  ).id

type Told = Partial<Answers> & { readonly kind: LifeKind; readonly id: string }

/** What the form says: the day before yesterday, by a certificate, as the family says. */
const form = (told: Told): ToldInput =>
  toldSchema.parse({ on: '2026-08-13', document: 'Register p. 4', statedBy: 'FAMILY', ...told })

const tell = (told: Told, actor = asha) => execute(tellLife, actor, form(told), { now })

/** The digest of what the page would show for a draft. */
const shownFor = (draft: string, actor = asha): Promise<string> =>
  looking(actor, async (tx) => {
    const kept = await drafts.find(tx, draft)
    if (!kept?.answers) throw new Error('No draft')
    const ages = lawful(agesOn(TODAY))
    return sha256(done(await weigh({ tx, today: TODAY, ages, temporaryMonths: 3 }, kept.answers, false)).shown)
  })

const happens = async (told: Told, actor = asha): Promise<string> => {
  const { draft } = done(await tell(told, actor))
  return done(await execute(recordLife, actor, { draft, digest: await shownFor(draft, actor) }, { now })).event
}

const undo = (event: string, actor = asha, at = now) =>
  execute(undoLife, actor, { event, reason: 'Told by mistake' }, { now: at })

const names = ({ unit: one }: units.Loaded): readonly string[] => present(one).map(({ name }) => name.en ?? '')

const newborn = { name: 'Asha', relation: 'GRANDCHILD', gender: 'FEMALE', birth: '13-08-2026' } as const

/** A card of a family, as it is printed with everybody on it; the application and the list behind it are not asked. */
const card = async (householdId: string, head: number, members: readonly number[], issuedBy = asha): Promise<string> =>
  asOwner(async (client) => {
    const id = crypto.randomUUID()
    await client.query(`set session_replication_role = replica`)
    await client.query(
      `insert into cards (id, number, scheme, place, household_id, application_id, list_id, rank, stage, contents, issued_on, issued_by)
       values ($1, $2, 'AAY', $3, $4, $1, $1, 1, 'ACTIVE', $5, '2026-05-01', $6)`,
      [
        id,
        `HP-AAY-900001-26-${id.slice(0, 5)}`,
        PANCHAYAT,
        householdId,
        JSON.stringify({ head: { serial: head }, members: members.map((serial) => ({ serial })) }),
        issuedBy.accountId,
      ],
    )
    return id
  })

const questions = (householdId: string) => looking(asha, (tx) => reviews.ofHousehold(tx, householdId, 20))

const journalled = (place: string, type: string): Promise<number> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from journal_events where chain = $1 and type = $2`,
      [place, type],
    )
    return Number(rows[0]?.count ?? 0)
  })

describe('an event is told, shown and recorded', () => {
  it('changes nothing while it is only told', async () => {
    const id = await family()
    done(await tell({ kind: 'BIRTH', id, newcomers: [newborn] }))
    expect(names(await unit(id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
  })

  it('BIRTH · the child gets the next serial; the version knows the day, the paper and who said it (F6)', async () => {
    const id = await family()
    await happens({ kind: 'BIRTH', id, newcomers: [newborn] })
    const known = await looking(asha, (tx) => families.find(tx, id))
    expect(known?.family.members.at(-1)).toMatchObject({
      serial: 4,
      birth: { date: '2026-08-13', precision: 'EXACT' },
      joined: { on: '2026-08-13', cause: 'BORN' },
    })
    const [version] = await looking(asha, (tx) => versions.list(tx, id, 1))
    expect(version).toMatchObject({
      statedBy: 'FAMILY',
      document: 'Register p. 4',
      effectiveOn: '2026-08-13',
      version: 2,
    })
  })

  it('DEATH · the head’s successor is named, the card head is asked about, nothing is suspended (F13)', async () => {
    const id = await family()
    const held = await card(id, 1, [1, 2, 3])
    await happens({
      kind: 'DEATH',
      id,
      serials: [1],
      relations: [
        { serial: 2, relation: 'HEAD' },
        { serial: 3, relation: 'BROTHER' },
      ],
    })
    expect(await questions(id)).toMatchObject([
      { kind: 'CARD_HEAD_CHANGED', subjectId: held, serial: 2, dueOn: '2026-08-30', closedAt: null },
    ])
    const stage = await looking(asha, (tx) => tx.card.findUnique({ where: { id: held }, select: { stage: true } }))
    expect(stage).toEqual({ stage: 'ACTIVE' })
  })

  it('DEATH · without the others’ relations to the new head it is refused at the row of the first', async () => {
    const id = await family()
    expect(
      await tell({ kind: 'DEATH', id, serials: [1], relations: [{ serial: 2, relation: 'HEAD' }, { serial: 3 }] }),
    ).toMatchObject({
      ok: false,
      error: { code: 'lives.relationMissing', field: 'relations[1].relation' },
    })
  })

  it('SPLIT · the other unit gets a number of its own and the link back; the card stays with its head', async () => {
    const id = await family()
    await card(id, 1, [1, 2, 3])
    const event = await happens({
      kind: 'SPLIT',
      id,
      serials: [1, 3],
      relations: [
        { serial: 1, relation: 'HEAD' },
        { serial: 2, relation: 'HEAD' },
        { serial: 3, relation: 'SON' },
      ],
    })
    // Devki is the card head, so she keeps number and card with Suresh; Ramesh's household is the new one.
    expect(names(await unit(id))).toEqual(['Devki Devi', 'Suresh'])
    const { otherHousehold } = (await looking(asha, (tx) => events.find(tx, event))) ?? {}
    const founded = await unit(otherHousehold ?? '')
    expect(names(founded)).toEqual(['Ramesh'])
    expect(founded.unit.family.splitFrom).toBe(id)
    expect(founded.number).toMatch(/^900001-\d{5}-\d$/)
  })

  it('MERGE · the emptied household ends and its number leads to the other', async () => {
    const [id, other] = [await family(), await family()]
    const { number } = await unit(other)
    await happens({
      kind: 'MERGE',
      id,
      other: number,
      relations: [1, 2, 3].map((serial) => ({ serial, relation: 'OTHER_RELATIVE' as const })),
    })
    const ended = await unit(id)
    expect(ended.unit).toMatchObject({ ended: { cause: 'MERGED' }, family: { mergedInto: other } })
    expect(names(await unit(other))).toHaveLength(6)
    expect(await looking(asha, (tx) => units.idOf(tx, ended.number))).toBe(other)
  })

  it('MERGE · of two cards one is handed back with it; two are never active for one person', async () => {
    const [id, other] = [await family(), await family()]
    const held = await card(id, 1, [1, 2, 3])
    await card(other, 1, [1, 2, 3])
    const { number } = await unit(other)
    const told = {
      kind: 'MERGE' as const,
      id,
      other: number,
      relations: [1, 2, 3].map((serial) => ({ serial, relation: 'OTHER_RELATIVE' as const })),
    }
    expect(await tell(told)).toMatchObject({ ok: false, error: { code: 'lives.twoCards', field: 'surrender' } })
    const event = await happens({ ...told, surrender: 'yes' })
    const stage = () => looking(asha, (tx) => tx.card.findUnique({ where: { id: held }, select: { stage: true } }))
    expect(await stage()).toEqual({ stage: 'SURRENDERED' })
    done(await undo(event))
    expect(await stage()).toEqual({ stage: 'ACTIVE' })
    expect(names(await unit(id))).toHaveLength(3)
    expect(names(await unit(other))).toHaveLength(3)
  })

  it('HEAD_CHANGE, MARRIAGE_IN, MEMBER_ADDED and ENTERED_WRONGLY are recorded each', async () => {
    const id = await family()
    await happens({
      kind: 'HEAD_CHANGE',
      id,
      relations: [
        { serial: 1, relation: 'MOTHER' },
        { serial: 2, relation: 'HEAD' },
        { serial: 3, relation: 'BROTHER' },
      ],
    })
    await happens({
      kind: 'MARRIAGE_IN',
      id,
      certificate: 'Shimla 44/2026',
      newcomers: [{ name: 'Geeta', relation: 'SPOUSE', gender: 'FEMALE', birth: '1996' }],
    })
    await happens({
      kind: 'MEMBER_ADDED',
      id,
      cause: 'OVERLOOKED',
      newcomers: [{ name: 'Hari', relation: 'UNRELATED', gender: 'MALE' }],
    })
    await happens({ kind: 'ENTERED_WRONGLY', id, serials: [5] })
    const { unit: one } = await unit(id)
    expect(one.family.members).toMatchObject([
      { relation: 'MOTHER' },
      { relation: 'HEAD' },
      { relation: 'BROTHER' },
      { serial: 4, maritalStatus: 'MARRIED', joined: { cause: 'MARRIED_IN' } },
      { serial: 5, ended: { cause: 'ENTERED_WRONGLY' } },
    ])
  })
})

describe('somebody goes from one office to another', () => {
  it('marries into a family of the same area in one event: nobody in two families', async () => {
    const [id, other] = [await family(), await family()]
    const { number } = await unit(other)
    const event = await happens({ kind: 'MARRIAGE_OUT', id, serials: [3], other: number, otherRelation: 'SON_IN_LAW' })
    expect(names(await unit(id))).toEqual(['Devki Devi', 'Ramesh'])
    expect(names(await unit(other))).toEqual(['Devki Devi', 'Ramesh', 'Suresh', 'Suresh'])
    done(await undo(event))
    expect(names(await unit(id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
    expect(names(await unit(other))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
  })

  const left = async (id: string, told: Partial<Told> = {}) => {
    const event = await happens({ kind: 'MOVE_OUT', id, serials: [3], bound: 'Basal', ...told })
    const certificate = (await looking(asha, (tx) => tx.departure.findFirst({ where: { eventId: event } }))) ?? null
    if (!certificate) throw new Error('No certificate')
    return { event, certificate }
  }

  it('a family elsewhere is named by number: a Deletion Certificate takes the person there, once', async () => {
    const id = await family()
    const there = await family(kamla)
    const { number } = await unit(there, kamla)
    const { certificate } = await left(id, { kind: 'MARRIAGE_OUT', other: number, otherRelation: 'SON_IN_LAW' })
    expect(certificate).toMatchObject({ serial: 3, bound: `Basal · ${number}` })
    const arrive = () =>
      tell(
        {
          kind: 'MARRIAGE_IN',
          id: there,
          certificate: certificate.number,
          taken: [{ id: certificate.id, relation: 'SON_IN_LAW' }],
        },
        kamla,
      )
    const first = done(await arrive())
    const second = done(await arrive())
    const record = async (draft: string, digest: string) => execute(recordLife, kamla, { draft, digest }, { now })
    const digests = [await shownFor(first.draft, kamla), await shownFor(second.draft, kamla)] as const
    done(await record(first.draft, digests[0]))
    expect(await record(second.draft, digests[1])).toMatchObject({
      ok: false,
      error: { code: 'lives.certificateUsed' },
    })
    expect(await arrive()).toMatchObject({ ok: false, error: { code: 'lives.certificateUsed' } })
    // As he was recorded where he left: nobody typed him again.
    expect((await unit(there, kamla)).unit.family.members.at(-1)).toMatchObject({
      name: { en: 'Suresh' },
      birth: { date: '1995-02-01', precision: 'EXACT' },
      relation: 'SON_IN_LAW',
      maritalStatus: 'MARRIED',
    })
    expect(await journalled(PANCHAYAT, 'lives.takenIn')).toBe(1)
  })

  it('a departure is not taken back once the other office has taken the person in; after that office’s undo it is', async () => {
    const id = await family()
    const there = await family(kamla)
    const { event, certificate } = await left(id)
    const arrival = await happens(
      {
        kind: 'MOVE_IN',
        id: there,
        certificate: certificate.number,
        taken: [{ id: certificate.id, relation: 'UNRELATED' }],
      },
      kamla,
    )
    expect(await undo(event)).toMatchObject({ ok: false, error: { code: 'lives.takenIn' } })
    done(await undo(arrival, kamla))
    done(await undo(event))
    expect(names(await unit(id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
    expect(
      await tell(
        {
          kind: 'MOVE_IN',
          id: there,
          certificate: certificate.number,
          taken: [{ id: certificate.id, relation: 'UNRELATED' }],
        },
        kamla,
      ),
    ).toMatchObject({ ok: false, error: { code: 'lives.certificateVoid' } })
  })

  it('an unknown or misspelt certificate of the portal’s own brings nobody', async () => {
    const id = await family()
    expect(await tell({ kind: 'MOVE_IN', id, certificate: 'DC-900001-26-12345678-0' })).toMatchObject({
      ok: false,
      error: { code: 'lives.certificateUnknown', field: 'certificate' },
    })
  })

  it('everybody moves away: the household ends, the card is inquired into and stays active', async () => {
    const id = await family()
    const held = await card(id, 1, [1, 2, 3])
    await happens({ kind: 'MOVE_OUT', id, serials: [1, 2, 3], bound: 'Chandigarh' })
    expect((await unit(id)).unit.ended).toMatchObject({ cause: 'MOVED_OUT' })
    expect(await questions(id)).toMatchObject([{ kind: 'CARD_INQUIRY', subjectId: held }])
  })
})

describe('taking back and two hands at once', () => {
  it('undo restores the recorded family exactly and closes the questions', async () => {
    const id = await family()
    await card(id, 1, [1, 2, 3])
    const before = (await looking(asha, (tx) => versions.list(tx, id, 1)))[0]?.body
    const event = await happens({ kind: 'BIRTH', id, newcomers: [newborn] })
    expect(await questions(id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', closedAt: null }])
    done(await undo(event))
    expect((await looking(asha, (tx) => versions.list(tx, id, 1)))[0]).toMatchObject({
      version: 3,
      body: before,
      event: 'undone',
    })
    expect(await questions(id)).toMatchObject([{ outcome: 'UNDONE' }])
    expect(await undo(event)).toMatchObject({ ok: false, error: { code: 'lives.undoneAlready' } })
    // The serial that the child had is not given to somebody else.
    await happens({ kind: 'BIRTH', id, newcomers: [newborn] })
    expect((await unit(id)).unit.family.members.at(-1)?.serial).toBe(5)
  })

  it('is refused while a later event stands on the same facts, after 30 days, and after a decision', async () => {
    const id = await family()
    await card(id, 1, [1, 2, 3], harish)
    const birth = await happens({ kind: 'BIRTH', id, newcomers: [newborn] })
    const late = (day: PlainDate) => new Date(`${day}T12:00:00+05:30`)
    expect(await undo(birth, asha, late(addDays(TODAY, 31)))).toMatchObject({
      ok: false,
      error: { code: 'lives.undoTooLate' },
    })
    const death = await happens({ kind: 'DEATH', id, serials: [4] })
    expect(await undo(birth)).toMatchObject({ ok: false, error: { code: 'lives.laterFacts' } })
    done(await undo(death))
    const [question] = (await questions(id)).filter(({ closedAt }) => closedAt === null)
    if (!question) throw new Error('No question')
    done(
      await execute(
        closeReview,
        bhanu,
        { id: question.id, version: question.version, outcome: 'REWRITTEN', reason: 'Name added' },
        { now },
      ),
    )
    expect(await undo(birth)).toMatchObject({ ok: false, error: { code: 'lives.reviewDecided' } })
  })

  it('a split is taken back: the first family as before, the new number leads to it', async () => {
    const id = await family()
    const event = await happens({ kind: 'SPLIT', id, serials: [3], relations: [{ serial: 3, relation: 'HEAD' }] })
    const { otherHousehold } = (await looking(asha, (tx) => events.find(tx, event))) ?? {}
    done(await undo(event))
    expect(names(await unit(id))).toEqual(['Devki Devi', 'Ramesh', 'Suresh'])
    const founded = await unit(otherHousehold ?? '')
    expect(founded.unit).toMatchObject({ ended: { cause: 'UNDONE' }, family: { mergedInto: id } })
    expect(names(founded)).toEqual([])
  })

  it('of two officers at once the second is told that what was shown has changed', async () => {
    const id = await family()
    const one = done(await tell({ kind: 'DEATH', id, serials: [3] }))
    const two = done(await tell({ kind: 'MOVE_OUT', id, serials: [3] }, harish))
    const seen = [await shownFor(one.draft), await shownFor(two.draft, harish)] as const
    const both = await Promise.all([
      execute(recordLife, asha, { draft: one.draft, digest: seen[0] }, { now }),
      execute(recordLife, harish, { draft: two.draft, digest: seen[1] }, { now }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'lives.notMember' } })
  })

  it('a double click records once; the same draft is not recorded twice', async () => {
    const id = await family()
    const { draft } = done(await tell({ kind: 'BIRTH', id, newcomers: [newborn] }))
    const input = { draft, digest: await shownFor(draft) }
    const requestId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      execute(recordLife, asha, input, { now, requestId }),
      execute(recordLife, asha, input, { now, requestId }),
    ])
    expect(done(first).event).toBe(done(second).event)
    expect(await execute(recordLife, asha, input, { now })).toMatchObject({
      ok: false,
      error: { code: 'lives.recordedAlready' },
    })
    expect(names(await unit(id))).toHaveLength(4)
  })

  it('a neighbouring secretary sees neither family nor event, and a Verifying Officer records none', async () => {
    const id = await family()
    const event = await happens({ kind: 'BIRTH', id, newcomers: [newborn] })
    expect(await tell({ kind: 'DEATH', id, serials: [4] }, kamla)).toMatchObject({
      ok: false,
      error: { code: 'access.absent' },
    })
    expect(await undo(event, kamla)).toMatchObject({ ok: false, error: { code: 'access.absent' } })
    expect(await tell({ kind: 'DEATH', id, serials: [4] }, bhanu)).toMatchObject({
      ok: false,
      error: { code: 'access.denied' },
    })
    const { draft } = done(await tell({ kind: 'DEATH', id, serials: [4] }))
    expect(await execute(recordLife, harish, { draft, digest: await shownFor(draft) }, { now })).toMatchObject({
      ok: false,
      error: { code: 'access.absent' },
    })
  })
})

describe('open questions are answered by name (F13)', () => {
  const inquiry = async (issuedBy = asha) => {
    const id = await family()
    const held = await card(id, 1, [1, 2, 3], issuedBy)
    await happens({ kind: 'MOVE_OUT', id, serials: [1, 2, 3] })
    const [question] = await questions(id)
    if (!question) throw new Error('No question')
    return { held, question }
  }
  const answer = (
    question: reviews.StoredQuestion,
    outcome: 'SUSPENDED' | 'KEPT' | 'RESTORED' | 'VACANT',
    actor: Actor,
  ) =>
    execute(
      closeReview,
      actor,
      { id: question.id, version: question.version, outcome, reason: 'Seen on the spot' },
      { now },
    )
  const stageOf = (id: string) =>
    looking(asha, async (tx) => (await tx.card.findUnique({ where: { id }, select: { stage: true } }))?.stage)

  it('only an answer suspends a card, and it is asked again before its 90 days are over', async () => {
    const { held, question } = await inquiry()
    done(await answer(question, 'SUSPENDED', bhanu))
    expect(await stageOf(held)).toBe('SUSPENDED')
    const [again] = (await questions(question.householdId)).filter(({ closedAt }) => closedAt === null)
    expect(again).toMatchObject({ kind: 'CARD_SUSPENDED', dueOn: addDays(TODAY, 90) })
    if (!again) throw new Error('Not asked again')
    done(await answer(again, 'RESTORED', bhanu))
    expect(await stageOf(held)).toBe('ACTIVE')
  })

  it('whoever handed the card out does not suspend it; an outcome of another kind is refused; twice is refused', async () => {
    const { held, question } = await inquiry()
    expect(await answer(question, 'SUSPENDED', asha)).toMatchObject({
      ok: false,
      error: { code: 'reviews.issuedByOneself' },
    })
    expect(await answer(question, 'VACANT', bhanu)).toMatchObject({
      ok: false,
      error: { code: 'reviews.wrongOutcome' },
    })
    const both = await Promise.all([answer(question, 'KEPT', bhanu), answer(question, 'KEPT', asha)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stageOf(held)).toBe('ACTIVE')
  })
})
