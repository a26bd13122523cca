import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { returnListAction } from '@/lib/features/consolidations/actions'
import type { ReturnView } from '@/lib/features/consolidations/view/paper'

/** The written reason with which a list goes back; it cannot be taken back itself. */
export const ReturnForm = async ({ view: { id, version } }: { view: ReturnView }) => {
  const t = await getTranslations('consolidations')
  return (
    <ActionForm
      action={returnListAction}
      hidden={{ listId: id }}
      version={version}
      variant="warning"
      submitLabel={t('page.returnButton')}
      secondary={
        <Button href="/consolidations" variant="link">
          {t('page.back')}
        </Button>
      }
    >
      <TextArea name="reason" label={t('field.reason')} hint={t('field.reasonHint')} required maxLength={1000} />
    </ActionForm>
  )
}
