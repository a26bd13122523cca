'use client'

import { fieldId } from '@/components/form/field-id'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onValue: (value: string) => void
}

/** One choice of a row, which the row keeps. */
export const Choose = ({ name, label, none, value, options, onValue }: Props) => (
  <div className="field">
    <label htmlFor={fieldId(name)} className="field-label">
      {label}
    </label>
    <div className="control">
      <select
        id={fieldId(name)}
        name={name}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value)
        }}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  </div>
)
