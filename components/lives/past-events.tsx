import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import type { PastEvent } from '@/lib/features/lives/view/past'
import { dayInWords, momentInWords } from '@/lib/platform/words'

/** What was recorded of a family, the newest first, with what was taken back and what still may be. */
export const PastEvents = ({ householdId, past }: { householdId: string; past: readonly PastEvent[] }) => {
  const t = useTranslations('lives')
  const locale = useLocale()
  const details = ({ members, document, withdrawn, temporaryUntil }: PastEvent): readonly string[] => [
    ...members.map(({ serial, name }) => `${serial}. ${name[locale]}`),
    ...(document === null ? [] : [document]),
    ...withdrawn.map((number) => t('page.withdrawn', { number })),
    ...(temporaryUntil === null ? [] : [t('page.temporary', { day: dayInWords(temporaryUntil) })]),
  ]
  return (
    <Timeline
      items={past.map((event) => ({
        key: event.id,
        title: (
          <>
            {t(`kind.${event.kind}`)} {t('page.onDay', { day: dayInWords(event.on) })}{' '}
            {event.undone ? <Tag tone="warning">{t('page.undone')}</Tag> : null}
          </>
        ),
        when: momentInWords(event.at),
        who: event.who?.[locale] ?? t('page.somebody'),
        children: (
          <>
            {details(event).length === 0 ? null : <p className="small">{details(event).join(' · ')}</p>}
            {event.certificate === null ? null : (
              <p className="small">
                <TextLink href={`/households/${householdId}/certificate/${event.certificate}`}>
                  {t('page.certificate', { number: event.certificate })}
                </TextLink>
              </p>
            )}
            {event.other === null ? null : (
              <p className="small">
                <TextLink href={`/households/${event.other.id}`}>
                  {event.other.founded ? t('page.foundedNumber', { number: event.other.number }) : event.other.number}
                </TextLink>
              </p>
            )}
            {event.reason === null ? null : <p>{event.reason}</p>}
            {event.undoReason === null ? null : <p>{t('page.undoneWhy', { reason: event.undoReason })}</p>}
            {event.mayUndo ? (
              <p>
                <TextLink href={`/households/${householdId}/life/undo/${event.id}`}>{t('page.undo')}</TextLink>
              </p>
            ) : null}
          </>
        ),
      }))}
    />
  )
}
