import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { ResultTag } from '@/components/pensions/result-tag'
import { SaidRegisters } from '@/components/pensions/said-registers'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import type { AnnapurnaEffect } from '@/lib/domain/pension/annapurna'
import { checkPersonAction, declareAction } from '@/lib/features/pensions/actions'
import type { HouseholdPensionView, PersonView } from '@/lib/features/pensions/view/household'
import { dayInWords, momentInWords } from '@/lib/platform/words'

/** What stands in the way of an application and of a card, or that nothing does. */
const AnnapurnaEffects = async ({ progress, card }: AnnapurnaEffect) => {
  const t = await getTranslations('pensions')
  if (progress !== null && progress === card) return t(`obstacle.${progress}`)
  return (
    <ul>
      <li>{progress === null ? t('page.progressFree') : `${t('page.progressHeld')}: ${t(`obstacle.${progress}`)}`}</li>
      <li>{card === null ? t('page.cardFree') : `${t('page.cardHeld')}: ${t(`obstacle.${card}`)}`}</li>
    </ul>
  )
}

const ageWords = async ({ age }: PersonView): Promise<string> => {
  const t = await getTranslations('pensions.page')
  if (age === null) return t('ageUnknown')
  return age.least === age.most ? t('ageYears', { least: age.least }) : t('ageBetween', { ...age })
}

const Declare = async ({ memberId, today }: { memberId: string; today: string }) => {
  const t = await getTranslations('pensions')
  return (
    <ActionForm
      action={declareAction}
      fold={{ summary: t('page.declare'), lead: t('page.declareLead') }}
      hidden={{ memberId }}
      submitLabel={t('page.declare')}
    >
      <DateField name="on" label={t('field.declaredOn')} defaultValue={today} required />
      <Field
        name="document"
        label={t('field.document')}
        hint={t('field.documentHint')}
        required
        width="full"
        maxLength={200}
      />
    </ActionForm>
  )
}

/** One person: the result and what it rests on, what it means for Annapurna, the declaration, and what could be claimed. */
export const PersonPension = async ({ person, view }: { person: PersonView; view: HouseholdPensionView }) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  const { memberId, serial, result, checkId, checkedAt, declaration, claims } = person
  const rows: readonly SummaryRow[] = [
    {
      label: t('field.result'),
      value: (
        <>
          <ResultTag result={result} /> {checkedAt ? t('page.comparedAt', { when: momentInWords(checkedAt) }) : null}
          {person.near === null ? null : <p className="hint">{t('page.near', { score: person.near })}</p>}
        </>
      ),
      ...(checkId === null ? {} : { action: <TextLink href={`/pensions/${checkId}`}>{t('page.look')}</TextLink> }),
    },
    { label: t('page.said'), value: <SaidRegisters states={person.states} /> },
    ...(person.annapurna === null
      ? []
      : [{ label: t('page.annapurna'), value: <AnnapurnaEffects {...person.annapurna} /> }]),
    ...(declaration === null
      ? []
      : [
          {
            label: t('page.declaration'),
            value: t('page.declared', {
              officer: declaration.officer[locale],
              on: dayInWords(declaration.on),
              document: declaration.document,
            }),
          },
        ]),
    ...(claims.length === 0
      ? []
      : [
          {
            label: t('page.claims'),
            value: (
              <>
                <ul>
                  {claims.map(({ kind, sure }) => (
                    <li key={kind}>{sure ? t(`kind.${kind}`) : `${t(`kind.${kind}`)} (${t('page.maybe')})`}</li>
                  ))}
                </ul>
                <TextLink href="/schemes/pension">{t('page.claimHelp')}</TextLink>
              </>
            ),
          },
        ]),
  ]
  return (
    <section aria-labelledby={`person-${serial}`} className="flow">
      <h2 id={`person-${serial}`}>{`${person.name[locale]}, ${await ageWords(person)}`}</h2>
      <SummaryList rows={rows} />
      {view.mayCheck ? (
        <ActionForm
          action={checkPersonAction}
          hidden={{ memberId }}
          submitLabel={t(result === null ? 'page.check' : 'page.checkAgain')}
        />
      ) : null}
      {view.mayDeclare && result !== 'CONFIRMED_RECEIVING' ? <Declare memberId={memberId} today={view.today} /> : null}
    </section>
  )
}
