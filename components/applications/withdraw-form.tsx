import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { withdrawApplicationAction } from '@/lib/features/applications/actions'

/** The family takes its application back, for a reason in its own words. */
export const WithdrawForm = async ({ id, version }: { id: string; version: number }) => {
  const t = await getTranslations('applications')
  const words = await getTranslations('forms')
  return (
    <ActionForm
      action={withdrawApplicationAction}
      hidden={{ applicationId: id }}
      version={version}
      variant="warning"
      submitLabel={t('offer.withdraw')}
      secondary={
        <Button variant="link" href={`/applications/${id}`}>
          {words('cancel')}
        </Button>
      }
    >
      <TextArea name="reason" label={t('field.reason')} hint={t('field.withdrawHint')} required maxLength={500} />
    </ActionForm>
  )
}
