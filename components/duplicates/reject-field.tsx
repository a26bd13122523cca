'use client'

import type { ReactNode } from 'react'
import { useFieldState } from '@/components/form/form-context'
import { Choice } from '@/components/ui/choice'

/** Asks what becomes of a running application, but only after the family that ends turned out to have one. */
export const RejectField = ({ legend, label }: { legend: ReactNode; label: ReactNode }) => {
  const { error, kept } = useFieldState('reject')
  return error || kept ? (
    <Choice name="reject" kind="checkbox" legend={legend} options={[{ value: 'yes', label }]} />
  ) : null
}
