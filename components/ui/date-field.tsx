'use client'

import { useBoxState } from '@/components/form/form-context'
import { describedBy, FieldFrame, type FieldLabels } from '@/components/ui/field-frame'

interface Props extends FieldLabels {
  readonly name: string
  /** YYYY-MM-DD. */
  readonly defaultValue?: string
  readonly onValue?: (value: string) => void
}

const asWritten = (day: string | undefined) => day?.split('-').reverse().join('-')

/** A day typed in one box as dd-mm-yyyy; no picker. The schema piece is `dateText`. */
export const DateField = ({ name, label, hint, required = false, defaultValue, onValue }: Props) => {
  const { id, error, kept, attempt, words, drawn } = useBoxState(name, asWritten(defaultValue) ?? '')
  const help = hint ?? words.day
  return (
    <FieldFrame id={id} label={label} hint={help} required={required} error={error} errorWord={words.error}>
      <div className="control control-date">
        <input
          key={attempt}
          id={id}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          required={required}
          defaultValue={typeof kept === 'object' ? kept[0] : (kept ?? asWritten(defaultValue))}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, help, error)}
          onChange={
            onValue &&
            ((event) => {
              onValue(event.currentTarget.value)
            })
          }
        />
      </div>
      {drawn}
    </FieldFrame>
  )
}
