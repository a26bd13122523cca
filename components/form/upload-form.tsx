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
}

interface Props {
  /** The door that takes the form: a route of defineUploadAction. */
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  /** What was typed and what was wrong, when the form came back. */
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string>>
  readonly words: Words
  readonly submitLabel: ReactNode
  readonly secondary: ReactNode
  readonly children: ReactNode
}

type Sending = { readonly share: number } | 'broken' | null

/**
 * A form with a file of any size. The browser posts it by itself; with JavaScript the part that has gone is drawn
 * meanwhile. The browser asks for what is missing before it sends, because the file cannot be given back.
 */
export const UploadForm = ({ action, hidden, typed, errors, words, submitLabel, secondary, children }: Props) => {
  const [sending, setSending] = useState<Sending>(null)
  const top = useRef<HTMLDivElement>(null)
  const wrong = Object.keys(errors).length > 0
  useEffect(() => {
    if (wrong) top.current?.focus()
  }, [wrong])
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => {
      setSending({ share: total === 0 ? 0 : loaded / total })
    }
    request.onload = () => {
      location.assign(request.responseURL)
    }
    request.onerror = () => {
      setSending('broken')
    }
    request.open('POST', action)
    request.send(new FormData(event.currentTarget))
    setSending({ share: 0 })
  }
  const going = sending !== null && sending !== 'broken'
  const percent = going ? Math.floor(sending.share * 100) : 0
  return (
    <FormContext value={{ errors, typed: wrong ? typed : null, attempt: '', pending: going, words }}>
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
            <Bar label={words.sending} value={percent} max={100} numbers={`${percent} %`} />
          </div>
        ) : null}
        {sending === 'broken' ? (
          <Notice tone="bad" live>
            {words.brokenOff}
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
