import { getTranslations } from 'next-intl/server'
import { Tag } from '@/components/ui/tag'
import type { WorkedExample } from '@/lib/features/schemes/view'

const TONE = { likelyEligible: 'good', needsFacts: 'warning', notEligible: 'bad' } as const

/** Situations a clerk can read, each answered by the law itself. */
export const WorkedExamples = async ({ examples }: { examples: readonly WorkedExample[] }) => {
  const rules = await getTranslations('rules.case')
  const t = await getTranslations('eligibility.overall')
  return (
    <dl className="summary-list">
      {examples.map(({ code, overall }) => (
        <div key={code}>
          <dt>{rules(`${code}.title` as 'widowOnList.title')}</dt>
          <dd>
            <p>{rules(`${code}.situation` as 'widowOnList.situation')}</p>
            <Tag tone={TONE[overall]}>{t(overall)}</Tag>
          </dd>
        </div>
      ))}
    </dl>
  )
}
