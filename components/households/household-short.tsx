import { useLocale, useTranslations } from 'next-intl'
import { ResultTag } from '@/components/pensions/result-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { DECISIONS } from '@/lib/domain/selection/order'
import { LIST_STAGES } from '@/lib/domain/selection/stages'
import type { InShort } from '@/lib/features/households/view/in-short'
import { momentInWords } from '@/lib/platform/words'

/** What schemes, pensions and lists say of the family, in three lines, each leading to its own page (F1). */
export const HouseholdShort = ({ id, view }: { readonly id: string; readonly view: InShort }) => {
  const t = useTranslations('history.short')
  const schemes = useTranslations('standings.page')
  const lists = useTranslations('lists')
  const locale = useLocale()
  const path = `/households/${id}`
  const decided = (decision: string | null, stage: string): string => {
    const known = DECISIONS.find((one) => one === decision)
    const at = LIST_STAGES.find((one) => one === stage)
    return [...(known ? [lists(`decision.${known}`)] : []), ...(at ? [lists(`stage.${at}`)] : [])].join(', ')
  }
  return (
    <section aria-label={t('title')}>
      <SummaryList
        rows={[
          {
            label: t('schemes'),
            value: <TextLink href={`${path}/schemes`}>{schemes('count', view.schemes)}</TextLink>,
          },
          {
            label: t('pension'),
            value:
              view.pensions.length === 0 ? (
                <span className="muted">{t('noPension')}</span>
              ) : (
                <ul>
                  {view.pensions.map(({ serial, name, result }) => (
                    <li key={serial}>
                      <TextLink href={`${path}/pension`}>{name[locale]}</TextLink> <ResultTag result={result} />
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            label: t('lists'),
            value:
              view.lists.length === 0 ? (
                <span className="muted">{t('noList')}</span>
              ) : (
                <ul>
                  {view.lists.map(({ listId, rank, edition, decision, stage, drawnAt }) => (
                    <li key={listId}>
                      <TextLink href={`/lists/${listId}`}>
                        {t('place', { rank: String(rank), edition: String(edition), when: momentInWords(drawnAt) })}
                      </TextLink>
                      {`: ${decided(decision, stage)}`}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </section>
  )
}
