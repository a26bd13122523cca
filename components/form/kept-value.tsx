'use client'

import { useFieldState } from '@/components/form/form-context'

/**
 * A fixed value that belongs to the boxes beside it, such as whose row it is: it comes back with them. The page that is drawn
 * again may have somebody else in that row.
 */
export const KeptValue = ({ name, drawn }: { name: string; drawn: string }) => {
  const { kept } = useFieldState(name)
  return <input type="hidden" name={name} value={typeof kept === 'string' ? kept : drawn} />
}
