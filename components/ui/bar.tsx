import type { ReactNode } from 'react'

interface Props {
  readonly label: ReactNode
  readonly value: number
  readonly max: number
  /** The numbers as they are to be read, for example "38 of 44"; otherwise value / max. */
  readonly numbers?: ReactNode
  /** Draws a line at this value, for example the quorum or the quota. */
  readonly line?: number
  readonly lineLabel?: ReactNode
  readonly tone?: 'info' | 'good' | 'warning' | 'bad'
}

const share = (value: number, max: number): string =>
  `${max <= 0 ? 0 : Math.min(100, Math.max(0, Math.round((value * 1000) / max) / 10))}%`

/** A drawn meter with its numbers beside it; the numbers carry the meaning, the picture only compares. */
export const Bar = ({ label, value, max, numbers, line, lineLabel, tone = 'info' }: Props) => (
  <div className={`bar bar-${tone}`}>
    <p className="bar-label">
      <span>{label}</span> <span className="bar-numbers">{numbers ?? `${value} / ${max}`}</span>
    </p>
    <div aria-hidden className="bar-track">
      <span className="bar-fill" style={{ width: share(value, max) }} />
      {line === undefined ? null : <span className="bar-line" style={{ left: share(line, max) }} />}
    </div>
    {lineLabel ? <p className="bar-note">{lineLabel}</p> : null}
  </div>
)
