import type { Role } from '@/lib/domain/access/actor'

/**
 * Who reads the family register, the applications and the findings of their whole area (domain §11, columns V): the offices
 * of the choice and the auditors. The administrator of masters, the shop dealer and the field teams of the Mission are not
 * among them; an area alone opens nothing.
 */
export const REGISTER_READERS: readonly Role[] = [
  'GP_SECRETARY',
  'GP_SAHAYAK',
  'PRADHAN',
  'VERIFYING_OFFICER',
  'BLOCK_OFFICER',
  'ULB_OFFICER',
  'COLLECTOR',
  'AUDITOR',
]

/** The food offices: cards, their families, and the questions on which a card hangs. */
const FOOD: readonly Role[] = ['FOOD_INSPECTOR', 'FSO', 'DFSC']

/** Lists, meetings, consolidations and the applications behind them: also the department that approves them. */
export const LIST_READERS: readonly Role[] = [...REGISTER_READERS, 'RD_DEPT']

/** Questions on which a card hangs. */
export const QUESTION_READERS: readonly Role[] = [...REGISTER_READERS, ...FOOD]

/** Cards, and how one is cancelled. */
export const CARD_READERS: readonly Role[] = [...QUESTION_READERS, 'RD_DEPT']

/** Persons whom a pension register may name: also the district's food office, which decides on them. */
export const MATCH_READERS: readonly Role[] = [...REGISTER_READERS, 'DFSC']

/** The figures of the pension cross-check: also the departments, without a name. */
export const PENSION_READERS: readonly Role[] = [...MATCH_READERS, 'RD_DEPT', 'WELFARE_DEPT']

/** Those who read of a family in their need what a card says of it, and nothing of its means or its condition (0078). */
export const PART_READERS: readonly Role[] = [...FOOD, 'RD_DEPT']

/** The journal, which tells of families too: also the administrator, whose own acts stand in it. */
export const JOURNAL_READERS: readonly Role[] = [...REGISTER_READERS, 'STATE_ADMIN']
