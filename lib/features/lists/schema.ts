import { z } from 'zod'
import { dateText, requiredText, seenVersion } from '@/lib/platform/form-values'

/** The first drawing of the panchayat's list in a drive, and the drawing of a new edition after a return. */
export const drawListSchema = z.object({ driveId: z.uuid() })

/** A new drawing while the list is still tentative. */
export const redrawTentativeSchema = z.object({ listId: z.uuid(), version: seenVersion() })

/** The list put up on the board. */
export const displayListSchema = z.object({
  listId: z.uuid(),
  version: seenVersion(),
  displayedOn: dateText(),
  board: requiredText(200),
})

/** The assigned officer's signature under the tentative list. */
export const attestListSchema = z.object({ listId: z.uuid(), version: seenVersion() })

/** An approved list on which nobody waits for a card. */
export const closeListSchema = z.object({ listId: z.uuid(), version: seenVersion() })
export type CloseListInput = z.output<typeof closeListSchema>

export type DrawListInput = z.output<typeof drawListSchema>

export type RedrawTentativeInput = z.output<typeof redrawTentativeSchema>

export type DisplayListInput = z.output<typeof displayListSchema>

export type AttestListInput = z.output<typeof attestListSchema>
