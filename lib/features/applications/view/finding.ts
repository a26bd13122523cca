import type { Role } from '@/lib/domain/access/actor'
import type { Verification } from '@/lib/domain/application/application'
import type { DocumentKind } from '@/lib/domain/application/documents'
import type { PlaceName } from '@/lib/domain/place/place'
import { readableGroups } from '@/lib/domain/application/confidential'
import type { FindingView } from './application'

interface Signature {
  readonly officer: PlaceName
  readonly signedAt: Date
  readonly papersSeen: readonly DocumentKind[]
  readonly digest: string
}

/** The officer's finding as a reader may see it: confidential groups are left out for all but verifier and approver. */
export const toFindingView = (found: Verification, signature: Signature, reader: Role): FindingView => {
  const { visitedOn, foundIncome, mealInsecure, noDuplicate, recommended, remarks } = found
  const { officer, signedAt, papersSeen, digest } = signature
  return {
    ...{ visitedOn, foundIncome, mealInsecure, noDuplicate, recommended, remarks, papersSeen, digest },
    groups: readableGroups(reader, found.foundGroups),
    officer,
    signedAt: signedAt.toISOString(),
  }
}
