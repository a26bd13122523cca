import { getTranslations } from 'next-intl/server'
import { DocumentsList } from '@/components/applications/documents-list'
import { FormPart } from '@/components/applications/form-part'
import { ActionForm } from '@/components/form/action-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { NEEDS_NO_SUPPORT, VULNERABILITY_GROUPS } from '@/lib/domain/application/groups'
import { signFindingAction } from '@/lib/features/verifications/actions'
import type { SheetView } from '@/lib/features/verifications/view/sheet'
import { rupeesInWords } from '@/lib/platform/words'

/**
 * The finding, field by field beside the family's word; the form carries the digest of what the page shows (F54, F57).
 * It may hold an illness, so nothing of it is kept on the device.
 */
export const FindingForm = async ({ sheet }: { sheet: SheetView }) => {
  const t = await getTranslations('verifications')
  const words = await getTranslations('applications')
  const { id, version, shown, claimed } = sheet
  const said = (what: string) => t('page.claimed', { what })
  const meal = claimed.mealInsecure === 'unknown' ? 'notSaid' : claimed.mealInsecure ? 'mealYes' : 'mealNo'
  const groups = claimed.groups.map((group) => words(`group.${group}`)).join('; ')
  return (
    <ActionForm
      action={signFindingAction}
      hidden={{ applicationId: id, shown }}
      version={version}
      submitLabel={t('page.sign')}
      secondary={
        <Button variant="link" href={`/applications/${id}/verify`}>
          {t('page.again')}
        </Button>
      }
    >
      <FormPart id="finding" title={t('page.finding')}>
        <DateField name="visitedOn" label={t('field.visitedOn')} required />
        <Field
          name="foundIncome"
          label={t('field.foundIncome')}
          hint={said(claimed.income === null ? words('page.notSaid') : rupeesInWords(claimed.income))}
          inputMode="decimal"
          prefix="₹"
          width="short"
          required
        />
        <Choice
          name="mealInsecure"
          legend={t('field.mealInsecure')}
          hint={said(words(`page.${meal}`))}
          kind="radio"
          required
          options={[
            { value: 'yes', label: t('field.mealYes') },
            { value: 'no', label: t('field.mealNo') },
          ]}
        />
        <Choice
          name="foundGroups"
          legend={t('field.foundGroups')}
          hint={`${said(groups || words('page.noGroup'))}. ${t('field.foundGroupsHint')}`}
          kind="checkbox"
          options={VULNERABILITY_GROUPS.map((group) => ({
            value: group,
            label: words(`group.${group}`),
            ...(NEEDS_NO_SUPPORT.includes(group) ? { hint: t('field.onlyWithoutSupport') } : {}),
          }))}
        />
        <DocumentsList documents={claimed.documents} />
        <Choice
          name="papersSeen"
          legend={t('field.papersSeen')}
          kind="checkbox"
          options={claimed.documents.map(({ kind }) => ({ value: kind, label: words(`document.${kind}`) }))}
        />
      </FormPart>
      <FormPart id="checks" title={t('page.checks')}>
        <Choice
          name="duplicates"
          legend={t('field.duplicates')}
          hint={t('field.duplicatesHint')}
          kind="radio"
          required
          options={[
            { value: 'none', label: t('field.duplicatesNone') },
            { value: 'found', label: t('field.duplicatesFound') },
          ]}
        />
        <Choice
          name="notKin"
          legend={t('field.notKin')}
          kind="checkbox"
          required
          options={[{ value: 'yes', label: t('field.notKinBox') }]}
        />
      </FormPart>
      <FormPart id="result" title={t('page.result')} lead={t('page.resultLead')}>
        <Choice
          name="recommended"
          legend={t('field.recommended')}
          kind="radio"
          required
          options={[
            { value: 'yes', label: t('field.recommendedYes') },
            { value: 'no', label: t('field.recommendedNo') },
          ]}
        />
        <TextArea name="remarks" label={t('field.remarks')} hint={t('field.remarksHint')} maxLength={1000} />
        <Notice>{t('page.signs')}</Notice>
      </FormPart>
    </ActionForm>
  )
}
