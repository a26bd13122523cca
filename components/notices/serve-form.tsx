import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { SERVICES } from '@/lib/domain/notice/service'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

interface Props {
  readonly action: ComponentProps<typeof ActionForm>['action']
  /** The record whose notice was served, as it was shown. */
  readonly seen: { readonly id: string; readonly version: number }
  /** Days to answer from the service. */
  readonly days: number
  readonly today: PlainDate
}

/** On which day and how a notice reached the people it is for. */
export const ServeForm = async ({ action, seen: { id, version }, days, today }: Props) => {
  const t = await getTranslations('notices')
  return (
    <section aria-labelledby="serve" className="flow">
      <h2 id="serve">{t('page.title')}</h2>
      <p>{t('page.hint', { days })}</p>
      <ActionForm action={action} hidden={{ id }} version={version} submitLabel={t('button.serve')}>
        <DateField name="on" label={t('field.on')} defaultValue={today} required />
        <Choice
          name="how"
          kind="radio"
          required
          legend={t('field.how')}
          options={SERVICES.map((how) => ({ value: how, label: t(`how.${how}`) }))}
        />
      </ActionForm>
    </section>
  )
}
