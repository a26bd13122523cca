'use client'

import { type ReactNode, type SubmitEvent, useActionState, useEffect, useRef, useState } from 'react'
import { DraftKeeper, DraftNotice, type DraftWords, useDraft, useOnline } from '@/components/form/draft-keeper'
import type { DraftKey } from '@/components/form/draft-store'
import { type FieldWords, FormContext } from '@/components/form/form-context'
import { ReadAnew } from '@/components/form/read-anew'
import { RequestNumber } from '@/components/form/request-number'
import { SubmitButton } from '@/components/form/submit-button'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { fixedValues, type FormState, IDLE, type Typed, typedIn } from '@/lib/platform/form-state'

interface Words extends FieldWords, DraftWords {
  readonly problem: string
  readonly legend: string
  readonly busy: string
  readonly changed: string
  readonly readAnew: string
  readonly showNow: string
  readonly shownNow: string
}

/**
 * What the boxes of a form hold, when somebody else saves the record first. `OWN`: the officer's own words; handed in again they
 * go with the record as it is drawn by then. `REPEAT`: the record itself, each box beside what stands by then. `TOGETHER`: a
 * record that the command brings together, so the form goes on saying over which version it was typed (decision 0086).
 */
export type Boxes = 'OWN' | 'REPEAT' | 'TOGETHER'

/** What a folded form says before it is opened. */
export interface Fold {
  readonly summary: ReactNode
  readonly lead?: ReactNode
  readonly open?: boolean
}

interface Props {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>
  readonly hidden: Readonly<Record<string, string>>
  readonly drawn: string
  readonly draft: DraftKey | null
  readonly fold: Fold | null
  readonly boxes: Boxes
  readonly words: Words
  readonly submitLabel: ReactNode
  readonly variant: 'primary' | 'secondary' | 'warning'
  readonly found: Readonly<Record<string, string>>
  readonly secondary: ReactNode
  readonly live: ReactNode
  readonly children: ReactNode
}

/** The part of ActionForm that lives in the browser; the server renders it whole, so it also works without JavaScript. */
export const ActionFormClient = ({
  action,
  hidden,
  drawn,
  draft: keeping,
  fold,
  boxes,
  found,
  words,
  children,
  ...looks
}: Props) => {
  const [state, act, pending] = useActionState(action, IDLE)
  const [seen, setSeen] = useState({ state, attempt: 0 })
  if (seen.state !== state) setSeen({ state, attempt: seen.attempt + 1 })
  const { attempt } = seen
  // What was typed between a refusal and the link by which the page is drawn anew.
  const [since, setSince] = useState<{ readonly attempt: number; readonly typed: Typed } | null>(null)
  const { draft, discard } = useDraft(keeping)
  const online = useOnline()
  const form = useRef<HTMLFormElement>(null)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) top.current?.focus()
  }, [attempt])

  const answered = 'typed' in state
  const restored = answered ? null : draft
  const errors = answered ? state.errors : found
  const sent = answered ? state.typed : (restored?.typed ?? null)
  const typed = since?.attempt === attempt ? since.typed : sent
  // Without JavaScript the page that comes back knows of the change by itself; with it only the refusal tells.
  const refused = answered && state.code === 'access.changedMeanwhile'
  const typedOver = fixedValues(hidden, typed)
  const isNewer = Object.entries(hidden).some(([name, value]) => typedOver[name] !== value)
  const fixed = boxes === 'TOGETHER' ? typedOver : hidden
  const talk = {
    errors,
    typed,
    // Drawn anew over a newer record, the boxes are new ones too.
    attempt: `${attempt}${restored ? '-draft' : ''}${isNewer ? '-anew' : ''}`,
    pending,
    repeats: boxes === 'REPEAT',
    words,
  }
  const takeAlong = () => {
    if (form.current) setSince({ attempt, typed: typedIn(new FormData(form.current)) })
  }
  const holdWithoutLine = (event: SubmitEvent) => {
    if (keeping && !online) event.preventDefault()
  }
  const shape = (
    <form ref={form} action={act} onSubmit={holdWithoutLine} noValidate className="form" aria-busy={pending}>
      <div ref={top} tabIndex={-1} className="form-top">
        {answered || Object.keys(errors).length > 0 ? <ErrorSummary title={words.problem} errors={errors} /> : null}
        {state.status === 'done' ? <Notice tone="good">{state.message}</Notice> : null}
      </div>
      {refused || isNewer ? (
        <ReadAnew said={refused} isNewer={isNewer} boxes={boxes} words={words} forget={discard} takeAlong={takeAlong} />
      ) : null}
      {restored ? <DraftNotice draft={restored} discard={discard} words={words} /> : null}
      {keeping ? <DraftKeeper keeping={keeping} form={form} /> : null}
      <p className="form-legend">{words.legend}</p>
      <RequestNumber key={attempt} drawn={drawn} />
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {looks.live ? <div aria-live="polite">{looks.live}</div> : null}
      {keeping && !online ? (
        <Notice tone="warning" live>
          {words.offline}
        </Notice>
      ) : null}
      <div className="form-foot">
        <SubmitButton variant={looks.variant} busy={words.busy}>
          {looks.submitLabel}
        </SubmitButton>
        {looks.secondary}
      </div>
    </form>
  )
  const speaks = answered || state.status === 'done' || fold?.open === true
  return (
    <FormContext value={talk}>
      {fold ? (
        <Details summary={fold.summary} open={speaks}>
          {fold.lead ? <p>{fold.lead}</p> : null}
          {shape}
        </Details>
      ) : (
        shape
      )}
    </FormContext>
  )
}
