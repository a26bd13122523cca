'use client'

import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { useBoxState } from '@/components/form/form-context'
import { describedBy, FieldFrame, type FieldLabels } from '@/components/ui/field-frame'

interface Props extends FieldLabels {
  readonly name: string
  readonly type?: HTMLInputTypeAttribute
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'none'
  readonly autoComplete?: string
  readonly width?: 'short' | 'medium' | 'full'
  readonly defaultValue?: string | number
  readonly prefix?: ReactNode
  readonly suffix?: ReactNode
  readonly maxLength?: number
  readonly lang?: string
  readonly onValue?: (value: string) => void
}

const first = (kept: string | readonly string[] | undefined) => (typeof kept === 'object' ? kept[0] : kept)

/** One line of text: label, hint, input, error; aria wired once. */
export const Field = ({
  name,
  label,
  hint,
  required = false,
  type = 'text',
  width = 'medium',
  defaultValue,
  prefix,
  suffix,
  onValue,
  ...input
}: Props) => {
  const { id, error, kept, attempt, words, drawn } = useBoxState(name, String(defaultValue ?? ''))
  return (
    <FieldFrame id={id} label={label} hint={hint} required={required} error={error} errorWord={words.error}>
      <div className={`control control-${width}`}>
        {prefix ? <span className="affix">{prefix}</span> : null}
        <input
          key={attempt}
          {...input}
          id={id}
          name={name}
          type={type}
          required={required}
          defaultValue={type === 'password' ? undefined : (first(kept) ?? defaultValue)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={
            onValue &&
            ((event) => {
              onValue(event.currentTarget.value)
            })
          }
        />
        {suffix ? <span className="affix">{suffix}</span> : null}
      </div>
      {drawn}
    </FieldFrame>
  )
}
