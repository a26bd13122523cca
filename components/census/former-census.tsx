import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormerNamed, FormerRecord, NamedElsewhere } from '@/lib/domain/census/former'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly former: FormerNamed
  /** Beside the verdict of an application: what the officer at the door is asked. */
  readonly asks?: boolean
}

const Here = ({
  record: { id, number, by, on, version, takenOn, step, excludedBy, score },
}: {
  record: FormerRecord
}) => {
  const t = useTranslations('census')
  return (
    <li>
      {t(`former.by.${by}`, { day: dayInWords(on) })}{' '}
      <TextLink href={`/households/${id}?version=${version}`}>{t('former.family', { number })}</TextLink>
      {': '}
      {t(`step.${step}`)}
      {excludedBy.length === 0
        ? `, ${t('page.score', { score: String(score) })}`
        : ` (${excludedBy.map((code) => `${code} ${t(`flag.${code}`)}`).join('; ')})`}
      {'. '}
      {takenOn === null ? t('page.dayUnknown') : t('page.takenOn', { day: dayInWords(takenOn) })}
    </li>
  )
}

const Elsewhere = ({ family: { by, on, office, district, census } }: { family: NamedElsewhere }) => {
  const t = useTranslations('census.former')
  const locale = useLocale()
  return (
    <li>
      {t(`by.${by}`, { day: dayInWords(on) })} {t('elsewhere', { office: office[locale], district: district[locale] })}
      {': '}
      {t(`census.${census}`)}
    </li>
  )
}

/** The census record of the family that this one, or somebody in it, comes from: its history, and no word of its own. */
export const FormerCensus = ({ former: { here, elsewhere }, asks = false }: Props) => {
  const t = useTranslations('census.former')
  if (here.length + elsewhere.length === 0) return null
  const excluded = here.some(({ step }) => step === 'EXCLUDED') || elsewhere.some(({ census }) => census === 'EXCLUDED')
  return (
    <Notice tone={excluded ? 'warning' : 'info'} title={t('title')}>
      <ul>
        {here.map((record) => (
          <Here key={record.id} record={record} />
        ))}
        {elsewhere.map((family, at) => (
          <Elsewhere key={at} family={family} />
        ))}
      </ul>
      {elsewhere.length === 0 ? null : <p>{t('askThere')}</p>}
      <p>{t('law')}</p>
      {asks && excluded ? <p>{t('asked')}</p> : null}
    </Notice>
  )
}
