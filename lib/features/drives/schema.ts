import { z } from 'zod'
import { PUBLICITY_KINDS } from '@/lib/domain/drive/drive'
import { SCHEMES } from '@/lib/domain/eligibility/scheme-rules'
import { dateText, requiredText, ticks } from '@/lib/platform/form-values'

/** A new drive of the State; ages are reckoned on the reference date. */
export const createDriveSchema = z.object({
  scheme: z.enum(SCHEMES),
  label: requiredText(80),
  referenceDate: dateText(),
})

/** The Collector's opening in the district: its days, how people were told, where the proof lies (R42). */
export const openDriveSchema = z.object({
  driveId: z.uuid(),
  opensOn: dateText(),
  closesOn: dateText(),
  publicity: ticks(PUBLICITY_KINDS),
  publicityProof: requiredText(500),
})

export type CreateDriveInput = z.output<typeof createDriveSchema>

export type OpenDriveInput = z.output<typeof openDriveSchema>
