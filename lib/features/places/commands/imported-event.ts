import type { AuditEvent } from '@/lib/domain/journal/event'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Planned } from '@/lib/features/places/store/import-book'

interface Imported {
  readonly id: string
  readonly place: PlacePath
  /** SHA-256 of the file. */
  readonly digest: string
}

/** What the journal says of a file that was taken over. */
export const importedEvent = ({ id, place, digest }: Imported, { kind, plan }: Planned): AuditEvent => {
  const { read, created, updated, unchanged, refused } = plan.report
  return {
    type: 'places.imported',
    place,
    subject: { kind: 'import', id },
    params: { kind, read, created, updated, unchanged, refused: refused.length, digest },
  }
}
