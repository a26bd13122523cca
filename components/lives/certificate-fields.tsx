import { useLocale, useTranslations } from 'next-intl'
import { useBirthWords } from '@/components/households/birth-words'
import { Select } from '@/components/ui/select'
import { Tag } from '@/components/ui/tag'
import { RELATIONS } from '@/lib/domain/household/household'
import type { OnCertificate } from '@/lib/features/lives/view/people'

interface Props {
  readonly listed: readonly OnCertificate[]
  readonly legend: string
  readonly hint: string
  /** What leaving a person out means. */
  readonly out: string
  /** They are a household of their own: one of them is its head. */
  readonly whole?: boolean
  /** The relations they were recorded with still hold and are offered. */
  readonly offered?: boolean
}

/** The persons of a Deletion Certificate: whoever comes is chosen with a relation, and nobody is typed again. */
export const CertificateFields = ({ listed, legend, hint, out, whole = false, offered = false }: Props) => {
  const t = useTranslations()
  const locale = useLocale()
  const birthInWords = useBirthWords()
  return (
    <fieldset className="fields border-t pt-4">
      <legend className="font-semibold">{legend}</legend>
      <p className="field-hint">{hint}</p>
      {listed.map(({ id, name, birth, standing, relation }, row) => {
        const who = [name[locale], birth && birthInWords(birth)].filter((part) => part !== null).join(' · ')
        return standing === 'FREE' ? (
          <div key={id}>
            <input type="hidden" name={`taken[${row}].id`} value={id} />
            <Select
              name={`taken[${row}].relation`}
              label={who}
              placeholder={out}
              {...(offered ? { defaultValue: relation } : {})}
              options={RELATIONS.filter((code) => whole || code !== 'HEAD').map((code) => ({
                value: code,
                label: t(`households.relation.${code}`),
              }))}
            />
          </div>
        ) : (
          <p key={id}>
            {who} <Tag>{standing === 'TAKEN' ? t('lives.page.takenAlready') : t('lives.page.voidAlready')}</Tag>
          </p>
        )
      })}
    </fieldset>
  )
}
