import { useLocale, useTranslations } from 'next-intl'
import { useLeftOut } from '@/components/exports/left-out'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { EXPORT_KINDS, PURPOSES } from '@/lib/domain/export/export'
import type { PlaceName } from '@/lib/domain/place/place'
import { askExportAction } from '@/lib/features/exports/actions'
import type { GroupChoice } from '@/lib/features/exports/view'

interface Props {
  readonly areas: readonly { readonly path: string; readonly name: PlaceName }[]
  readonly groups: readonly GroupChoice[]
  readonly mayCorrect: boolean
}

/** Asks for a file: what, for what, of which area, which facts – and says what this office does not get. */
export const AskForm = ({ areas, groups, mayCorrect }: Props) => {
  const t = useTranslations('exports')
  const locale = useLocale()
  const left = useLeftOut()
  return (
    <ActionForm action={askExportAction} submitLabel={t('page.ask')} hidden={mayCorrect ? {} : { kind: 'REGISTER' }}>
      {mayCorrect ? (
        <Choice
          name="kind"
          kind="radio"
          legend={t('field.kind')}
          required
          defaultValue="REGISTER"
          options={EXPORT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))}
        />
      ) : null}
      <Choice
        name="purpose"
        kind="radio"
        legend={t('field.purpose')}
        required
        options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
      />
      <TextArea name="words" label={t('field.words')} hint={t('field.wordsHint')} required />
      <Select
        name="area"
        label={t('field.area')}
        required
        options={areas.map(({ path, name }) => ({ value: path, label: name[locale] }))}
      />
      <DateField name="asOf" label={t('field.asOf')} hint={t('field.asOfHint')} />
      <Choice
        name="groups"
        kind="checkbox"
        legend={t('field.groups')}
        hint={mayCorrect ? `${t('field.groupsHint')} ${t('field.groupsOfSheet')}` : t('field.groupsHint')}
        defaultValue={['FAMILY', 'PERSONS']}
        options={groups.map((choice) => ({
          value: choice.group,
          label: t(`group.${choice.group}`),
          hint: choice.partly.length === 0 ? undefined : left(choice.partly),
        }))}
      />
    </ActionForm>
  )
}
