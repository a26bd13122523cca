import { getTranslations } from 'next-intl/server'
import { DiffersField } from '@/components/duplicates/differs-field'
import { ActionForm } from '@/components/form/action-form'
import { DocumentField } from '@/components/households/document-field'
import { FamilyFields, type FamilyFormProps } from '@/components/households/family-fields'
import { MemberRows } from '@/components/households/member-rows'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import type { ReasonCode } from '@/lib/domain/change/reasons'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { correctHouseholdAction } from '@/lib/features/households/actions'

interface Props extends FamilyFormProps {
  readonly id: string
  readonly version: number
  readonly rows: number
  /** The reasons that are offered, in their order. */
  readonly reasons: readonly ReasonCode[]
}

// What the portal reckons itself, nobody tells at the counter.
const CORRECTABLE = STATED_BY.filter((code) => code !== 'PORTAL')

/** The family as the register has it, to be corrected with a reason. */
export const CorrectForm = async ({ id, version, villages, typed, questions, takesAadhaar, rows, reasons }: Props) => {
  const t = await getTranslations('households')
  const changes = await getTranslations('changes')
  const words = await getTranslations('duplicates.field')
  return (
    <ActionForm
      action={correctHouseholdAction}
      boxes="TOGETHER"
      version={version}
      hidden={{ id, shown: '' }}
      submitLabel={t('page.saveCorrection')}
      secondary={
        <Button href={`/households/${id}`} variant="link">
          {t('page.cancel')}
        </Button>
      }
    >
      <FamilyFields villages={villages} typed={typed} questions={questions} />
      <MemberRows rows={rows} typed={typed} questions={questions} takesAadhaar={takesAadhaar} correcting />
      <fieldset className="fields">
        <legend>
          <h2>{t('page.saidBy')}</h2>
        </legend>
        <p>{t('page.partHint')}</p>
        <Select
          name="statedBy"
          label={t('field.statedBy')}
          defaultValue="FAMILY"
          options={CORRECTABLE.map((code) => ({ value: code, label: t(`statedBy.${code}`) }))}
        />
        <DocumentField />
      </fieldset>
      <Select
        name="reasonCode"
        label={changes('field.reasonCode')}
        placeholder={t('field.choose')}
        required
        options={reasons.map((code) => ({ value: code, label: changes(`reasonCode.${code}`) }))}
      />
      <TextArea
        name="reason"
        label={t('field.reason')}
        hint={t('field.reasonHint')}
        rows={2}
        required
        maxLength={300}
      />
      <DiffersField label={words('differs')} hint={words('differsHint')} />
    </ActionForm>
  )
}
