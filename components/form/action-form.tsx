import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionFormClient, type Boxes, type Fold } from '@/components/form/action-form-client'
import type { DraftKey } from '@/components/form/draft-store'
import type { FormState } from '@/lib/platform/form-state'

interface Props {
  /** A server action made by defineAction. */
  readonly action: (before: FormState, form: FormData) => Promise<FormState>
  readonly children?: ReactNode
  readonly submitLabel: ReactNode
  /** `warning` for what cannot be taken back, `secondary` where something else comes first. */
  readonly variant?: 'primary' | 'secondary' | 'warning'
  /** The record's version as shown: posted as `version`. */
  readonly version?: number
  /** Other fixed values, for example the record's id. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Beside the button: a cancel link, a second button. */
  readonly secondary?: ReactNode
  /** Keeps what is typed on this device until it is handed in: `{ form: 'households.new', account: actor.accountId }`. */
  readonly draft?: DraftKey
  /** What is wrong before anything is handed in, by field name: a form that was opened because of it. */
  readonly found?: Readonly<Record<string, string>>
  /** What the boxes hold, when somebody else saves the record first: the officer's own words unless said otherwise. */
  readonly boxes?: Boxes
  /** Folded away until somebody opens it; it comes back open, with what it has to say. */
  readonly fold?: Fold
  /** Live help above the button; changes in it are read aloud. */
  readonly live?: ReactNode
}

/**
 * Joins an action to its fields: every field inside finds its own error and what was typed by its name, the summary stands
 * on top and takes the focus, the button rests while busy, and a double click counts once. Works without JavaScript.
 */
export const ActionForm = async ({
  children,
  variant = 'primary',
  version,
  hidden,
  draft,
  secondary,
  live,
  fold,
  boxes = 'OWN',
  found = {},
  ...rest
}: Props) => {
  const t = await getTranslations('forms')
  return (
    <ActionFormClient
      {...rest}
      variant={variant}
      hidden={version === undefined ? { ...hidden } : { ...hidden, version: String(version) }}
      draft={draft ?? null}
      fold={fold ?? null}
      boxes={boxes}
      found={found}
      drawn={crypto.randomUUID()}
      secondary={secondary ?? null}
      live={live ?? null}
      words={{
        problem: t('error.title'),
        error: t('errorPrefix'),
        legend: t('legend'),
        busy: t('busy'),
        changed: t('changed'),
        readAnew: t('readAnew'),
        showNow: t('showNow'),
        shownNow: t('shownNow'),
        stands: t('stands', { value: '{value}' }),
        day: t('dayHint'),
        restored: t('draft.restored'),
        discard: t('draft.discard'),
        offline: t('draft.offline'),
      }}
    >
      {children}
    </ActionFormClient>
  )
}
