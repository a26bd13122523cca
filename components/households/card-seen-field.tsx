'use client'

import { useFieldState } from '@/components/form/form-context'
import { Choice } from '@/components/ui/choice'

interface Words {
  /** The sentence that asks for it. */
  readonly asked: string
  readonly legend: string
  readonly label: string
}

/** Asks whether the number was read on the card itself, but only after it looked like an Aadhaar number. */
export const CardSeenField = ({ asked, legend, label }: Words) => {
  const { error } = useFieldState('rationCardNo')
  const { kept } = useFieldState('cardSeen')
  return error === asked || kept === 'yes' ? (
    <Choice name="cardSeen" kind="checkbox" legend={legend} options={[{ value: 'yes', label }]} />
  ) : null
}
