'use client'

import { useEffect, useRef, useState } from 'react'
import { fieldId } from '@/components/form/field-id'
import { useFieldState, useTyped } from '@/components/form/form-context'
import type { Option } from '@/components/meetings/choose'
import { type OrderRow, OrderRowFields } from '@/components/meetings/order-row-fields'
import { move, withTyped } from '@/components/meetings/order-moves'
import { Bar } from '@/components/ui/bar'

export interface OrderWords {
  readonly rank: string
  readonly decision: string
  readonly undecided: string
  readonly reasons: string
  readonly rejection: string
  readonly deviation: string
  readonly words: string
  readonly none: string
  readonly aid: string
  readonly notRecommended: string
  readonly needsReason: string
  /** With {name} in the place of the family's name. */
  readonly up: string
  readonly down: string
  readonly seats: string
  readonly tooMany: string
}

interface Props {
  readonly seats: number
  readonly places: number
  readonly words: OrderWords
  readonly decisions: readonly Option[]
  readonly rejections: readonly Option[]
  readonly deviations: readonly Option[]
  readonly rows: readonly OrderRow[]
}

/**
 * The rows of the order. Without JavaScript ranks and decisions are typed; with it rows also move by buttons and the
 * gauge follows. The server decides; this only shows.
 */
export const OrderRows = ({ seats, places, words, decisions, rejections, deviations, rows: given }: Props) => {
  const typed = useTyped()
  const { attempt } = useFieldState('')
  const [state, setState] = useState({ attempt, rows: withTyped(given, typed) })
  if (state.attempt !== attempt) setState({ attempt, rows: withTyped(given, typed) })
  const { rows } = state
  const moved = useRef<string | null>(null)
  useEffect(() => {
    if (moved.current !== null) document.getElementById(moved.current)?.focus()
    moved.current = null
  })
  const setRows = (next: readonly OrderRow[]) => {
    setState({ attempt, rows: next })
  }
  const selected = rows.filter(({ decision }) => decision === 'SELECTED').length
  const gauge = (
    <Bar
      label={words.seats}
      value={selected}
      max={Math.max(seats, selected)}
      line={seats}
      numbers={`${selected} / ${seats}`}
      tone={selected > seats ? 'bad' : selected === seats ? 'good' : 'info'}
      lineLabel={selected > seats ? words.tooMany : null}
    />
  )
  return (
    <>
      <div aria-live="polite">{gauge}</div>
      <ol key={attempt} className="grid gap-4">
        {rows.map((row, index) => (
          <li key={row.applicationId}>
            <OrderRowFields
              row={row}
              given={given.find(({ applicationId }) => applicationId === row.applicationId) ?? row}
              name={`rows[${index}]`}
              places={places}
              words={words}
              options={{ decisions, rejections, deviations }}
              onChange={(change) => {
                setRows(rows.map((other) => (other === row ? { ...other, ...change } : other)))
              }}
              onMove={(by) => {
                moved.current = fieldId(`${by < 0 ? 'up' : 'down'}-${row.applicationId}`)
                setRows(move(rows, row, by, seats))
              }}
            />
          </li>
        ))}
      </ol>
      {gauge}
    </>
  )
}
