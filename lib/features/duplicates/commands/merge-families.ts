import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { present } from '@/lib/domain/life/unit'
import { whatEnds } from '@/lib/domain/matching/ends'
import { movedAlong } from '@/lib/domain/household/moved-along'
import { carriedOver } from '@/lib/domain/matching/carried'
import type { Moving } from '@/lib/domain/matching/left-over'
import { fillHousehold } from '@/lib/domain/matching/merge'
import { otherSide } from '@/lib/domain/matching/pair'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { endHousehold } from '@/lib/features/duplicates/store/household-end'
import { originsOf } from '@/lib/features/households/store/origins'
import { serialOf } from '@/lib/features/duplicates/store/member'
import { ask } from './ask'
import { entriesOf, type Match, matchedIn, withMerged } from './matched-entries'
import { rejectRunning } from './reject-running'
import { plainActor, type Staying, there } from './staying'
import { takeOver } from './take-over'
import * as families from '@/lib/features/households/store/families'
import * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'

interface Choice {
  readonly reason: string
  /** A running application of a family in which nobody is left is rejected as a duplicate. */
  readonly reject: boolean
  /** Whoever is told only in the family that ends moves over into the one that stays; nobody where another office holds that. */
  readonly moves: readonly Moving[]
  /** The right to write the entries that stay too; null where their office has not said so. */
  readonly staying: Staying | null
}

/** What a merger did to one pair: what its undo needs, and no more. */
export type Effects = { readonly [key: string]: Canonical }

const EVENT = { event: 'merged', statedBy: 'PORTAL', document: null } as const

/**
 * Carries out a merger of one entry or of several of the same two families, each family as its next version, and asks about
 * the cards and applications of the family whose entries end; answers what an undo needs, pair by pair.
 */
export const mergeFamilies = async (
  context: Context,
  permit: Permit<'duplicate.decide'>,
  matches: readonly [Match, ...Match[]],
  { reason, reject, moves, staying: right }: Choice,
): Promise<Result<readonly Effects[]>> => {
  const { actor, tx, today, now } = context
  const [{ pair, keep }] = matches
  const ends = otherSide(keep)
  const ages = agesOn(today)
  if (!ages.ok) return ages
  const loaded = await units.load(tx, pair.households[ends])
  if (!loaded || loaded.unit.ended) return refuse('duplicates.gone')
  const { family: before, id: householdId } = loaded.unit
  const leaving = { id: householdId, version: loaded.version }
  const at = <T>(work: () => Promise<T>): Promise<T | null> =>
    right ? there(context, right, work) : Promise.resolve(null)
  const entries = await entriesOf(tx, before, matches, (id) => at(() => serialOf(tx, id)))
  if (!entries) return refuse('duplicates.gone')
  const serials = entries.map(({ entry }) => entry.serial)
  const leavers = { entries: serials, moving: moves.map(({ serial }) => serial) }
  const ended = whatEnds(loaded, leavers, today, ages.value)
  if (!ended.ok) return ended
  const { emptied, raised, family: without } = ended.value
  const rejected = emptied ? await rejectRunning(context, householdId, { reject, reason }) : ok([])
  if (!rejected.ok) return rejected
  const questions = await ask(context, { pair: pair.id, place: permit.place, householdId, raised })
  if (!questions.ok) return questions
  const hand = { ...EVENT, accountId: actor.accountId, at: now, reason, effectiveOn: today }
  const sameHousehold = pair.households.LEFT === pair.households.RIGHT
  const staying = await at(() => families.find(tx, pair.households[keep]))
  const effects = {
    ...{ emptied, rejected: [...rejected.value], asked: raised.map(({ id }) => id) },
    present: present(loaded.unit).map((member) => member.serial),
    at: before.place,
  }
  const merged = staying ? matchedIn(staying.family, entries) : []
  if (right && staying && merged.length > 0) {
    const together = withMerged(sameHousehold ? without : staying.family, merged)
    // What an office was not shown of the other family, it has not chosen.
    const { family, filled } =
      emptied && right.by === null ? fillHousehold(together, before) : { family: together, filled: [] }
    const joined = await takeOver(context, { pair: pair.id, id: staying.id, family, ends: before, moves })
    if (!joined.ok) return joined
    const theirOrigins = await originsOf(tx, householdId, today)
    const own = await there(context, right, () => originsOf(tx, staying.id, today))
    const sources = {
      ...carriedOver(merged, filled, { own, theirs: theirOrigins }),
      ...movedAlong(joined.value.moved, { left: before, joined: joined.value.family, origins: theirOrigins }),
    }
    // The numbers go over before the entry that bore them is compared again: it has ended by then.
    if (!sameHousehold && !(await families.save(tx, permit, leaving, gone(without, emptied, staying.id), hand))) {
      return refuse('access.changedMeanwhile')
    }
    const theirs = { ...hand, ...(right.by ? { accountId: right.by.accountId } : {}), sources }
    if (!(await there(context, right, () => families.save(tx, right.permit, staying, joined.value.family, theirs)))) {
      return refuse('access.changedMeanwhile')
    }
    if (emptied && !sameHousehold) await endHousehold(tx, permit, householdId, today)
    return ok(
      entries.map(({ entry, match }) => {
        const one = merged.find((found) => found.entry === entry)
        const kept = one ? { take: [...one.take], keptSerial: one.kept.serial, before: plain(one.kept) } : { take: [] }
        const by = right.by && plainActor(right.by)
        const { moved, keptAsked, keptPresent } = joined.value
        const came = {
          moved: moved.map((each) => ({ ...each })),
          keptAsked: [...keptAsked],
          keptPresent: [...keptPresent],
        }
        return { ...effects, ...came, keep: match.keep, serial: entry.serial, filled: [...filled], by, ...kept }
      }),
    )
  }
  if (!(await families.save(tx, permit, leaving, gone(without, emptied, pair.households[keep]), hand))) {
    return refuse('access.changedMeanwhile')
  }
  if (emptied) await endHousehold(tx, permit, householdId, today)
  return ok(entries.map(({ entry, match }) => ({ ...effects, keep: match.keep, serial: entry.serial, take: [] })))
}

/** The entry as it stood, without the digest of its Aadhaar number: nothing of that is changed. */
const plain = (member: FamilyMember): Canonical => JSON.parse(JSON.stringify({ ...member, aadhaar: null })) as Canonical

const gone = (family: Family, emptied: boolean, into: string): Family =>
  emptied ? { ...family, mergedInto: into } : family
