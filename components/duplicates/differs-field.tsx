'use client'

import type { ReactNode } from 'react'
import { useFieldState } from '@/components/form/form-context'
import { TextArea } from '@/components/ui/text-area'

/** Asks why it is another person, but only after the register held somebody very like. */
export const DiffersField = ({ label, hint }: { label: ReactNode; hint: ReactNode }) => {
  const { error, kept } = useFieldState('differs')
  return (
    <>
      <input type="hidden" name="look" value="yes" />
      {error || kept ? <TextArea name="differs" label={label} hint={hint} rows={2} maxLength={300} /> : null}
    </>
  )
}
