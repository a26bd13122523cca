'use client'

import { createContext, type ReactNode, use } from 'react'
import { fieldId } from '@/components/form/field-id'
import { drawnName, drawnValue, keptInBox, type Typed } from '@/lib/platform/form-state'

/** The few words the fields of a form need in the browser. */
export interface FieldWords {
  readonly error: string
  readonly day: string
  /** What stands in a box that somebody else filled meanwhile, with {value} in its place; of forms that repeat a record. */
  readonly stands?: string
}

interface FormTalk {
  readonly errors: Readonly<Record<string, string>>
  /** What was typed before: sent back by the server, or found in a draft; null when there is neither. */
  readonly typed: Typed | null
  /** Changes with every answer: a field keyed by it shows what was kept, not what React reset after the action. */
  readonly attempt: string
  readonly pending: boolean
  /** Whether the boxes repeat a record: each says what it was drawn with, and meets there what somebody else wrote. */
  readonly repeats: boolean
  readonly words: FieldWords
}

const SILENT: FormTalk = {
  errors: {},
  typed: null,
  attempt: '',
  pending: false,
  repeats: false,
  words: { error: '', day: '' },
}

export const FormContext = createContext<FormTalk>(SILENT)

/** What a field must know: its id, its error, what was typed into it (undefined when nothing was), the attempt. */
export const useFieldState = (name: string) => {
  const { errors, typed, attempt, words } = use(FormContext)
  return { id: fieldId(name), error: errors[name], kept: typed ? (typed[name] ?? '') : undefined, attempt, words }
}

/**
 * The same for a box that may repeat a record: `now` is what stands in the record, and `called` its words where the box holds
 * a code. What somebody else wrote meanwhile is said as the box's error; `drawn` goes into the form beside the box.
 */
export const useBoxState = (
  name: string,
  now: string | readonly string[],
  called: (value: string) => ReactNode = (value) => value,
) => {
  const { typed, repeats, words } = use(FormContext)
  const field = useFieldState(name)
  if (!repeats) return { ...field, drawn: null }
  const box = typed ? keptInBox(typed, name, now) : null
  const stands = box?.stands ?? null
  const [before, after] = (words.stands ?? '').split('{value}')
  const said =
    stands === null ? undefined : (
      <>
        {field.error} {before}
        {stands === '' ? '–' : called(stands)}
        {after}
      </>
    )
  return {
    ...field,
    error: said ?? field.error,
    kept: box?.kept,
    drawn: <input type="hidden" name={drawnName(name)} value={drawnValue(now)} />,
  }
}

/** Everything that was typed, for forms whose rows grow; null when nothing was. */
export const useTyped = (): Typed | null => use(FormContext).typed

/** Whether the form is on its way to the server. */
export const usePending = (): boolean => use(FormContext).pending
