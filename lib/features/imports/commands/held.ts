import type { ImportJob } from '@/lib/features/imports/store/job'
import type { ImportKind } from '@/lib/features/imports/store/kind'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permit } from '@/lib/domain/access/permit'
import type { Scope } from '@/lib/domain/access/scope'
import type { ImportVerb } from '@/lib/domain/import/kinds'

/** A job in a worker's hands, with everything that work on it needs. */
export interface Held {
  readonly job: ImportJob
  /** The officer at whose order the worker works. */
  readonly actor: Actor
  readonly permit: Permit<ImportVerb>
  readonly scope: Scope
  readonly kind: ImportKind
}
