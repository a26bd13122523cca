import { useTranslations } from 'next-intl'
import type { TimelineEntry } from '@/lib/features/households/view/timeline'

/**
 * What an entry of the time line says, out of the catalogue of its own noun. A code whose words are gone is shown as it is:
 * the past outlives the catalogue.
 */
export const useTimelineWords = () => {
  const t = useTranslations()
  type Key = Parameters<typeof t>[0]
  const isKey = (text: string): text is Key => t.has(text as Key)
  const coded = (group: string, code: string): string => {
    const key = `${group}.${code}`
    return isKey(key) ? t(key) : code
  }
  return ({ kind, what, number, version }: TimelineEntry): string => {
    const [first = '', second = ''] = what.split(/[:.]/)
    switch (kind) {
      case 'REGISTER':
        return t('history.timeline.register', {
          what: coded('history.versionEvent', what),
          version: String(version ?? ''),
        })
      case 'CHANGE':
        return t('history.timeline.change', { what: coded('changes.stage', what) })
      case 'CONFIRMED':
        return t('history.timeline.confirmed', { version: String(version ?? '') })
      case 'LIFE':
        if (what === 'TAKEN_IN') return t('history.timeline.takenIn', { number: number ?? '' })
        return what === 'UNDONE' ? t('history.versionEvent.undone') : coded('lives.kind', what)
      case 'CENSUS':
        return what === 'recorded'
          ? t('history.timeline.censusRecorded')
          : t('history.timeline.censusCorrected', {
              flag: `${first} ${coded('census.flag', first)}`,
              value: coded('census.truth', second),
            })
      case 'APPLICATION':
        return t('history.timeline.application', {
          number: number ?? '',
          stage: coded('applications.stage', what),
        })
      case 'LIST':
        return t('history.timeline.list', {
          number: number ?? '',
          what: what === 'DRAWN' ? t('history.timeline.drawn') : coded('lists.decision', what),
        })
      case 'CARD':
        return what === 'issued'
          ? t('history.timeline.card', { number: number ?? '' })
          : t('history.timeline.cancelling', { number: number ?? '', stage: coded('cancellations.stage', what) })
      case 'PENSION':
        return t('history.timeline.pension', {
          what: what === 'DECLARED' ? t('history.timeline.declared') : coded('pensions.result', what),
        })
      case 'SCHEME':
        return `${coded('standings.scheme', first)}: ${coded('standings.standing', second)}`
      case 'PAIR':
        return t('history.timeline.pair', { what: coded('duplicates.stage', what) })
      case 'REVIEW':
        return second === ''
          ? t('history.timeline.reviewOpened', { what: coded('reviews.kind', first) })
          : t('history.timeline.reviewClosed', {
              what: coded('reviews.kind', first),
              outcome: coded('reviews.outcome', second),
            })
      case 'VISIT':
        return t('history.timeline.visit', { what: coded('visits.outcome', what) })
      case 'MOVE':
        return coded('history.timeline', what)
    }
  }
}
