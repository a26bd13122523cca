import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad'

/** A status: a word, a colour and a shape, never colour alone. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <strong className={`tag tone-${tone}`}>{children}</strong>
)
