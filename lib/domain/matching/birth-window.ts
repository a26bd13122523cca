import type { Birth } from '@/lib/domain/household/household'

/** Years by which a birth may be off where somebody only knew about how old they were. */
const ESTIMATED = 3
/** So many years apart two births weigh more than name, guardian and village together can say. */
const APART = 5

/** Years within which the other entry's birth must lie, besides what that one is off by itself; null where none is stated. */
export const birthSlack = (birth: Birth | null): number | null =>
  birth === null ? null : APART + (birth.precision === 'ESTIMATE' ? ESTIMATED : 0)
