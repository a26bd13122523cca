import type { PlaceName } from '@/lib/domain/place/place'
import type { ListStage } from '@/lib/domain/selection/stages'

/** One line of the catalogue of published lists. */
export interface PublishedLine {
  readonly id: string
  readonly stage: ListStage
  readonly edition: number
  readonly seats: number
  readonly finalisedAt: Date
  readonly panchayat: PlaceName
  readonly block: PlaceName
  readonly district: PlaceName
}
