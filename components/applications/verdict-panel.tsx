import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { Condition, FactUsed, Outcome, Overall, Verdict } from '@/lib/domain/eligibility/verdict'
import { dayInWords } from '@/lib/platform/words'

const OVERALL_TONES: Readonly<Record<Overall, Tone>> = {
  likelyEligible: 'good',
  needsFacts: 'warning',
  notEligible: 'bad',
}
const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = { met: 'good', unknown: 'warning', notMet: 'bad' }

/** What the rules say of a family: each condition with its outcome, who said so, and the paragraph that asks (F30, F31). */
export const VerdictPanel = ({ verdict }: { verdict: Verdict }) => {
  const t = useTranslations('eligibility')
  return (
    <div className="flow">
      <p>
        {t('page.overall')}: <Tag tone={OVERALL_TONES[verdict.overall]}>{t(`overall.${verdict.overall}`)}</Tag>
      </p>
      <ol className="flow">
        {verdict.conditions.map((condition) => (
          <ConditionLine key={condition.code} condition={condition} />
        ))}
      </ol>
    </div>
  )
}

const ConditionLine = ({ condition }: { condition: Condition }) => {
  const t = useTranslations('eligibility')
  const sources = useTranslations('rules.source')
  const paragraphs = useTranslations('rules.paragraph')
  const { code, outcome, weight, facts, citation } = condition
  // A source of the bibliography and its paragraph: a house test proves that each has words.
  const source = sources(citation.source as 'hp-food-2016')
  return (
    <li>
      <p>
        <strong>{t(`condition.${code}.title`)}</strong>{' '}
        <Tag tone={OUTCOME_TONES[outcome]}>{t(`outcome.${outcome}`)}</Tag>{' '}
        <span className="muted">{t(`weight.${weight}`)}</span>
      </p>
      <p>{t(`condition.${code}.${outcome}`)}</p>
      {facts.map((fact) => (
        <FactLine key={`${fact.fact}-${fact.says}`} fact={fact} />
      ))}
      <p className="small muted">
        {t('citation', { source, at: paragraphs(citation.at as 'quorum'), from: dayInWords(citation.from) })}
      </p>
    </li>
  )
}

const FactLine = ({ fact: { fact, says, source } }: { fact: FactUsed }) => {
  const t = useTranslations('eligibility')
  const flags = useTranslations('census.flag')
  // An exclusion that holds is named by its census flag; every other fact has words of its own.
  const words = /^X\d\d$/.test(says) ? flags(says as 'X01') : t(`says.${fact}.${says}` as 'says.place.panchayat')
  return (
    <p className="small">
      {t('page.fact', { fact: t(`fact.${fact}` as 'fact.place'), says: words, source: t(`factSource.${source}`) })}
    </p>
  )
}
