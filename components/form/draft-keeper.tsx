'use client'

import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Draft, type DraftKey, findDraft, forgetDrafts, keepDraft, readDraft } from '@/components/form/draft-store'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { momentInWords } from '@/lib/platform/words'

export interface DraftWords {
  readonly restored: string
  readonly discard: string
  readonly offline: string
}

const PAUSE = 400

const never = () => () => undefined
const whenLineChanges = (changed: () => void) => {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Whether the browser believes it has a line. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    whenLineChanges,
    () => navigator.onLine,
    () => true,
  )

/** The draft found when the form was opened, and how to be rid of it. */
export const useDraft = (key: DraftKey | null): { readonly draft: Draft | null; readonly discard: () => void } => {
  const [found] = useState(() => (key === null || typeof window === 'undefined' ? null : findDraft(key)))
  const [dropped, setDropped] = useState(false)
  // The server's first picture has no draft, so the browser's first picture has none either.
  const text = useSyncExternalStore(
    never,
    () => found,
    () => null,
  )
  const [draft] = useState(() => readDraft(found))
  return {
    draft: dropped || text === null ? null : draft,
    discard: () => {
      if (key) forgetDrafts(key)
      setDropped(true)
    },
  }
}

/**
 * Keeps what is typed on this device until the form is handed in, so that a dead network or a power cut loses nothing.
 * The draft goes when the browser has moved on after a submit; an error page keeps the address, and the draft.
 */
export const DraftKeeper = ({ keeping, form }: { keeping: DraftKey; form: RefObject<HTMLFormElement | null> }) => {
  const { form: formName, account } = keeping
  const sentFrom = useRef<string | null>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return undefined
    const key = { form: formName, account }
    let waiting: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      keepDraft(key, element, new Date())
    }
    const soon = () => {
      sentFrom.current = null
      clearTimeout(waiting)
      waiting = setTimeout(keep, PAUSE)
    }
    const sent = () => {
      clearTimeout(waiting)
      keep()
      sentFrom.current = location.href
    }
    element.addEventListener('input', soon)
    element.addEventListener('submit', sent)
    return () => {
      clearTimeout(waiting)
      element.removeEventListener('input', soon)
      element.removeEventListener('submit', sent)
      if (sentFrom.current !== null && sentFrom.current !== location.href) forgetDrafts(key)
    }
  }, [form, formName, account])
  return null
}

/** Says that a draft was brought back, and offers to be rid of it. */
export const DraftNotice = ({ draft, discard, words }: { draft: Draft; discard: () => void; words: DraftWords }) => (
  <Notice tone="info" live>
    <p>
      {words.restored} {momentInWords(new Date(draft.at))}
    </p>
    <Button type="button" variant="link" onClick={discard}>
      {words.discard}
    </Button>
  </Notice>
)
