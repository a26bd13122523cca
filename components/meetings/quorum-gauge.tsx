import { getLocale, getTranslations } from 'next-intl/server'
import { Bar } from '@/components/ui/bar'
import type { QuorumDecision, QuorumRule } from '@/lib/domain/meeting/quorum'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { countInWords } from '@/lib/platform/words'

interface Props {
  readonly quorum: QuorumDecision
  readonly rule: QuorumRule
}

/** How quorum stands: present against the base, the required line drawn, the rule and its authority in words (R47). */
export const QuorumGauge = async ({ quorum, rule }: Props) => {
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const { base, present, required, outcome, basis, fraction, failures, shortOf } = quorum
  return (
    <section aria-label={t('page.quorum')}>
      <Bar
        label={`${t('page.quorum')}: ${t(`quorum.${outcome}`)}`}
        value={present}
        max={base}
        line={required}
        numbers={t('page.presentOf', {
          present: countInWords(present),
          base: countInWords(base),
          required: countInWords(required),
        })}
        tone={outcome === 'NOT_MET' ? 'warning' : 'good'}
        lineLabel={
          outcome === 'NOT_MET' && shortOf
            ? t(`shortOf.${shortOf}`)
            : t('page.line', { required: countInWords(required) })
        }
      />
      <p className="small muted">
        {t('page.ruleSays', {
          basis: t(`basis.${basis}`),
          share: `${fraction.numerator}/${fraction.denominator}`,
          failures,
          authority: readIn(rule.authorityRef, locale),
        })}
      </p>
    </section>
  )
}
