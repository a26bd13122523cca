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
        return t('households.timeline.register', {
          what: coded('households.versionEvent', what),
          version: String(version ?? ''),
        })
      case 'CHANGE':
        return t('households.timeline.change', { what: coded('changes.stage', what) })
      case 'CONFIRMED':
        return t('households.timeline.confirmed', { version: String(version ?? '') })
      case 'LIFE':
        return coded('lives.kind', what)
      case 'CENSUS':
        return what === 'recorded'
          ? t('households.timeline.censusRecorded')
          : t('households.timeline.censusCorrected', {
              flag: `${first} ${coded('census.flag', first)}`,
              value: coded('census.truth', second),
            })
      case 'APPLICATION':
        return t('households.timeline.application', {
          number: number ?? '',
          stage: coded('applications.stage', what),
        })
      case 'LIST':
        return t('households.timeline.list', {
          number: number ?? '',
          what: what === 'DRAWN' ? t('households.timeline.drawn') : coded('lists.decision', what),
        })
      case 'CARD':
        return t('households.timeline.card', { number: number ?? '' })
      case 'PENSION':
        return t('households.timeline.pension', {
          what: what === 'DECLARED' ? t('households.timeline.declared') : coded('pensions.result', what),
        })
      case 'SCHEME':
        return `${coded('standings.scheme', first)}: ${coded('standings.standing', second)}`
      case 'PAIR':
        return t('households.timeline.pair', { what: coded('duplicates.stage', what) })
      case 'REVIEW':
        return second === ''
          ? t('households.timeline.reviewOpened', { what: coded('reviews.kind', first) })
          : t('households.timeline.reviewClosed', {
              what: coded('reviews.kind', first),
              outcome: coded('reviews.outcome', second),
            })
      case 'VISIT':
        return t('households.timeline.visit', { what: coded('visits.outcome', what) })
      case 'MOVE':
        return t('households.timeline.move')
    }
  }
}
