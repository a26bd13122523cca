import { decide, type QuorumDecision, type QuorumRule } from '@/lib/domain/meeting/quorum'

/** What has been counted at a meeting so far, against the base frozen in its notice. */
export interface Counted {
  readonly baseFamilies: number
  readonly baseMembers: number
  /** 1 for the first meeting on the business, one more after each that failed. */
  readonly attempt: number
  readonly familiesPresent: number
  readonly men: number
  readonly women: number
  readonly others: number
  readonly scheduledTribe: number
}

/** Members present, each once. */
export const membersPresent = ({ men, women, others }: Pick<Counted, 'men' | 'women' | 'others'>): number =>
  men + women + others

/** How quorum stands now: the base and the presence that the rule counts, and the failures before (R47; domain §5.2). */
export const quorumNow = (rule: QuorumRule, counted: Counted): QuorumDecision => {
  const { familiesPresent, women, scheduledTribe } = counted
  const base = rule.basis === 'FAMILIES' ? counted.baseFamilies : counted.baseMembers
  const present = { families: familiesPresent, members: membersPresent(counted), women, scheduledTribe }
  return decide(rule, base, present, counted.attempt - 1)
}
