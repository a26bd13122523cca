import type { None } from '@/lib/domain/refusals'

export interface NoticeRefusals {
  'notices.inFuture': None
  /** No notice reaches anybody before it exists, and nobody answers one before it came. */
  'notices.beforeDrawn': { day: string }
}
