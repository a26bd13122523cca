import { useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { useReasonWords } from '@/components/changes/reason-words'
import { useFactWords } from '@/components/households/fact-words'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import type { HistoryEntry } from '@/lib/features/households/view/household'
import { momentInWords } from '@/lib/platform/words'

interface Props {
  readonly householdId: string
  readonly history: readonly HistoryEntry[]
}

/** The newest versions of the register's entry: who, when, why, and which facts they changed; the rest on the time line. */
export const HouseholdHistory = ({ householdId, history }: Props) => {
  const t = useTranslations('households')
  const officer = useOfficerName()
  const factWords = useFactWords()
  const reasonWords = useReasonWords()
  return (
    <section className="flow" aria-labelledby="newest">
      <h2 id="newest">{t('page.newest')}</h2>
      <Timeline
        items={history.map(({ version, at, who, reason, reasonCode, changes }) => ({
          key: String(version),
          title: version === 1 ? t('page.firstVersion') : t('page.version', { version: String(version) }),
          when: momentInWords(at),
          who: officer(who),
          children: (
            <>
              {reason === null ? null : <p>{reasonWords(reason, reasonCode)}</p>}
              {changes.length === 0 ? null : (
                <p className="small">
                  {t('page.changed', {
                    fields: changes.map(({ field, serial }) => factWords(field, serial)).join(', '),
                  })}
                </p>
              )}
            </>
          ),
        }))}
      />
      <p>
        <TextLink href={`/households/${householdId}/timeline`}>{t('page.whole')}</TextLink>
      </p>
    </section>
  )
}
