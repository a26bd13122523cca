'use client'

import { useBoxState } from '@/components/form/form-context'
import { describedBy, FieldFrame, type FieldLabels } from '@/components/ui/field-frame'

interface Props extends FieldLabels {
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[]
  readonly defaultValue?: string
  /** Words of the first, empty choice; without it the list starts with the first option. */
  readonly placeholder?: string
  readonly width?: 'short' | 'medium' | 'full'
  readonly onValue?: (value: string) => void
}

/** A native list to choose one from: for more than about seven options; fewer are a Choice. */
export const Select = ({
  name,
  label,
  hint,
  required = false,
  options,
  defaultValue,
  placeholder,
  width = 'medium',
  onValue,
}: Props) => {
  // A list without an empty choice begins with its first option.
  const now = defaultValue ?? (placeholder === undefined ? (options[0]?.value ?? '') : '')
  const called = (value: string) => options.find((option) => option.value === value)?.label ?? value
  const { id, error, kept, attempt, words, drawn } = useBoxState(name, now, called)
  return (
    <FieldFrame id={id} label={label} hint={hint} required={required} error={error} errorWord={words.error}>
      <div className={`control control-${width}`}>
        <select
          key={attempt}
          id={id}
          name={name}
          required={required}
          defaultValue={typeof kept === 'object' ? kept[0] : (kept ?? defaultValue)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={
            onValue &&
            ((event) => {
              onValue(event.currentTarget.value)
            })
          }
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      {drawn}
    </FieldFrame>
  )
}
