import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { advance, FOUND_STAGES, VERIFIED_STAGES } from '@/lib/domain/application/stages'
import { currentFlag } from '@/lib/domain/census/current'
import { DEPRIVATIONS, INCLUSIONS } from '@/lib/domain/census/flags'
import { dependants } from '@/lib/domain/household/dependants'
import { livingMembers } from '@/lib/domain/household/household'
import type { PlacePath } from '@/lib/domain/place/path'
import { type Candidate, draw, type Drawn } from '@/lib/domain/selection/quota-line'
import { ok, type Result } from '@/lib/domain/shared/result'
import * as allocations from '@/lib/features/allocations/store/allocations'
import type { StoredDrive } from '@/lib/features/drives/store'
import * as listed from '@/lib/features/lists/store/applications'
import * as claims from '@/lib/features/lists/store/claims'
import * as rows from '@/lib/features/lists/store/rows'
import type { Context } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'

interface Drawer extends Candidate {
  readonly applied: claims.Applied
}

/** The tentative list as it would be drawn now: inputs as they stand, the quota as it stands (R45; domain §2.2). */
export const drawNow = async (
  { tx, today }: Context,
  drive: StoredDrive,
  place: PlacePath,
): Promise<Result<Drawn<Drawer>>> => {
  const ages = agesOn(drive.referenceDate)
  if (!ages.ok) return ages
  const quota = await allocations.current(tx, drive.id, place)
  const candidates = (await claims.applied(tx, drive.id, place)).map((applied): Drawer => {
    const { application, household, census } = applied
    const { law, submittedAt } = application
    const living = livingMembers(household.family.members, today)
    const holds = (flag: Parameters<typeof currentFlag>[0]): boolean =>
      currentFlag(flag, census.snapshot, census.corrections).value === true
    return {
      applied,
      number: law.number,
      verified: law.verification !== null && VERIFIED_STAGES.includes(law.stage),
      recommended: law.verification?.recommended ?? false,
      inclusion: INCLUSIONS.some(holds),
      groups: law.verification?.foundGroups.length ?? 0,
      deprivation: DEPRIVATIONS.filter(holds).length,
      income: perHead(law.verification?.foundIncome ?? 0, living.length),
      dependants: dependants(living, drive.referenceDate, ages.value).persons,
      appliedAt: submittedAt?.toISOString() ?? '',
    }
  })
  return draw('DRAFT', quota?.seats ?? null, candidates)
}

/** Paise a head and month of a yearly income as the officer found it, rounded down in the family's favour. */
const perHead = (yearly: number, heads: number): number => Math.floor(yearly / 12 / Math.max(1, heads))

/** Writes the rows of a drawing and brings every application on the list. */
export const keepDrawing = async (
  { actor, tx, now }: Context,
  permit: Permit<'list.draw'>,
  listId: string,
  drawn: Drawn<Drawer>,
): Promise<Result<true>> => {
  await rows.replace(tx, permit, listId, drawn.rows.map(toRow))
  const moves: listed.ListedMove[] = []
  for (const { claim } of drawn.rows) {
    const { id, law } = claim.applied.application
    if (law.stage === 'LISTED') continue
    const step = FOUND_STAGES.some((stage) => stage === law.stage) ? 'list' : 'relist'
    const to = advance(law.stage, step)
    if (!to.ok) return to
    moves.push({ applicationId: id, step, from: law.stage, to: to.value, reason: null })
  }
  return moves.length === 0 ? ok(true) : listed.move(tx, permit, { actor, now }, moves)
}

const toRow = ({ rank, claim, decidedBy, proposal }: Drawn<Drawer>['rows'][number]): rows.DrawnRow => {
  const { application, household } = claim.applied
  return {
    applicationId: application.id,
    householdId: household.id,
    householdVersion: household.version,
    number: claim.number,
    headName: application.headName,
    headNameHi: application.headNameHi,
    headGuardian: application.headGuardian,
    headGuardianHi: application.headGuardianHi,
    villagePath: application.village,
    recommended: claim.recommended,
    aidRank: rank,
    aidKeys: {
      number: claim.number,
      recommended: claim.recommended,
      inclusion: claim.inclusion,
      groups: claim.groups,
      deprivation: claim.deprivation,
      income: claim.income,
      dependants: claim.dependants,
      appliedAt: claim.appliedAt,
      decidedBy,
      proposal,
    },
  }
}
