import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import type { Family } from '@/lib/domain/household/family'
import { arrived, founders, headFirst, paperKey } from '@/lib/domain/life/arrival'
import { isDeletionNumber } from '@/lib/domain/life/departure'
import { traceOf } from '@/lib/domain/life/retrace'
import { askedOn } from '@/lib/domain/question/question'
import { plain } from '@/lib/domain/shared/plain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { checkEntry } from '@/lib/features/duplicates/store/check-entry'
import type { ArriveInput } from '@/lib/features/households/schema/family'
import * as families from '@/lib/features/households/store/families'
import * as numbers from '@/lib/features/households/store/numbers'
import { admit } from '@/lib/features/lives/store/admit'
import { familyByCertificate } from '@/lib/features/lives/store/came-along'
import { type Coming, takenBy } from '@/lib/features/lives/store/coming'
import * as events from '@/lib/features/lives/store/events'
import * as places from '@/lib/features/places/store/tree'
import * as questions from '@/lib/features/questions/store'
import type { Command, Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { agesOn } from '@/lib/rules/ages'
import { livesOn } from '@/lib/rules/lives'
import { familyOf, losesAadhaar, rowsOf } from './enter-family'
import { withOwnAnswers } from './own-answers'

interface Arrived {
  readonly [key: string]: string
  readonly id: string
  /** `lost` where a number was typed of which nothing is kept, because the State has set no key. */
  readonly aadhaar: 'lost' | ''
}

/**
 * A whole family comes from elsewhere by the Deletion Certificate of the place before, and becomes a household of its own
 * (domain §13, Migration in). By a certificate of the portal's own its persons come as they were recorded where they left,
 * and the old household's number leads here; by a paper one they are typed. Either brings a family once. Saved at once as
 * at the counter, since nothing hangs on the family yet; taken back as any event.
 */
export const arriveHousehold: Command<ArriveInput, Arrived> = async (context, input) => {
  const { actor, tx, now } = context
  const allowed = permit(actor, 'household.record', { place: actor.place })
  if (!allowed.ok) return allowed
  const { place } = allowed.value
  const own = isDeletionNumber(input.certificate)
  const coming = own ? await takenBy(tx, input) : ok<Coming>({ newcomers: [], taken: [], certificate: null })
  if (!coming.ok) return coming
  const told = await familyThatComes(context, input, own ? coming.value : null)
  if (!told.ok) return told
  const family = told.value
  const free = await checkEntry(tx, {
    ...{ family, householdId: null, look: input.look, differs: input.differs },
    rows: own ? family.members.map(({ serial }, row) => ({ serial, row })) : rowsOf(input.members, family.members),
    ...(own ? { boxOf: () => 'certificate', same: coming.value.taken.map(({ memberId }) => memberId) } : {}),
  })
  if (!free.ok) return free

  const [number] = await numbers.next(tx, allowed.value, 1)
  if (!number) throw new Error('No number was given')
  const { on, temporaryUntil = null, issuedBy = '' } = input
  const document = coming.value.certificate ?? `${input.certificate}, ${issuedBy}`
  // Why somebody who is very like another entry is another person stands with the event.
  const reason = [input.reason, input.differs].filter((part) => part !== undefined).join(' · ') || null
  const hand = { accountId: actor.accountId, at: now, reason, document, statedBy: 'CERTIFICATE' } as const
  const inOrder = headFirst(coming.value.taken, ({ newcomer }) => newcomer)
  const along = own ? { sources: familyByCertificate(inOrder, family) } : {}
  const id = await families.insert(tx, allowed.value, number, family, {
    ...hand,
    event: 'family_in',
    effectiveOn: on,
    ...along,
  })
  const serials = family.members.map(({ serial }) => serial)
  const event = await events.begin(tx, allowed.value, {
    ...{ ...hand, kind: 'FAMILY_IN', householdId: id, otherHousehold: null, otherPlace: null, serials, on },
    paperKey: own ? null : paperKey(input.certificate, issuedBy),
  })
  const unit = { id, family, ended: null, lastSerial: serials.length }
  const trace = traceOf({ ...unit, family: { ...family, members: [] } }, unit)
  const nothing = { other: null, founded: null, certificate: null, surrendered: null, withdrawn: [] }
  const cardHead = { before: null, after: null }
  const effects = { home: { version: 1, trace }, ...nothing, temporaryUntil, cardHead }
  await events.finish(tx, allowed.value, event, plain(effects), null)
  const admitted = await admit(tx, allowed.value, { id, number, coming: coming.value, event, at: now })
  if (!admitted.ok) return admitted
  for (const taken of admitted.value) await append(tx, actor, taken, now)
  return ok({
    value: { id, aadhaar: losesAadhaar(input.members) ? 'lost' : '' },
    event: {
      type: 'lives.recorded',
      place,
      subject: { kind: 'household', id },
      params: { number, kind: 'FAMILY_IN', on, serials: serials.join(',') },
      ...(reason === null ? {} : { reason }),
    },
  })
}

/** The family as the form or the certificate tells it, judged as at the counter and as an arrival. */
const familyThatComes = async (
  { actor, tx, today }: Context,
  input: ArriveInput,
  coming: Coming | null,
): Promise<Result<Family>> => {
  const { place } = actor
  const villages = await places.villagesOf(tx, place)
  if (!villages.some(({ path }) => path === input.village)) return refuse('households.villageElsewhere', {}, 'village')
  if (coming?.newcomers.length === 0) return refuse('lives.nobodyNamed', {}, 'taken[0].relation')
  const heard = familyOf(input, { place, stated: today, today, coming: coming && founders(coming.newcomers) })
  if (!heard.ok) return heard
  const family = withOwnAnswers(heard.value, input, askedOn(await questions.all(tx, place), today))
  if (!family.ok) return family
  const ages = agesOn(today)
  if (!ages.ok) return ages
  const rules = livesOn(today)
  if (!rules.ok) return rules
  const { on, temporaryUntil = null } = input
  const temporaryMonths = rules.value.temporaryCardMonths.value
  return arrived(family.value, { on, temporaryUntil }, { today, ages: ages.value, temporaryMonths })
}
