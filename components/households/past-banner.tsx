import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Past } from '@/lib/features/households/view/past'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly householdId: string
  readonly past: Past | null
}

/** Says that the page shows the past, which of the two questions it answers, and leads to the other and back (F8). */
export const PastBanner = ({ householdId, past }: Props) => {
  const t = useTranslations('history.past')
  const path = `/households/${householdId}`
  const today = <TextLink href={path}>{t('today')}</TextLink>
  if (past === null) return null
  if (past.kind === 'UNREADABLE') return <Notice tone="bad">{t('unreadable')}</Notice>
  if (past.kind === 'BEFORE') {
    return (
      <Notice tone="bad" title={t('before', { day: dayInWords(past.day) })}>
        <p>{t('beforeHint')}</p>
        {past.time === 'SAID' ? (
          <p>
            <TextLink href={`${path}?asOf=${dayInWords(past.day)}&time=KNOWN`}>{t('toKnown')}</TextLink>
          </p>
        ) : null}
      </Notice>
    )
  }
  if (past.kind === 'VERSION') {
    return (
      <Notice tone="warning" title={t('version', { version: String(past.version), day: dayInWords(past.day) })}>
        <p>{t('notNow')}</p>
        <p>{today}</p>
      </Notice>
    )
  }
  const other = past.time === 'SAID' ? 'KNOWN' : 'SAID'
  return (
    <Notice tone="warning" title={t(past.time === 'SAID' ? 'said' : 'known', { day: dayInWords(past.day) })}>
      <p>{t(past.time === 'SAID' ? 'saidHint' : 'knownHint')}</p>
      <p className="flex flex-wrap gap-x-6">
        <TextLink href={`${path}?asOf=${dayInWords(past.day)}&time=${other}`}>
          {t(other === 'SAID' ? 'toSaid' : 'toKnown')}
        </TextLink>
        {today}
      </p>
    </Notice>
  )
}
