import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import type { Sense } from '@/lib/domain/household/kin'
import type { Note } from '@/lib/domain/life/consequences'
import { isDeletionNumber, readDeletionNumber } from '@/lib/domain/life/departure'
import { TOLD_KINDS } from '@/lib/domain/life/kinds'
import { running, standingCards } from '@/lib/domain/life/ties'
import { headOf, present } from '@/lib/domain/life/unit'
import type { Refusal } from '@/lib/domain/refusals'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import * as departures from '@/lib/features/lives/store/departures'
import * as drafts from '@/lib/features/lives/store/drafts'
import * as units from '@/lib/features/lives/store/units'
import { foundedUnit, nobody, type Weighed, weigh } from '@/lib/features/lives/store/weigh'
import { type ForeseenFamily, toForeseen } from '@/lib/features/lives/view/foreseen'
import { called, type Names, toChoosable, toOnCertificate } from '@/lib/features/lives/view/people'
import { sha256 } from '@/lib/platform/digest'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { reviewDueOn, weighingOn } from '@/lib/rules/lives'

/** Which event the form is about, and what was looked up for it. */
interface Asked {
  readonly certificate?: string | undefined
}

/** What the form about an event needs; null when the reader may not record, or there is no such event. */
export const tellingForm = defineQuery(
  async ({ tx, actor, today }, id: string, code: string, { certificate }: Asked) => {
    const kind = TOLD_KINDS.find((one) => one === code)
    const known = kind && isRowId(id) ? await units.load(tx, id) : null
    if (!kind || !known) return null
    const { unit, number, ties } = known
    if (!permit(actor, 'household.record', { place: unit.family.place, householdId: id }).ok) return null
    const own = certificate !== undefined && isDeletionNumber(certificate) ? readDeletionNumber(certificate) : null
    const listed = own ? await departures.read(tx, own) : []
    const head = headOf(unit)
    return {
      id,
      kind,
      number,
      today,
      title: head ? called(head) : { en: number, hi: number },
      ended: unit.ended !== null,
      members: present(unit).map(toChoosable),
      holdsCard: standingCards(ties).length > 0,
      running: running(ties).map((application) => application.number),
      certificate: certificate ?? '',
      /** A number of the portal's own that leads nowhere. */
      unknown: certificate !== undefined && isDeletionNumber(certificate) && listed.length === 0,
      listed: listed.map(toOnCertificate),
    }
  },
  { readers: REGISTER_READERS },
)

const familiesOf = ({ home, other, families, follows }: Weighed, sense: Sense): readonly ForeseenFamily[] => {
  const first = toForeseen({
    role: 'home',
    number: home.number,
    before: home.unit,
    after: families.home,
    follows: follows.home,
    sense,
  })
  const second =
    other && families.other && follows.other
      ? [
          toForeseen({
            role: 'other',
            number: other.number,
            before: other.unit,
            after: families.other,
            follows: follows.other,
            sense,
          }),
        ]
      : []
  const third = families.founded && foundedUnit(families.founded)
  return [
    first,
    ...second,
    ...(third && follows.founded
      ? [
          toForeseen({
            ...{ role: 'founded', number: null, before: nobody(third), after: third },
            ...{ follows: follows.founded, sense },
          }),
        ]
      : []),
  ]
}

interface Foreseen {
  readonly digest: string
  readonly families: readonly ForeseenFamily[]
  readonly notes: readonly (Note | 'CERTIFICATE')[]
  readonly elsewhere: string | null
  /** Who marries as a child before the law. */
  readonly minors: readonly Names[]
  /** Why somebody very like another entry is another person, as it was said. */
  readonly differs: string | null
  readonly on: PlainDate
  readonly due: PlainDate
}

/**
 * What would follow from what was told, as the register stands now: who is head, whose card, which questions; or why it
 * cannot be recorded any more; of a draft that has been recorded, the event it became. Null when it is not the reader's.
 */
export const foreseeLife = defineQuery(
  async ({ tx, actor, today }, id: string, draftId: string) => {
    const draft = isRowId(draftId) ? await drafts.find(tx, draftId) : null
    if (draft?.householdId !== id || draft.accountId !== actor.accountId) return null
    if (draft.eventId !== null) return { recordedAs: draft.eventId }
    if (!draft.answers) return null
    const known = await units.load(tx, id)
    const figures = weighingOn(today)
    const due = reviewDueOn(today)
    if (!known || !figures.ok || !due.ok) return null
    const { kind } = draft.answers
    const head = headOf(known.unit)
    const frame = {
      recordedAs: null,
      id,
      kind,
      draft: draftId,
      number: known.number,
      title: head ? called(head) : { en: known.number, hi: known.number },
    }
    const weighed = await weigh({ tx, today, ...figures.value }, draft.answers, false)
    if (!weighed.ok) return { ...frame, refusal: weighed.error satisfies Refusal, foreseen: null }
    const { told, other, elsewhere, shown } = weighed.value
    const families = familiesOf(weighed.value, { today, ages: figures.value.ages })
    const leaves = told.kind === 'MOVE_OUT' || (told.kind === 'MARRIAGE_OUT' && other === null)
    const foreseen: Foreseen = {
      digest: sha256(shown),
      families,
      notes: [...new Set([...families.flatMap(({ notes }) => notes), ...(leaves ? (['CERTIFICATE'] as const) : [])])],
      elsewhere: told.kind === 'MARRIAGE_OUT' ? elsewhere : null,
      minors: families.flatMap(({ minors }) => minors),
      differs: draft.answers.differs ?? null,
      on: told.on,
      due: due.value,
    }
    return { ...frame, refusal: null, foreseen }
  },
  { readers: REGISTER_READERS },
)
