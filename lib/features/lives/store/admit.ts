import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'
import type { Coming } from './coming'
import * as departures from './departures'

/** The household that takes somebody in, who comes, and the event by which they do. */
interface Admitting {
  readonly id: string
  readonly number: string
  readonly coming: Coming
  readonly event: string
  readonly at: Date
}

/**
 * Whoever comes by a certificate of the portal's own is taken in by it, once. Answers what the journal of each office that
 * wrote it is to say. Refuses `lives.certificateUsed` when another office was quicker.
 */
export const admit = async (
  tx: Tx,
  allowed: Permit<'household.record'>,
  { id, number, coming: { taken, certificate }, event, at }: Admitting,
): Promise<Result<readonly AuditEvent[]>> => {
  if (taken.length === 0 || certificate === null) return ok([])
  const ids = taken.map((one) => one.id)
  const count = await departures.take(tx, allowed, { ids, householdId: id, eventId: event, at })
  if (count !== ids.length) return refuse('lives.certificateUsed', { number: certificate }, 'certificate')
  return ok(
    [...new Set(taken.map(({ from }) => from))].map((place) => ({
      type: 'lives.takenIn',
      place,
      subject: { kind: 'certificate', id: certificate },
      params: { number, certificate },
    })),
  )
}
