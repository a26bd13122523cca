'use client'

import { createContext, use } from 'react'
import { fieldId } from '@/components/form/field-id'
import type { Typed } from '@/lib/platform/form-state'

/** The few words the fields of a form need in the browser. */
export interface FieldWords {
  readonly error: string
  readonly day: string
}

interface FormTalk {
  readonly errors: Readonly<Record<string, string>>
  /** What was typed before: sent back by the server, or found in a draft; null when there is neither. */
  readonly typed: Typed | null
  /** Changes with every answer: a field keyed by it shows what was kept, not what React reset after the action. */
  readonly attempt: string
  readonly pending: boolean
  readonly words: FieldWords
}

const SILENT: FormTalk = {
  errors: {},
  typed: null,
  attempt: '',
  pending: false,
  words: { error: '', day: '' },
}

export const FormContext = createContext<FormTalk>(SILENT)

/** What a field must know: its id, its error, what was typed into it (undefined when nothing was), the attempt. */
export const useFieldState = (name: string) => {
  const { errors, typed, attempt, words } = use(FormContext)
  return { id: fieldId(name), error: errors[name], kept: typed ? (typed[name] ?? '') : undefined, attempt, words }
}

/** Everything that was typed, for forms whose rows grow; null when nothing was. */
export const useTyped = (): Typed | null => use(FormContext).typed

/** Whether the form is on its way to the server. */
export const usePending = (): boolean => use(FormContext).pending
