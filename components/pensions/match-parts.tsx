import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { ResultTag } from '@/components/pensions/result-tag'
import { Choice } from '@/components/ui/choice'
import { TextArea } from '@/components/ui/text-area'
import { TextLink } from '@/components/ui/text-link'
import { VERDICTS } from '@/lib/domain/pension/result'
import { decideMatchAction } from '@/lib/features/pensions/actions'
import type { MatchView } from '@/lib/features/pensions/view/match'
import { momentInWords } from '@/lib/platform/words'

/** What the officer found, and why; nothing is chosen beforehand. */
export const DecideForm = async ({ view: { id, version, result } }: { view: MatchView }) => {
  const t = await getTranslations('pensions')
  return (
    <section aria-labelledby="decide" className="flow">
      <h2 id="decide">{t(result === 'POSSIBLE_MATCH' ? 'page.decide' : 'page.decideAgain')}</h2>
      <ActionForm action={decideMatchAction} version={version} hidden={{ id }} submitLabel={t('page.decideSubmit')}>
        <Choice
          name="verdict"
          kind="radio"
          legend={t('field.verdict')}
          required
          options={VERDICTS.map((verdict) => ({
            value: verdict,
            label: t(`verdict.${verdict}`),
            hint: t(`verdictHint.${verdict}`),
          }))}
        />
        <TextArea
          name="reason"
          label={t('field.reason')}
          hint={t('field.reasonHint')}
          required
          rows={3}
          maxLength={500}
        />
      </ActionForm>
    </section>
  )
}

/** Every result the person ever had, newest first: decisions with who, when and why. */
export const ResultHistory = async ({ view: { history, id } }: { view: MatchView }) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  return (
    <ul className="flow">
      {history.map((past) => (
        <li key={past.id}>
          {past.id === id ? (
            <ResultTag result={past.result} />
          ) : (
            <TextLink href={`/pensions/${past.id}`}>{t(`result.${past.result}`)}</TextLink>
          )}{' '}
          {past.decided
            ? t('page.decidedBy', {
                who: past.by?.[locale] ?? t('page.someone'),
                when: momentInWords(past.at),
                reason: past.reason ?? '',
              })
            : t('page.comparedAt', { when: momentInWords(past.at) })}
        </li>
      ))}
    </ul>
  )
}
