import type { Actor } from '@/lib/domain/access/actor'
import type { PlacePath } from '@/lib/domain/place/path'

/** No person's number: what the portal does by itself, or for somebody it does not know yet. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The portal's own hand at a place: first loads, imports from the command line, failed sign-ins. */
export const systemActor = (place: PlacePath): Actor => ({
  accountId: NOBODY,
  postingId: NOBODY,
  name: 'Antyodaya',
  role: 'SYSTEM',
  place,
})
