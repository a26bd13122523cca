import type { ReactNode } from 'react'

export interface FieldLabels {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly required?: boolean
}

interface Props extends FieldLabels {
  readonly id: string
  readonly error: ReactNode
  readonly errorWord: string
  readonly children: ReactNode
}

/** The ids that describe a control: its hint and its error. */
export const describedBy = (id: string, hint: ReactNode, error: ReactNode): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

/** Label, hint and error around one control; used by Field, TextArea, Select and DateField. */
export const FieldFrame = ({ id, label, hint, required, error, errorWord, children }: Props) => (
  <div className="field" data-wrong={error ? '' : undefined}>
    <label htmlFor={id} className="field-label">
      {label}
      {required ? <RequiredMark /> : null}
    </label>
    {hint ? (
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
    ) : null}
    {error ? <FieldError id={id} error={error} word={errorWord} /> : null}
    {children}
  </div>
)

/** The sentence at a field that says what is wrong. */
export const FieldError = ({ id, error, word }: { id: string; error: ReactNode; word: string }) => (
  <p id={`${id}-error`} className="field-error">
    {word ? <span className="sr-only">{word} </span> : null}
    {error}
  </p>
)

/** The star of a field that must be filled; the control itself says `required` to screen readers. */
export const RequiredMark = () => (
  <span aria-hidden className="required-mark">
    {' *'}
  </span>
)
