import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { TakingBack } from '@/lib/domain/import/take-back'
import { takeFileBackAction } from '@/lib/features/imports/actions/steps'
import { momentInWords } from '@/lib/platform/words'

/** Takes back a register that was handed in by mistake, or says that and why it was, or why it cannot be any more. */
export const TakeBack = async ({ id, taking }: { id: string; taking: TakingBack }) => {
  const t = await getTranslations('supplements.back')
  const somebody = (await getTranslations('access'))('somebody')
  const locale = await getLocale()
  if (taking.state === 'BACK') {
    const { by, at, reason } = taking
    return (
      <Notice tone="warning" title={t('taken')}>
        <p>{t('takenBy', { who: by?.[locale] ?? somebody, moment: momentInWords(at), reason })}</p>
        <p>{t('then')}</p>
      </Notice>
    )
  }
  if (taking.state === 'COMPARED') return <p className="muted">{t('compared', { moment: momentInWords(taking.at) })}</p>
  return (
    <ActionForm
      action={takeFileBackAction}
      fold={{ summary: t('title'), lead: t('lead', { files: taking.files }) }}
      hidden={{ id }}
      submitLabel={t('submit')}
      variant="warning"
    >
      <Field name="reason" label={t('reason')} hint={t('reasonHint')} required width="full" maxLength={300} />
    </ActionForm>
  )
}
