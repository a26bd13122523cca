import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export interface Step {
  readonly key: string
  readonly label: ReactNode
  /** `stopped`: refused or withdrawn here. */
  readonly state: 'done' | 'now' | 'next' | 'stopped'
  /** A day in words, a deadline, whom to ask. */
  readonly note?: ReactNode
}

/** Where a paper is on its way: done, now, next, each as a word and a shape. */
export const StatusSteps = ({ steps }: { steps: readonly Step[] }) => {
  const t = useTranslations('site.steps')
  return (
    <ol className="steps">
      {steps.map(({ key, label, state, note }) => (
        <li key={key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <p className="step-label">
            {label} <span className="step-state">{t(state)}</span>
          </p>
          {note ? <div className="step-note">{note}</div> : null}
        </li>
      ))}
    </ol>
  )
}
