import 'server-only'
import * as changes from '@/lib/features/changes/store'
import * as families from '@/lib/features/households/store/families'
import { followCorrection } from '@/lib/features/lives/store/raised'
import * as units from '@/lib/features/lives/store/units'
import { agesOn } from '@/lib/rules/ages'
import { CHANGE_RULES } from '@/lib/rules/changes'
import { reviewDueOn } from '@/lib/rules/lives'
import { permit } from '@/lib/domain/access/permit'
import type { ReasonCode } from '@/lib/domain/change/reasons'
import { sealedNumbers } from '@/lib/domain/change/sealed'
import { type Parted, partCorrection } from '@/lib/domain/change/split'
import { type Family, recorded } from '@/lib/domain/household/family'
import { checkParticulars } from '@/lib/domain/household/particulars'
import type { StatedBy } from '@/lib/domain/household/provenance'
import { familyOfRecord } from '@/lib/domain/household/read-record'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'

interface Grounds {
  readonly reason: string
  readonly reasonCode: ReasonCode
  readonly statedBy: StatedBy
  readonly document: string | null
}

/**
 * Brings a corrected family into the register as far as the officer decides it alone: the next version at once, and a
 * request to a second officer for the rest (F7). Whoever reads the register sees accepted facts only. Refuses
 * `changes.alreadyAsked` while another request of the family waits for a decision.
 */
export const correctFamily = async (
  { actor, tx, today, now }: Context,
  known: families.Registered,
  family: Family,
  { reason, reasonCode, statedBy, document }: Grounds,
): Promise<Result<Parted>> => {
  const placed = { place: known.family.place, householdId: known.id }
  const allowed = permit(actor, 'household.correct', placed)
  if (!allowed.ok) return allowed
  const checked = checkParticulars(family.members, today)
  if (!checked.ok) return checked
  const rules = inForceOn(CHANGE_RULES, today)
  if (!rules.ok) return rules
  const ages = agesOn(today)
  if (!ages.ok) return ages
  const before = recorded(known.family)
  const parted = partCorrection(before, recorded(family), { document, today }, rules.value.value, ages.value)
  if (!parted.ok) return parted
  const { applied, asked, alone, proposed } = parted.value
  const hand = { accountId: actor.accountId, at: now, reason, reasonCode, statedBy, document, effectiveOn: null }
  if (applied.length > 0) {
    const mine = familyOfRecord(alone, family)
    const unit = await units.load(tx, known.id)
    const saved = await families.save(tx, allowed.value, known, mine, { ...hand, event: 'corrected' })
    if (!saved || !unit) return refuse('access.changedMeanwhile')
    const figures = { ages: ages.value, dueOn: certain(reviewDueOn(today)) }
    const said = await followCorrection(tx, mine, { about: unit, at: now, today, ...figures })
    for (const event of said) await append(tx, actor, event, now)
  }
  if (asked.length > 0) {
    const asking = permit(actor, 'change.ask', placed)
    if (!asking.ok) return asking
    if (await changes.pendingOf(tx, known.id)) return refuse('changes.alreadyAsked')
    await changes.insert(tx, asking.value, {
      ...{ householdId: known.id, baseVersion: known.version + (applied.length > 0 ? 1 : 0) },
      ...{ changes: asked, proposed, sealed: sealedNumbers(asked, family), risk: 'HIGH' },
      ...{ reason, reasonCode, statedBy, document },
      ...{ askedBy: actor.accountId, askedAt: now },
    })
  }
  return ok(parted.value)
}
