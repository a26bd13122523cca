import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { GENDERS, RELATIONS } from '@/lib/domain/household/household'
import { NEWBORN_RELATIONS } from '@/lib/domain/household/kin'

interface Props {
  /** How many persons may come; rows left empty are nobody. */
  readonly rows: number
  /** The day of birth is asked with the event. */
  readonly born?: boolean
}

/** Persons who are typed in: name in both scripts, relation to the head, and whose child or wife they are. */
export const NewcomerFields = ({ rows, born = false }: Props) => {
  const t = useTranslations('households')
  const own = useTranslations('lives.page')
  return (
    <>
      {rows > 1 ? <p className="field-hint">{own('newcomersHint')}</p> : null}
      {Array.from({ length: rows }, (_, row) => {
        const of = (field: string) => ({ name: `newcomers[${row}].${field}`, autoComplete: 'off' })
        const choose = (field: string) => ({ name: `newcomers[${row}].${field}`, placeholder: t('field.choose') })
        return (
          <fieldset key={row} className="fields border-t pt-4">
            <legend className="font-semibold">
              {rows > 1 ? own('newcomerRow', { row: String(row + 1) }) : own('newcomer')}
            </legend>
            <div className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
              <Field {...of('nameHi')} label={t('field.nameHi')} lang="hi" maxLength={120} />
              <Field {...of('name')} label={t('field.name')} lang="en" maxLength={120} />
              <Select
                {...choose('relation')}
                label={t('field.relation')}
                options={(born ? NEWBORN_RELATIONS : RELATIONS)
                  .filter((code) => code !== 'HEAD')
                  .map((code) => ({
                    value: code,
                    label: t(`relation.${code}`),
                  }))}
              />
              <Select
                {...choose('gender')}
                label={t('field.gender')}
                options={GENDERS.map((code) => ({ value: code, label: t(`gender.${code}`) }))}
              />
              {born ? null : (
                <Field {...of('birth')} label={t('field.birth')} hint={t('field.birthHint')} inputMode="numeric" />
              )}
              <Select
                {...choose('guardianKind')}
                label={t('field.guardianKind')}
                options={GUARDIAN_KINDS.map((code) => ({ value: code, label: t(`guardian.${code}`) }))}
              />
              <Field {...of('guardianName')} label={t('field.guardianName')} maxLength={120} />
              {born ? null : <Field {...of('epic')} label={t('field.epic')} width="short" maxLength={20} />}
            </div>
          </fieldset>
        )
      })}
    </>
  )
}
