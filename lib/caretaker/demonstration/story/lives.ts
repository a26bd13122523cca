import type { Actor } from '@/lib/domain/access/actor'
import type { Relation } from '@/lib/domain/household/household'
import { present } from '@/lib/domain/life/unit'
import { certain } from '@/lib/domain/shared/certain'
import { addDays } from '@/lib/domain/shared/plain-date'
import { recordLife } from '@/lib/features/lives/commands/record'
import { tellLife } from '@/lib/features/lives/commands/tell'
import { toldSchema } from '@/lib/features/lives/schema'
import * as units from '@/lib/features/lives/store/units'
import { weigh } from '@/lib/features/lives/store/weigh'
import { sha256 } from '@/lib/platform/digest'
import { weighingOn } from '@/lib/rules/lives'
import { dayOf, type Moment, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { type Stage, villageOf } from './stage'

const GROWN: readonly Relation[] = ['SON', 'DAUGHTER', 'BROTHER', 'SISTER', 'DAUGHTER_IN_LAW']

type Form = Readonly<Record<string, unknown>> & { readonly id: string }

/** An event told, looked at and recorded, as the secretary does it. */
const happens = async ({ play, today }: Stage, secretary: Actor, at: Moment, form: Form): Promise<void> => {
  const day = dayOf(today, at)
  const told = toldSchema.parse({ on: addDays(day, -2), statedBy: 'FAMILY', ...form })
  const { draft } = await play(at, secretary, tellLife, told)
  const figures = certain(weighingOn(day))
  const weighed = await seenBy(secretary, (tx) => weigh({ tx, today: day, ...figures }, told, false))
  await play(at, secretary, recordLife, { draft, digest: sha256(certain(weighed).shown) })
}

/** A bride who has completed 17 years and not 18. */
const BRIDE_DAYS = 17 * 366

/** The relations of those who remain to a new head: the first of them, whom the others are named after. */
const afresh = (serials: readonly number[]): readonly { readonly serial: number; readonly relation: Relation }[] =>
  serials.map((serial, index) => ({ serial, relation: index === 0 ? 'HEAD' : 'OTHER_RELATIVE' }))

/**
 * Kandrour, after its cards were handed out: the head of one card has died, and the question waits; a child was born into
 * another family; the grown son of a third keeps a household of his own; somebody has gone away with a certificate; and a girl
 * who is not yet eighteen was married into a fifth family, which the officer is asked about.
 */
export const playLives = async (stage: Stage): Promise<void> => {
  const { secretary, better, poor } = await villageOf(stage, 'kandrour')
  const loaded = async (id: string) => {
    const known = await seenBy(secretary, (tx) => units.load(tx, id))
    if (!known) throw new Error('A family that is not in the register')
    return known
  }
  const cards = await seenBy(secretary, (tx) =>
    tx.card.findMany({ where: { place: secretary.place }, select: { householdId: true }, orderBy: { id: 'asc' } }),
  )
  const carded = await Promise.all(cards.map(({ householdId }) => loaded(householdId)))
  const [mourning] = carded.filter(({ unit }) => present(unit).length > 2)
  const dead = mourning?.ties.cards[0]?.head
  if (mourning && dead) {
    const rest = present(mourning.unit)
      .map(({ serial }) => serial)
      .filter((serial) => serial !== dead)
    await happens(stage, secretary, on(-6, '12:10'), {
      ...{ id: mourning.unit.id, kind: 'DEATH', serials: [dead], relations: afresh(rest) },
      document: 'मृत्यु रजिस्टर पृ. 14',
    })
  }
  const [young] = carded.filter(({ unit }) => unit.id !== mourning?.unit.id)
  if (young) {
    await happens(stage, secretary, on(-4, '12:20'), {
      ...{ id: young.unit.id, kind: 'BIRTH', document: 'B-2026/118' },
      newcomers: [{ name: 'Pari', nameHi: 'परी', relation: 'GRANDCHILD', gender: 'FEMALE' }],
    })
  }
  const homes = await Promise.all([...better, ...poor].map(({ householdId }) => loaded(householdId)))
  const grown = homes.flatMap(({ unit, ties }) => {
    const members = present(unit)
    const child = members.find(
      ({ relation, birth }) => GROWN.includes(relation) && birth !== null && birth.date < '2006',
    )
    return child && members.length > 2 && ties.applications.length === 0 ? [{ id: unit.id, serial: child.serial }] : []
  })
  const [apart, gone] = grown
  if (apart) {
    await happens(stage, secretary, on(-3, '12:30'), {
      ...{ id: apart.id, kind: 'SPLIT', serials: [apart.serial] },
      relations: [{ serial: apart.serial, relation: 'HEAD' }],
    })
  }
  if (gone) {
    await happens(stage, secretary, on(-2, '12:40'), {
      ...{ id: gone.id, kind: 'MOVE_OUT', serials: [gone.serial], bound: 'चंडीगढ़' },
    })
  }
  const { today } = stage
  const married = homes.find(
    ({ unit, ties }) =>
      ties.applications.length === 0 && present(unit).length > 2 && unit.id !== apart?.id && unit.id !== gone?.id,
  )
  if (!married) throw new Error('Kandrour has too few families for a marriage')
  await happens(stage, secretary, on(-1, '12:50'), {
    ...{ id: married.unit.id, kind: 'MARRIAGE_IN', certificate: 'HR-PKL/2026/118' },
    newcomers: [
      {
        ...{ name: 'Pallavi', nameHi: 'पल्लवी', relation: 'DAUGHTER_IN_LAW', gender: 'FEMALE' },
        ...{ maritalStatus: 'MARRIED', birth: addDays(today, -BRIDE_DAYS) },
        ...{ guardianKind: 'DAUGHTER_OF', guardianName: 'Bhim Sen', guardianNameHi: 'भीम सेन' },
      },
    ],
  })
}
