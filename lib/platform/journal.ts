import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { AuditEvent } from '@/lib/domain/journal/event'
import type { Tx } from '@/lib/platform/db'

/**
 * Adds an event to the hash chain of its place, inside the transaction that made it true. The database function takes
 * the chain's lock, so two officers of one panchayat queue here and two panchayats never do.
 */
export const append = async (tx: Tx, actor: Actor, event: AuditEvent, now: Date): Promise<void> => {
  const body = JSON.stringify({
    at: now.toISOString(),
    actor: {
      account: actor.accountId,
      posting: actor.postingId,
      name: actor.name,
      role: actor.role,
      place: actor.place,
    },
    type: event.type,
    subject: event.subject,
    params: event.params,
    ...(event.reason === undefined ? {} : { reason: event.reason }),
  })
  await tx.$queryRaw`select journal_append(${event.place}, ${now}::timestamptz, ${actor.accountId}::uuid, ${actor.role},
    ${event.type}, ${`${event.subject.kind}:${event.subject.id}`}, ${body})::text`
}
