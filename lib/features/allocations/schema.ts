import { z } from 'zod'
import { ALLOCATION_BASES } from '@/lib/domain/allocation/allocation'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { dateText, requiredText, wholeNumber } from '@/lib/platform/form-values'

const MOST = 1_00_00_000
const place = () =>
  z.custom<PlacePath>((text) => typeof text === 'string' && isPlacePath(text), 'forms.error.unreadable')
const seen = () => z.coerce.number().int().nonnegative()

const order = { orderNo: requiredText(80), orderDate: dateText() }

/** The number the Centre gave the State. `seen` is the version that the page showed, 0 for none. */
export const issueToStateSchema = z.object({
  driveId: z.uuid(),
  seats: wholeNumber(0, MOST),
  seen: seen(),
  ...order,
})

/** The number of a place split among the places under it; a share left blank is not given out. */
export const splitSeatsSchema = z.object({
  driveId: z.uuid(),
  parent: place(),
  basis: z.enum(ALLOCATION_BASES),
  shares: z.array(z.object({ place: place(), seats: wholeNumber(0, MOST).optional(), seen: seen() })),
  ...order,
})

export type IssueToStateInput = z.output<typeof issueToStateSchema>

export type SplitSeatsInput = z.output<typeof splitSeatsSchema>
