'use client'

import { useSyncExternalStore } from 'react'
import { fieldId } from '@/components/form/field-id'

interface Props {
  readonly title: string
  /** Sentences by field name; the whole form's stand under ''. */
  readonly errors: Readonly<Record<string, string>>
}

/** "There is a problem": each error with a link to its field. ActionForm shows it by itself. */
export const ErrorSummary = ({ title, errors }: Props) => (
  <div role="alert" className="error-summary">
    <h2>{title}</h2>
    <ul>
      {Object.entries(errors).map(([name, sentence]) => (
        <li key={name}>{name === '' ? sentence : <ErrorLink id={fieldId(name)} sentence={sentence} />}</li>
      ))}
    </ul>
  </div>
)

const never = () => () => undefined

/** The label above the field, which the browser can read off the page: "This is missing" then says what is missing. */
const labelAbove = (id: string): string => {
  const label = document.getElementById(id)?.closest('.field')?.querySelector('.field-label')?.firstChild?.textContent
  // After a question no colon follows.
  return label ? `${label}${label.trimEnd().endsWith('?') ? '' : ':'} ` : ''
}

const ErrorLink = ({ id, sentence }: { id: string; sentence: string }) => {
  const label = useSyncExternalStore(
    never,
    () => labelAbove(id),
    () => '',
  )
  return (
    <a href={`#${id}`}>
      {label}
      {sentence}
    </a>
  )
}
