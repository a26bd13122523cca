'use client'

import { fieldId } from '@/components/form/field-id'
import { Choose } from '@/components/meetings/choose'
import type { OrderRowProps } from '@/components/meetings/order-row-fields'

interface Props extends Pick<OrderRowProps, 'row' | 'name' | 'words' | 'options' | 'onChange'> {
  /** Whether the law asks for a reason that is not chosen yet. */
  readonly wanting: boolean
}

/** Why a family is passed over or stands elsewhere than the aid put it; open where a reason is wanting. */
export const OrderRowReasons = ({ row, name, words, options, wanting, onChange }: Props) => (
  <details className="details" open={wanting || undefined}>
    <summary>
      {words.reasons}
      {wanting ? <strong> · {words.needsReason}</strong> : null}
    </summary>
    <div className="flex flex-wrap gap-4">
      {(['rejection', 'deviation'] as const).map((field) => (
        <Choose
          key={field}
          name={`${name}.${field}`}
          label={words[field]}
          none={words.none}
          value={row[field]}
          options={options[`${field}s`]}
          onValue={(chosen) => {
            onChange({ [field]: chosen })
          }}
        />
      ))}
      <div className="field">
        <label htmlFor={fieldId(`${name}.words`)} className="field-label">
          {words.words}
        </label>
        <div className="control control-full">
          <input
            id={fieldId(`${name}.words`)}
            name={`${name}.words`}
            maxLength={500}
            value={row.words}
            onChange={(event) => {
              onChange({ words: event.currentTarget.value })
            }}
          />
        </div>
      </div>
    </div>
  </details>
)
