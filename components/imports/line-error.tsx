'use client'

import { useFieldState } from '@/components/form/form-context'
import { FieldError } from '@/components/ui/field-frame'

/** What is wrong with a whole line, or with a cell of it that is not typed here. */
export const LineError = ({ line }: { line: number }) => {
  const { id, error, words } = useFieldState(`line-${line}`)
  return error ? (
    <div id={id} tabIndex={-1}>
      <FieldError id={id} error={error} word={words.error} />
    </div>
  ) : null
}
