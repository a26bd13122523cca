import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { Tag } from '@/components/ui/tag'
import { RELATIONS } from '@/lib/domain/household/household'
import type { OnCertificate } from '@/lib/features/lives/view'

/** The persons of a Deletion Certificate: whoever comes is chosen with a relation, and nobody is typed again. */
export const CertificateFields = ({ listed }: { listed: readonly OnCertificate[] }) => {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <fieldset className="fields border-t pt-4">
      <legend className="font-semibold">{t('lives.page.taken')}</legend>
      <p className="field-hint">{t('lives.page.takenHint')}</p>
      {listed.map(({ id, name, birthYear, standing }, row) => {
        const who = [name[locale], birthYear].filter((part) => part !== null).join(' · ')
        return standing === 'FREE' ? (
          <div key={id}>
            <input type="hidden" name={`taken[${row}].id`} value={id} />
            <Select
              name={`taken[${row}].relation`}
              label={who}
              placeholder={t('lives.page.notComing')}
              options={RELATIONS.filter((code) => code !== 'HEAD').map((code) => ({
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
