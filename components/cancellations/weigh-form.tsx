import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { TextArea } from '@/components/ui/text-area'
import { weighCancellingAction } from '@/lib/features/cancellations/actions'
import type { CaseView } from '@/lib/features/cancellations/view'

/** The food office's decision about a proposal: a notice to the family, or nothing. */
export const WeighForm = async ({ shown: { id, version } }: { shown: CaseView }) => {
  const t = await getTranslations('cancellations')
  return (
    <section aria-labelledby="weigh" className="flow">
      <h2 id="weigh">{t('page.weighTitle')}</h2>
      <p>{t('page.weighHint')}</p>
      <ActionForm action={weighCancellingAction} hidden={{ id }} version={version} submitLabel={t('button.weigh')}>
        <Choice
          name="decision"
          kind="radio"
          required
          legend={t('field.decision')}
          options={(['NOTICE', 'DROP'] as const).map((value) => ({ value, label: t(`decision.${value}`) }))}
        />
        <TextArea name="words" label={t('field.words')} rows={3} required maxLength={600} />
      </ActionForm>
    </section>
  )
}
