'use client'

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { type FieldWords, FormContext } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { Bar } from '@/components/ui/bar'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import type { Typed } from '@/lib/platform/form-state'

interface Words extends FieldWords {
  readonly problem: string
  readonly legend: string
  readonly busy: string
  readonly sending: string
  readonly brokenOff: string
  readonly standing: string
  readonly tooLarge: string
}

interface Props {
  /** The door that takes the form: a route of defineUploadAction. */
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  /** What was typed and what was wrong, when the form came back. */
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string>>
  readonly words: Words
  /** How many bytes the door takes: more are not sent at all. */
  readonly most: number
  readonly submitLabel: ReactNode
  readonly secondary: ReactNode
  readonly children: ReactNode
}

/** How much has gone, and whether nothing has for some time. */
interface Going {
  readonly gone: number
  readonly total: number
  readonly stands: boolean
}
type Sending = Going | 'broken' | 'tooLarge' | null

/** A line that gives nothing on for so long is said to stand; it may come back by itself. */
const PATIENCE_MS = 20_000
const MEGABYTE = 1024 * 1024

const stay = (event: BeforeUnloadEvent) => {
  event.preventDefault()
}

/**
 * A form with a file of any size. The browser posts it by itself; with JavaScript the part that has gone is drawn
 * meanwhile, a line that stands is said to, and leaving the page is asked about. The browser asks for what is missing before
 * it sends, because the file cannot be given back.
 */
export const UploadForm = ({ action, hidden, typed, errors, words, most, submitLabel, secondary, children }: Props) => {
  const [sending, setSending] = useState<Sending>(null)
  const top = useRef<HTMLDivElement>(null)
  const wrong = Object.keys(errors).length > 0
  useEffect(() => {
    if (wrong) top.current?.focus()
  }, [wrong])
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const sizes = [...form.values()].map((value) => (value instanceof File ? value.size : 0))
    if (Math.max(...sizes) > most) {
      setSending('tooLarge')
      return
    }
    const request = new XMLHttpRequest()
    let patience: ReturnType<typeof setTimeout> | undefined
    const tell = (gone: number, total: number) => {
      clearTimeout(patience)
      setSending({ gone, total, stands: false })
      if (gone === total) return
      patience = setTimeout(() => {
        setSending({ gone, total, stands: true })
      }, PATIENCE_MS)
    }
    const end = () => {
      clearTimeout(patience)
      removeEventListener('beforeunload', stay)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      tell(loaded, total)
    }
    request.onload = () => {
      end()
      location.assign(request.responseURL)
    }
    request.onerror = () => {
      end()
      setSending('broken')
    }
    request.open('POST', action)
    request.send(form)
    addEventListener('beforeunload', stay)
    tell(0, Math.max(1, ...sizes))
  }
  const going = typeof sending === 'object' && sending !== null
  const percent = going ? Math.floor((sending.gone / sending.total) * 100) : 0
  const megabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE).toLocaleString('en-IN')
  return (
    <FormContext value={{ errors, typed: wrong ? typed : null, attempt: '', pending: going, repeats: false, words }}>
      <form
        action={action}
        method="post"
        encType="multipart/form-data"
        onSubmit={send}
        className="form"
        aria-busy={going}
      >
        <div ref={top} tabIndex={-1} className="form-top">
          {wrong ? <ErrorSummary title={words.problem} errors={errors} /> : null}
        </div>
        <p className="form-legend">{words.legend}</p>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {going ? (
          <div role="status">
            <Bar
              label={words.sending}
              value={percent}
              max={100}
              numbers={`${percent} % · ${megabytes(sending.gone)} / ${megabytes(sending.total)} MB`}
            />
          </div>
        ) : null}
        {going && sending.stands ? (
          <Notice tone="warning" live>
            {words.standing}
          </Notice>
        ) : null}
        {sending === 'broken' || sending === 'tooLarge' ? (
          <Notice tone="bad" live>
            {sending === 'broken' ? words.brokenOff : words.tooLarge}
          </Notice>
        ) : null}
        <div className="form-foot">
          <SubmitButton busy={words.busy}>{submitLabel}</SubmitButton>
          {secondary}
        </div>
      </form>
    </FormContext>
  )
}
