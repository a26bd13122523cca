import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { Answers, TypedPerson } from '@/lib/domain/life/answers'
import type { ToldKind } from '@/lib/domain/life/kinds'
import { present } from '@/lib/domain/life/unit'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { recordLife } from '@/lib/features/lives/commands/record'
import { tellLife } from '@/lib/features/lives/commands/tell'
import { undoLife } from '@/lib/features/lives/commands/undo'
import { type RecordInput, type ToldInput, toldSchema, type UndoInput } from '@/lib/features/lives/schema'
import * as drafts from '@/lib/features/lives/store/drafts'
import * as units from '@/lib/features/lives/store/units'
import { weigh } from '@/lib/features/lives/store/weigh'
import * as reviews from '@/lib/features/reviews/store/questions'
import { execute } from '@/lib/platform/command'
import { contentsIn } from '@/lib/domain/card/contents'
import { contentsDigest } from '@/lib/domain/card/shown'
import * as cards from '@/lib/features/cards/store/cards'
import { rewritten } from '@/lib/features/cards/store/rewriting'
import { rulesFor } from '@/lib/rules/index'
import { transaction, type Tx } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { weighingOn } from '@/lib/rules/lives'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { answers, BASAL, NOON, officer, settle } from '@/tests/support/register-story'

/** The day on which the events of these stories are told. */
export const TODAY = plainDate('2026-08-15')
export const now = NOON

/** The offices that life events go through: a secretary, her assistant, the neighbour's secretary, an officer. */
export interface LifeCast {
  readonly asha: Actor
  readonly harish: Actor
  readonly kamla: Actor
  readonly bhanu: Actor
  /** Of the block's food office, and of the district's. */
  readonly kamal: Actor
  readonly mohan: Actor
}

export const openLives = async (): Promise<LifeCast> => {
  await settle()
  return {
    asha: await officer('asha', 'GP_SECRETARY', PANCHAYAT),
    harish: await officer('harish', 'GP_SAHAYAK', PANCHAYAT),
    kamla: await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT),
    bhanu: { ...(await officer('bhanu', 'VERIFYING_OFFICER', PANCHAYAT)), panchayats: [PANCHAYAT] },
    kamal: await officer('kamal', 'FOOD_INSPECTOR', BLOCK),
    mohan: await officer('mohan', 'DFSC', DISTRICT),
  }
}

export const looking = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)

/** The household as an event finds it. */
export const unitOf = async (actor: Actor, id: string): Promise<units.Loaded> => {
  const known = await looking(actor, (tx) => units.load(tx, id))
  if (!known) throw new Error('No such household')
  return known
}

/** Devki, head, with her sons Ramesh and Suresh, in the panchayat of the secretary who enters them. */
export const family = async (secretary: Actor): Promise<string> =>
  lawful(
    await execute(
      registerHousehold,
      secretary,
      answers({
        ...(secretary.place === NEXT_PANCHAYAT ? { village: BASAL } : {}),
        'members[1].birth': '1990',
        'members[2].name': 'Suresh',
        'members[2].relation': 'SON',
        'members[2].gender': 'MALE',
        'members[2].birth': '01-02-1995',
      }),
      { now },
    ),
  ).id

/** What is told, and whether the form asks to be told of likely second entries. */
export type Told = Partial<Omit<Answers, 'look' | 'newcomers'>> & {
  readonly kind: ToldKind
  readonly id: string
  readonly look?: 'yes'
  /** Rows of the form; an empty one is nobody. */
  readonly newcomers?: readonly (TypedPerson | Readonly<Record<string, never>>)[]
}

/** What the form says: the day before yesterday, by a certificate, as the family says. */
const form = (told: Told): ToldInput =>
  toldSchema.parse({ on: '2026-08-13', document: 'Register p. 4', statedBy: 'FAMILY', ...told })

export const tell = (actor: Actor, told: Told) => execute(tellLife, actor, form(told), { now })

/** The digest of what the page would show for a draft. */
export const shownFor = (actor: Actor, draft: string): Promise<string> =>
  looking(actor, async (tx) => {
    const kept = await drafts.find(tx, draft)
    if (!kept?.answers) throw new Error('No draft')
    const figures = lawful(weighingOn(TODAY))
    return sha256(lawful(await weigh({ tx, today: TODAY, ...figures }, kept.answers, false)).shown)
  })

/** Records what was told, as it is shown. */
export const record = async (actor: Actor, draft: string, care: Pick<RecordInput, 'caretaker' | 'uncared'> = {}) =>
  execute(recordLife, actor, { draft, digest: await shownFor(actor, draft), ...care }, { now })

/** An event told, seen and recorded; answers its id. */
export const happens = async (actor: Actor, told: Told): Promise<string> => {
  const { draft } = lawful(await tell(actor, told))
  return lawful(await record(actor, draft)).event
}

export const undo = (actor: Actor, event: string, at = now, relations: UndoInput['relations'] = []) =>
  execute(undoLife, actor, { event, reason: 'Told by mistake', relations }, { now: at })

/** Who lives in the household now, by their names in Latin letters. */
export const names = ({ unit }: units.Loaded): readonly string[] => present(unit).map(({ name }) => name.en ?? '')

export const NEWBORN = { name: 'Asha', relation: 'GRANDCHILD', gender: 'FEMALE', birth: '13-08-2026' } as const

/** A card of a family, as it is printed with everybody on it; the application and the list behind it are not asked. */
export const card = (
  issuedBy: Actor,
  householdId: string,
  head: number,
  members: readonly number[],
  scheme = 'AAY',
): Promise<string> =>
  asOwner(async (client) => {
    const id = crypto.randomUUID()
    await client.query(`set session_replication_role = replica`)
    await client.query(
      `insert into cards (id, number, scheme, place, household_id, application_id, list_id, rank, stage, contents, issued_on, issued_by)
       values ($1, $2, $7, $3, $4, $1, $1, 1, 'ACTIVE', $5, '2026-05-01', $6)`,
      [
        id,
        `HP-${scheme}-900001-26-${id.slice(0, 5)}`,
        PANCHAYAT,
        householdId,
        JSON.stringify({ scheme, head: { serial: head }, members: members.map((serial) => ({ serial })) }),
        issuedBy.accountId,
        scheme,
      ],
    )
    return id
  })

export const questions = (reader: Actor, householdId: string) =>
  looking(reader, (tx) => reviews.ofHousehold(tx, householdId, 20))

/** The digest of what the page would show that an officer writes on a card. */
export const shownAnew = (actor: Actor, cardId: string): Promise<string> =>
  looking(actor, async (tx) => {
    const held = await cards.find(tx, cardId)
    if (!held) throw new Error('No card')
    const rules = lawful(rulesFor(contentsIn(held.contents).scheme, TODAY))
    return contentsDigest(lawful(await rewritten(tx, held, { actor, today: TODAY, rules })), sha256)
  })

/** The stage of a card as its reader sees it. */
export const stageOf = (reader: Actor, cardId: string) =>
  looking(reader, async (tx) => (await tx.card.findUnique({ where: { id: cardId }, select: { stage: true } }))?.stage)
