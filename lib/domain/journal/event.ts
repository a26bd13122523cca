import type { PlacePath } from '@/lib/domain/place/path'

/** What the wrapper itself reports: a refused right. Each noun declares its own events beside its law. */
export interface AccessEvents {
  'access.denied': { readonly verb: string; readonly code: string }
}

/** Everything the journal can say: codes and parameters, never sentences, so it can be read in any language for ever. */
export interface EventParams extends AccessEvents {}

export type EventType = keyof EventParams

/** One thing that happened: where (which decides the hash chain), to which record, with which facts, and why. */
export type AuditEvent = {
  readonly [T in EventType]: {
    readonly type: T
    readonly place: PlacePath
    readonly subject: { readonly kind: string; readonly id: string }
    readonly params: EventParams[T]
    readonly reason?: string
  }
}[EventType]
