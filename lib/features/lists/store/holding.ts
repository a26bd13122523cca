import 'server-only'
import type { Prisma } from '@/prisma/client/client'

/**
 * The rows of a list whose families hold one of its places: whom the Gram Sabha selected, and whom the block officer called
 * in from the waiting list since (domain §13, Vacancy). The list itself stays as it was sealed.
 */
export const HOLDS_PLACE = {
  OR: [
    { decision: 'SELECTED' },
    { decision: 'WAITLISTED', application: { stage: { in: ['SELECTED_BY_PROMOTION', 'APPROVED', 'CARD_ISSUED'] } } },
  ],
} satisfies Prisma.ListRowWhereInput
