import { getTranslations } from 'next-intl/server'
import { following } from '@/components/duplicates/following'
import { Reason } from '@/components/duplicates/reason'
import { RejectField } from '@/components/duplicates/reject-field'
import { ActionForm } from '@/components/form/action-form'
import { birthWords } from '@/components/households/birth-words'
import { Choice } from '@/components/ui/choice'
import { mergePairAction, partPairAction, undoPairAction } from '@/lib/features/duplicates/actions'
import type { Difference } from '@/lib/features/duplicates/view/differences'
import type { PairView } from '@/lib/features/duplicates/view/pair'
import { paise } from '@/lib/domain/shared/quantity'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords, rupeesInWords } from '@/lib/platform/words'

/** What a field says on one side, in words. */
const words = async () => {
  const t = await getTranslations('households')
  const birthInWords = await birthWords()
  return (field: Difference['field'], value: string | null): string => {
    if (value === null) return '–'
    if (field === 'birth') {
      const [precision = '', date = ''] = value.split(':')
      return birthInWords({ precision, date: plainDate(date) })
    }
    if (field === 'gender') return t(`gender.${value}` as 'gender.FEMALE')
    if (field === 'maritalStatus') return t(`maritalStatus.${value}` as 'maritalStatus.MARRIED')
    if (field === 'literate') return t(`answer.${value}` as 'answer.yes')
    return field === 'monthlyIncome' ? rupeesInWords(paise(Number(value))) : value
  }
}

/** They are two persons: a reason, and it is not asked again. */
export const PartForm = async ({ pair: { id, version } }: { pair: PairView }) => {
  const t = await getTranslations('duplicates.page')
  return (
    <section aria-labelledby="different" className="flow">
      <h3 id="different">{t('different')}</h3>
      <p>{t('differentLead')}</p>
      <ActionForm action={partPairAction} version={version} hidden={{ id }} submitLabel={t('differentSubmit')}>
        <Reason />
      </ActionForm>
    </section>
  )
}

/** They are one person: which entry stays, and what it takes from the other. */
export const MergeForm = async ({ pair }: { pair: PairView }) => {
  const t = await getTranslations('duplicates')
  const said = await words()
  const follows = await following()
  const { id, version, keep, differences, across, ends, proposal } = pair
  const missing = differences.filter(({ left, right }) => (keep === 'LEFT' ? left === null : right === null))
  return (
    <section aria-labelledby="same" className="flow">
      <h3 id="same">{t('page.same')}</h3>
      <p>{t('page.sameLead')}</p>
      {across && !proposal ? <p>{t('page.proposeLead')}</p> : null}
      {proposal ? (
        <p>
          {t('family.proposal', {
            entry: t(proposal.keep === 'LEFT' ? 'page.left' : 'page.right'),
            count: proposal.take.length,
            fields: proposal.take.map((field) => t(`field.${field}`)).join(', '),
          })}
        </p>
      ) : null}
      <ActionForm
        action={mergePairAction}
        boxes="REPEAT"
        version={version}
        hidden={{ id }}
        submitLabel={t('page.sameSubmit')}
        variant="warning"
      >
        <Choice
          name="keep"
          kind="radio"
          legend={t('field.keep')}
          required
          defaultValue={keep}
          options={[
            {
              value: 'LEFT',
              label: t('page.keepLeft'),
              hint: follows(ends.RIGHT, t('page.right')),
              gone: pair.left.ended,
            },
            {
              value: 'RIGHT',
              label: t('page.keepRight'),
              hint: follows(ends.LEFT, t('page.left')),
              gone: pair.right.ended,
            },
          ].flatMap(({ gone, ...side }) => (gone ? [] : [side]))}
        />
        {differences.length > 0 && !proposal ? (
          <Choice
            name="take"
            kind="checkbox"
            legend={t('page.take')}
            hint={across ? t('family.takeAcross') : undefined}
            defaultValue={missing.map(({ field }) => field)}
            options={differences.map(({ field, left, right }) => ({
              value: field,
              label: t(`field.${field}`),
              hint: `${t('page.left')}: ${said(field, left)} · ${t('page.right')}: ${said(field, right)}`,
            }))}
          />
        ) : null}
        <Reason name="mergeReason" />
        <RejectField legend={t('field.reject')} label={t('field.rejectYes')} />
      </ActionForm>
    </section>
  )
}

/** Takes back what was decided, while that is possible. */
export const UndoForm = async ({ pair: { id, version, decision, back } }: { pair: PairView }) => {
  const t = await getTranslations('duplicates.page')
  const end = await getTranslations('duplicates.end')
  const stages = await getTranslations('applications.stage')
  if (!decision) return null
  return (
    <section aria-labelledby="undo" className="flow">
      <h2 id="undo">{t('undo')}</h2>
      <p>{t('undoLead', { until: dayInWords(decision.until) })}</p>
      {decision.together > 0 ? <p>{t('undoTogether', { count: decision.together })}</p> : null}
      {back.map(({ number, stage, goneOver }) => (
        <p key={number}>
          {stage
            ? end('back', { number, stage: stages(stage) })
            : end(goneOver ? 'staysGone' : 'staysRejected', { number })}
        </p>
      ))}
      <ActionForm
        action={undoPairAction}
        version={version}
        hidden={{ id }}
        submitLabel={t('undoSubmit')}
        variant="warning"
      >
        <Reason />
      </ActionForm>
    </section>
  )
}
