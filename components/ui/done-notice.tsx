import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'

interface Props {
  /** The word that the address carries after a step; anybody may type another. */
  readonly done: string | undefined
  /** What the page says of each step that ends on it. */
  readonly words: Readonly<Record<string, ReactNode>>
  /** The steps that did not go as the office wished. */
  readonly unhappy?: readonly string[]
}

/** What has just been done, said once after the step; a word that the page does not know says nothing. */
export const DoneNotice = ({ done, words, unhappy = [] }: Props) =>
  done !== undefined && Object.hasOwn(words, done) ? (
    <Notice tone={unhappy.includes(done) ? 'warning' : 'good'} live>
      {words[done]}
    </Notice>
  ) : null
