import { getTranslations } from 'next-intl/server'
import { DiffersField } from '@/components/duplicates/differs-field'
import { ActionForm } from '@/components/form/action-form'
import { FamilyFields, type FamilyFormProps } from '@/components/households/family-fields'
import { MemberRows } from '@/components/households/member-rows'
import { Button } from '@/components/ui/button'
import { registerHouseholdAction } from '@/lib/features/households/actions'

interface Props extends FamilyFormProps {
  readonly rows: number
  readonly accountId: string
  /** The number of the family just entered: the next form keeps drafts of its own. */
  readonly after: string
}

/** A new family, head and members in one form; the second button opens an empty form for the next family. */
export const RegisterForm = async ({ villages, typed, questions, takesAadhaar, rows, accountId, after }: Props) => {
  const t = await getTranslations('households')
  const words = await getTranslations('duplicates.field')
  return (
    <ActionForm
      key={after}
      action={registerHouseholdAction}
      draft={{ form: `households.new${after}`, account: accountId }}
      submitLabel={t('page.save')}
      secondary={
        <Button variant="secondary" name="then" value="next">
          {t('page.saveNext')}
        </Button>
      }
    >
      <FamilyFields villages={villages} typed={typed} questions={questions} />
      <MemberRows rows={rows} typed={typed} questions={questions} takesAadhaar={takesAadhaar} />
      <DiffersField label={words('differs')} hint={words('differsHint')} />
    </ActionForm>
  )
}
