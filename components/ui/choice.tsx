'use client'

import type { ReactNode } from 'react'
import { useBoxState } from '@/components/form/form-context'
import { describedBy, FieldError, RequiredMark } from '@/components/ui/field-frame'

interface Option {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

interface Props {
  readonly name: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly Option[]
  readonly defaultValue?: string | readonly string[]
  readonly required?: boolean
  /** Side by side, for two or three short answers such as yes and no. */
  readonly inline?: boolean
  readonly onValue?: (value: string, chosen: boolean) => void
}

const asList = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

/** Radios or checkboxes in a fieldset. A single tick box is a Choice of one option without a legend shown twice. */
export const Choice = ({
  name,
  legend,
  hint,
  kind,
  options,
  defaultValue = [],
  required = false,
  inline = false,
  onValue,
}: Props) => {
  const now =
    kind === 'checkbox' ? asList(defaultValue).filter((value) => value !== '') : (asList(defaultValue)[0] ?? '')
  const called = (value: string) => options.find((option) => option.value === value)?.label ?? value
  const { id, error, kept, attempt, words, drawn } = useBoxState(name, now, called)
  const chosen = asList(kept ?? defaultValue)
  return (
    <fieldset className="field" data-wrong={error ? '' : undefined} aria-describedby={describedBy(id, hint, error)}>
      <legend className="field-label">
        {legend}
        {required ? <RequiredMark /> : null}
      </legend>
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={id} error={error} word={words.error} /> : null}
      <div key={attempt} className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => {
          // The first option carries the field's own id, so that the error summary's link lands on a control.
          // The others count: "not said" is an option whose value is empty, and it needs an id of its own too.
          const own = index === 0 ? id : `${id}--${index}`
          return (
            <div key={option.value} className="choice">
              <input
                type={kind}
                id={own}
                name={name}
                value={option.value}
                required={required && kind === 'radio'}
                defaultChecked={chosen.includes(option.value)}
                aria-describedby={option.hint ? `${own}-note` : undefined}
                onChange={
                  onValue &&
                  ((event) => {
                    onValue(option.value, event.currentTarget.checked)
                  })
                }
              />
              <label htmlFor={own}>{option.label}</label>
              {option.hint ? (
                <p id={`${own}-note`} className="field-hint">
                  {option.hint}
                </p>
              ) : null}
            </div>
          )
        })}
      </div>
      {drawn}
    </fieldset>
  )
}
