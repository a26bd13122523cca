import { useLocale, useTranslations } from 'next-intl'
import { useReasonWords } from '@/components/changes/reason-words'
import { useFactWords } from '@/components/households/fact-words'
import { useTimelineWords } from '@/components/households/timeline-words'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { STATED_BY } from '@/lib/domain/household/provenance'
import type { TimelineEntry } from '@/lib/features/households/view/timeline'
import { dayInWords, momentInWords } from '@/lib/platform/words'

interface Props {
  readonly householdId: string
  readonly entries: readonly TimelineEntry[]
}

/** One time line of all that happened: when it was written down, for which day it holds, who, why and on which paper. */
export const HouseholdTimeline = ({ householdId, entries }: Props) => {
  const t = useTranslations('households')
  const history = useTranslations('history')
  const locale = useLocale()
  const factWords = useFactWords()
  const words = useTimelineWords()
  const reasonWords = useReasonWords()
  const details = (entry: TimelineEntry): readonly string[] => {
    const stated = STATED_BY.find((code) => code === entry.statedBy)
    return [
      ...(entry.serials.length === 0 ? [] : [history('timeline.members', { serials: entry.serials.join(', ') })]),
      ...(entry.on === null ? [] : [history('timeline.holdsOn', { day: dayInWords(entry.on) })]),
      ...(stated ? [history('timeline.saidBy', { who: t(`statedBy.${stated}`) })] : []),
      ...(entry.document === null ? [] : [history('source.document', { document: entry.document })]),
    ]
  }
  // Of a confirmation it is the facts that were seen, by their paths; each of them says so itself on the family's page.
  const reason = (entry: TimelineEntry) => {
    if (entry.reason === null) return null
    if (entry.kind !== 'CONFIRMED') return <p>{reasonWords(entry.reason, entry.reasonCode)}</p>
    return <p className="small">{history('timeline.confirmedFacts', { count: entry.reason.split(',').length })}</p>
  }
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: `${entry.kind}${entry.id}`,
        title: (
          <>
            <Tag>{history(`timelineKind.${entry.kind}`)}</Tag>{' '}
            {entry.href === null ? words(entry) : <TextLink href={entry.href}>{words(entry)}</TextLink>}
          </>
        ),
        when: momentInWords(entry.at),
        who: entry.who?.[locale],
        children: (
          <>
            {details(entry).length === 0 ? null : <p className="small">{details(entry).join(' · ')}</p>}
            {entry.changes.length === 0 ? null : (
              <p className="small">
                {t('page.changed', {
                  fields: entry.changes.map(({ field, serial }) => factWords(field, serial)).join(', '),
                })}
              </p>
            )}
            {reason(entry)}
            {entry.version === null ? null : (
              <p className="small">
                <TextLink href={`/households/${householdId}?version=${entry.version}`}>
                  {history('timeline.asItWas', { version: String(entry.version) })}
                </TextLink>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
