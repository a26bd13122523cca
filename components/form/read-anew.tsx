'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { Notice } from '@/components/ui/notice'

interface Props {
  /** Whether the form's own summary says already that somebody else changed the record. */
  readonly said: boolean
  readonly words: { readonly changed: string; readonly readAnew: string }
  /** Forgets the draft: the page that is opened shows the record. */
  readonly forget: () => void
}

/** The way out of a form whose record was changed by somebody else meanwhile: the same page, as the record stands now. */
export const ReadAnew = ({ said, words, forget }: Props) => {
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <Notice tone="warning">
      {said ? null : <p>{words.changed}</p>}
      <p>
        <a href={query === '' ? path : `${path}?${query}`} onClick={forget}>
          {words.readAnew}
        </a>
      </p>
    </Notice>
  )
}
