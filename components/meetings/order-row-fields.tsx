'use client'

import { fieldId } from '@/components/form/field-id'
import { useFieldState } from '@/components/form/form-context'
import { Choose, type Option } from '@/components/meetings/choose'
import { OrderRowReasons } from '@/components/meetings/order-row-reasons'
import { givenIn, ROW_BOXES, type RowBox } from '@/components/meetings/order-moves'
import type { OrderWords } from '@/components/meetings/order-rows'
import { FieldError } from '@/components/ui/field-frame'
import { drawnName } from '@/lib/platform/form-state'
import { needsReason } from '@/lib/domain/selection/deviation'

/** One family as the meeting may move it; '' stands for nothing chosen. */
export interface OrderRow {
  readonly applicationId: string
  readonly head: string
  readonly line: string
  readonly recommended: boolean
  readonly aidRank: number
  readonly rank: number | null
  readonly decision: string
  readonly rejection: string
  readonly deviation: string
  readonly words: string
  /** What somebody else wrote into boxes of this row meanwhile, where this officer wrote something else. */
  readonly meanwhile?: readonly { readonly box: RowBox; readonly stands: string }[]
}

export interface OrderRowProps {
  readonly row: OrderRow
  /** The row as it stands in the record. */
  readonly given: OrderRow
  readonly name: string
  readonly places: number
  readonly words: OrderWords
  readonly options: Readonly<Record<'decisions' | 'rejections' | 'deviations', readonly Option[]>>
  readonly onChange: (change: Partial<OrderRow>) => void
  readonly onMove: (by: -1 | 1) => void
}

const MoveButtons = ({ row, words, onMove }: Pick<OrderRowProps, 'row' | 'words' | 'onMove'>) => (
  <span className="needs-script flex gap-2">
    {([-1, 1] as const).map((by) => (
      <button
        key={by}
        type="button"
        id={fieldId(`${by < 0 ? 'up' : 'down'}-${row.applicationId}`)}
        className="button button-secondary"
        aria-label={(by < 0 ? words.up : words.down).replace('{name}', row.head)}
        onClick={() => {
          onMove(by)
        }}
      >
        <span aria-hidden>{by < 0 ? '↑' : '↓'}</span>
      </button>
    ))}
  </span>
)

/** What stands in boxes of the row by now, in words. */
const Meanwhile = ({ row: { meanwhile = [] }, name, words, options }: Omit<OrderRowProps, 'onChange' | 'onMove'>) => {
  const { id, words: said } = useFieldState(name)
  if (meanwhile.length === 0) return null
  const called = (stands: string) =>
    [...options.decisions, ...options.rejections, ...options.deviations].find(({ value }) => value === stands)?.label ??
    stands
  const value = meanwhile.map(({ box, stands }) => `${words[box]} ${stands === '' ? '–' : called(stands)}`).join(', ')
  return <FieldError id={id} error={(said.stands ?? '').replace('{value}', value)} word={said.error} />
}

/** One row: the family, its rank and decision, and – behind a summary – the reasons. */
export const OrderRowFields = (props: OrderRowProps) => {
  const { row, given, name, places, words, options, onChange, onMove } = props
  const rankName = `${name}.rank`
  const { id, error } = useFieldState(rankName)
  const selected = row.decision === 'SELECTED'
  const rejected = row.decision === 'NOT_SELECTED'
  const moved = !rejected && needsReason({ ...row, finalRank: row.rank, selected }, places)
  const wanting = (rejected && row.rejection === '') || (moved && row.deviation === '')
  return (
    <fieldset className="grid gap-2 border-b pb-4">
      <legend>
        <strong>{row.head}</strong> <span className="muted small">{row.line}</span>
      </legend>
      <input type="hidden" name={`${name}.applicationId`} value={row.applicationId} />
      {ROW_BOXES.map((box) => (
        <input key={box} type="hidden" name={drawnName(`${name}.${box}`)} value={givenIn(given, box)} />
      ))}
      <Meanwhile {...props} />
      <p className="small">
        {words.aid}: {row.aidRank}
        {row.recommended ? null : ` · ${words.notRecommended}`}
      </p>
      <div className="flex flex-wrap items-end gap-4">
        <div className="field" data-wrong={error ? '' : undefined}>
          <label htmlFor={id} className="field-label">
            {words.rank}
          </label>
          {error ? <FieldError id={id} error={error} word="" /> : null}
          <div className="control control-short">
            <input
              id={id}
              name={rankName}
              inputMode="numeric"
              value={row.rank ?? ''}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              onChange={(event) => {
                const rank = Number.parseInt(event.currentTarget.value, 10)
                onChange({ rank: Number.isNaN(rank) ? null : rank })
              }}
            />
          </div>
        </div>
        <Choose
          name={`${name}.decision`}
          label={words.decision}
          none={words.undecided}
          value={row.decision}
          options={options.decisions}
          onValue={(decision) => {
            onChange(decision === 'NOT_SELECTED' ? { decision, rank: null } : { decision })
          }}
        />
        <MoveButtons row={row} words={words} onMove={onMove} />
      </div>
      <OrderRowReasons row={row} name={name} words={words} options={options} wanting={wanting} onChange={onChange} />
    </fieldset>
  )
}
