import type { MoveKind } from '@/lib/domain/move/move'

/** What the journal says of villages that go over; places are LGD codes. */
export interface MoveEvents {
  'moves.moved': {
    readonly kind: MoveKind
    readonly village: string
    readonly from: string
    readonly to: string
    readonly order: string
    readonly households: number
    readonly cards: number
  }
}
