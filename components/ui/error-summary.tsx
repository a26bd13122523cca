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
        <li key={name}>{name === '' ? sentence : <a href={`#${fieldId(name)}`}>{sentence}</a>}</li>
      ))}
    </ul>
  </div>
)
