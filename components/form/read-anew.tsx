'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import type { Boxes } from '@/components/form/action-form-client'
import { Notice } from '@/components/ui/notice'

interface Props {
  /** Whether the form's own summary says already that somebody else changed the record. */
  readonly said: boolean
  /** Whether the page around the form shows the newer record by now. */
  readonly isNewer: boolean
  readonly boxes: Boxes
  readonly words: Readonly<Record<'changed' | 'readAnew' | 'showNow' | 'shownNow', string>>
  /** Forgets the draft: the page that is opened shows the record. */
  readonly forget: () => void
  /** Takes along what was typed since the form came back. */
  readonly takeAlong: () => void
}

/**
 * The way on for a form whose record was changed by somebody else meanwhile: the page as the record stands now, with what was
 * typed still in the boxes; the next press goes with it. A record that the command brings together needs that only to be read.
 */
export const ReadAnew = ({ said, isNewer, boxes, words, forget, takeAlong }: Props) => {
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams().toString()
  const here = query === '' ? path : `${path}?${query}`
  if (boxes !== 'TOGETHER' && isNewer) return <Notice tone="warning">{words.shownNow}</Notice>
  return (
    <Notice tone="warning">
      {said ? null : <p>{words.changed}</p>}
      <p>
        {boxes === 'TOGETHER' ? (
          <a href={here} onClick={forget}>
            {words.readAnew}
          </a>
        ) : (
          <a
            href={here}
            onClick={(event) => {
              event.preventDefault()
              takeAlong()
              router.refresh()
            }}
          >
            {words.showNow}
          </a>
        )}
      </p>
    </Notice>
  )
}
