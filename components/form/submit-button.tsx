'use client'

import type { ReactNode } from 'react'
import { usePending } from '@/components/form/form-context'
import { Button } from '@/components/ui/button'

/** The button that hands a form in; it rests, and says so, while the form is on its way. */
export const SubmitButton = ({
  busy,
  variant = 'primary',
  children,
}: {
  busy: string
  variant?: 'primary' | 'secondary' | 'warning'
  children: ReactNode
}) => {
  const pending = usePending()
  return (
    <Button type="submit" variant={variant} disabled={pending}>
      {pending ? busy : children}
    </Button>
  )
}
