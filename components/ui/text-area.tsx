'use client'

import { useBoxState } from '@/components/form/form-context'
import { describedBy, FieldFrame, type FieldLabels } from '@/components/ui/field-frame'

interface Props extends FieldLabels {
  readonly name: string
  readonly rows?: number
  readonly defaultValue?: string
  readonly maxLength?: number
}

/** Several lines of text. */
export const TextArea = ({ name, label, hint, required = false, rows = 4, defaultValue, maxLength }: Props) => {
  const { id, error, kept, attempt, words, drawn } = useBoxState(name, defaultValue ?? '')
  return (
    <FieldFrame id={id} label={label} hint={hint} required={required} error={error} errorWord={words.error}>
      <div className="control control-full">
        <textarea
          key={attempt}
          id={id}
          name={name}
          rows={rows}
          required={required}
          maxLength={maxLength}
          defaultValue={typeof kept === 'object' ? kept.join('\n') : (kept ?? defaultValue)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
      </div>
      {drawn}
    </FieldFrame>
  )
}
