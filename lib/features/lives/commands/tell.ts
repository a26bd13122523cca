import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { ok, refuse } from '@/lib/domain/shared/result'
import { plain } from '@/lib/domain/shared/plain'
import type { ToldInput } from '@/lib/features/lives/schema'
import * as drafts from '@/lib/features/lives/store/drafts'
import * as units from '@/lib/features/lives/store/units'
import type { Command } from '@/lib/platform/command'
import { weigh } from '@/lib/features/lives/store/weigh'
import { weighingOn } from '@/lib/rules/lives'
import { lookForOthers } from './look'

/** Where the form leads next: to the page that shows what would follow. */
interface Telling {
  readonly [key: string]: string
  readonly id: string
  readonly kind: string
  readonly draft: string
}

/**
 * An officer tells what happened to a family. Nothing is recorded: what was told is kept beside the register and shown
 * with everything that would follow; only then is it recorded.
 */
export const tellLife: Command<ToldInput, Telling> = async ({ actor, tx, today, now }, input) => {
  const home = await units.load(tx, input.id)
  if (!home) return refuse('access.absent')
  const { place } = home.unit.family
  const allowed = permit(actor, 'household.record', { place, householdId: input.id })
  if (!allowed.ok) return allowed
  const figures = weighingOn(today)
  if (!figures.ok) return figures
  const weighed = await weigh({ tx, today, ...figures.value }, input, false)
  if (!weighed.ok) return weighed
  const free = await lookForOthers(tx, weighed.value, input)
  if (!free.ok) return free
  const { kind } = input
  const draft = await drafts.keep(tx, allowed.value, {
    householdId: input.id,
    accountId: actor.accountId,
    kind,
    told: plain(input),
    at: now,
  })
  return ok({
    value: { id: input.id, kind, draft },
    event: {
      type: 'lives.told',
      place,
      subject: { kind: 'household', id: input.id },
      params: { number: home.number, kind },
    },
  })
}
