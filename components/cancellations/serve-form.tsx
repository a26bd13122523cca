import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { SERVICES } from '@/lib/domain/cancellation/kinds'
import { serveNoticeAction } from '@/lib/features/cancellations/actions'
import type { CancellingView, CaseView } from '@/lib/features/cancellations/view'

/** On which day and how the notice reached the family. */
export const ServeForm = async ({
  shown: { id, version },
  view: { replyDays, today },
}: {
  shown: CaseView
  view: CancellingView
}) => {
  const t = await getTranslations('cancellations')
  return (
    <section aria-labelledby="serve" className="flow">
      <h2 id="serve">{t('page.serveTitle')}</h2>
      <p>{t('page.serveHint', { days: replyDays })}</p>
      <ActionForm action={serveNoticeAction} hidden={{ id }} version={version} submitLabel={t('button.serve')}>
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
