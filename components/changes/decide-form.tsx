import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { TextArea } from '@/components/ui/text-area'
import { CHANGE_VERDICTS } from '@/lib/domain/change/request'
import { decideChangeAction, withdrawChangeAction } from '@/lib/features/changes/actions'

interface Props {
  readonly id: string
  readonly version: number
  /** The family's version as this page shows it. */
  readonly household: number
}

/** The second officer's decision. */
export const DecideForm = async ({ id, version, household }: Props) => {
  const t = await getTranslations('changes')
  return (
    <ActionForm
      action={decideChangeAction}
      version={version}
      hidden={{ id, household: String(household) }}
      submitLabel={t('page.save')}
    >
      <Choice
        name="verdict"
        kind="radio"
        required
        legend={t('field.verdict')}
        options={CHANGE_VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
      />
      <TextArea
        name="reason"
        label={t('field.reason')}
        hint={t('field.reasonHint')}
        rows={2}
        required
        maxLength={300}
      />
    </ActionForm>
  )
}

/** The asker takes the request back. */
export const WithdrawForm = async ({ id, version }: Omit<Props, 'household'>) => {
  const t = await getTranslations('changes.page')
  return (
    <ActionForm
      action={withdrawChangeAction}
      version={version}
      hidden={{ id }}
      variant="warning"
      submitLabel={t('withdraw')}
    />
  )
}
