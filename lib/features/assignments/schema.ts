import { z } from 'zod'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { dateText, optionalText, requiredText } from '@/lib/platform/form-values'

const panchayat = () =>
  z.custom<PlacePath>((text) => typeof text === 'string' && isPlacePath(text), 'forms.error.unreadable')

/** The Collector's order: who answers for the panchayat in the drive, and why the one before is replaced. */
export const assignOfficerSchema = z.object({
  driveId: z.uuid(),
  panchayat: panchayat(),
  officerId: z.uuid('assignments.error.officer'),
  designation: requiredText(120),
  orderNumber: requiredText(80),
  orderDate: dateText(),
  from: dateText(),
  reason: optionalText(300),
})

/** The block's proposal to the Collector. */
export const proposeOfficerSchema = z.object({
  driveId: z.uuid(),
  panchayat: panchayat(),
  officerId: z.uuid('assignments.error.officer'),
})

export type AssignOfficerInput = z.output<typeof assignOfficerSchema>

export type ProposeOfficerInput = z.output<typeof proposeOfficerSchema>
