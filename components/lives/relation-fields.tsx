import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { RELATIONS } from '@/lib/domain/household/household'
import type { Choosable } from '@/lib/features/lives/view/people'

interface Props {
  readonly legend: string
  readonly hint?: string
  readonly members: readonly Choosable[]
  /** What an open choice means. */
  readonly open: string
  /** Nobody of them becomes head: they come under the head of another family. */
  readonly headless?: boolean
}

/** Everybody's relation to the head, told anew: one row for each member, the head's own among them. */
export const RelationFields = ({ legend, hint, members, open, headless = false }: Props) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const relations = RELATIONS.filter((relation) => !headless || relation !== 'HEAD')
  return (
    <fieldset className="fields border-t pt-4">
      <legend className="font-semibold">{legend}</legend>
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
      <div className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {members.map(({ serial, name, relation }, row) => (
          <div key={serial}>
            <input type="hidden" name={`relations[${row}].serial`} value={serial} />
            <Select
              name={`relations[${row}].relation`}
              label={`${serial}. ${name[locale]} (${t(`relation.${relation}`)})`}
              placeholder={open}
              options={relations.map((code) => ({ value: code, label: t(`relation.${code}`) }))}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
