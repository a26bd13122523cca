import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormerRecord } from '@/lib/domain/census/former'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly former: readonly FormerRecord[]
  /** Beside the verdict of an application: what the officer at the door is asked. */
  readonly asks?: boolean
}

/** The census record of the family that this one, or somebody in it, comes from: its history, and no word of its own. */
export const FormerCensus = ({ former, asks = false }: Props) => {
  const t = useTranslations('census')
  if (former.length === 0) return null
  const excluded = former.some(({ step }) => step === 'EXCLUDED')
  return (
    <Notice tone={excluded ? 'warning' : 'info'} title={t('former.title')}>
      <ul>
        {former.map(({ id, number, by, on, version, takenOn, step, excludedBy, score }) => (
          <li key={id}>
            {t(`former.by.${by}`, { day: dayInWords(on) })}{' '}
            <TextLink href={`/households/${id}?version=${version}`}>{t('former.family', { number })}</TextLink>
            {': '}
            {t(`step.${step}`)}
            {excludedBy.length === 0
              ? ` (${t('page.score', { score: String(score) })})`
              : ` (${excludedBy.map((code) => `${code} ${t(`flag.${code}`)}`).join('; ')})`}
            {'. '}
            {takenOn === null ? t('page.dayUnknown') : t('page.takenOn', { day: dayInWords(takenOn) })}
          </li>
        ))}
      </ul>
      <p>{t('former.law')}</p>
      {asks && excluded ? <p>{t('former.asked')}</p> : null}
    </Notice>
  )
}
