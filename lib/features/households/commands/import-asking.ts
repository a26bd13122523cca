import 'server-only'
import * as changes from '@/lib/features/changes/store'
import type { Sender } from '@/lib/features/households/store/bulk'
import { agesOn } from '@/lib/rules/ages'
import { CHANGE_RULES } from '@/lib/rules/changes'
import type { Actor } from '@/lib/domain/access/actor'
import { permit } from '@/lib/domain/access/permit'
import { fieldsOf } from '@/lib/domain/change/request'
import { groundsOfFile } from '@/lib/domain/change/of-file'
import type { ChangeRules } from '@/lib/domain/change/risk'
import type { SealedNumbers } from '@/lib/domain/change/sealed'
import type { Parted } from '@/lib/domain/change/split'
import type { AgeRules } from '@/lib/domain/household/age'
import type { PlacePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'

/** By which figures the changes of a file are weighed, and which paper they rest on: the file. */
export interface Asking {
  readonly rules: ChangeRules
  readonly ages: AgeRules
  readonly document: string
}

/** What a file asks of a family; `version` is the one against which it asks. */
export interface Ask {
  readonly id: string
  readonly number: string
  readonly place: PlacePath
  readonly version: number
  readonly parted: Parted
  readonly sealed: SealedNumbers
}

/**
 * How the files of an office are weighed: an office whose corrections go to a second officer does not decide alone by a file
 * either (F7); null for every other one.
 */
export const askingOf = (actor: Actor, place: PlacePath, document: string, today: PlainDate): Asking | null =>
  permit(actor, 'change.ask', { place }).ok
    ? { rules: certain(inForceOn(CHANGE_RULES, today)).value, ages: certain(agesOn(today)), document }
    : null

/** Lays what a file changes of families before a second officer. */
export const askAll = async (
  tx: Tx,
  actor: Actor,
  asks: readonly Ask[],
  { statedBy, document, at }: Sender,
): Promise<void> => {
  for (const { id, number, place, version, parted, sealed } of asks) {
    const { applied, asked, proposed } = parted
    await changes.insert(tx, certain(permit(actor, 'change.ask', { place, householdId: id })), {
      ...{ householdId: id, baseVersion: version, changes: asked, proposed, sealed, risk: 'HIGH' },
      ...{ ...groundsOfFile(document), statedBy, askedBy: actor.accountId, askedAt: at },
    })
    const params = { number, fields: fieldsOf(asked), applied: fieldsOf(applied) || '–' }
    const about = { place, subject: { kind: 'household', id }, ...(document === null ? {} : { reason: document }) }
    await append(tx, actor, { type: 'changes.asked', ...about, params }, at)
  }
}
