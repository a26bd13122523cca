import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { FamilyFields, type FamilyFormProps } from '@/components/households/family-fields'
import { MemberRows } from '@/components/households/member-rows'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { correctHouseholdAction } from '@/lib/features/households/actions'

interface Props extends FamilyFormProps {
  readonly id: string
  readonly version: number
  readonly rows: number
}

/** The family as the register has it, to be corrected with a reason. */
export const CorrectForm = async ({ id, version, villages, typed, rows }: Props) => {
  const t = await getTranslations('households')
  return (
    <ActionForm
      action={correctHouseholdAction}
      version={version}
      hidden={{ id }}
      submitLabel={t('page.saveCorrection')}
      secondary={
        <Button href={`/households/${id}`} variant="link">
          {t('page.cancel')}
        </Button>
      }
    >
      <FamilyFields villages={villages} typed={typed} />
      <MemberRows rows={rows} typed={typed} correcting />
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
