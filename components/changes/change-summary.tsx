import { useLocale, useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { useReasonWords } from '@/components/changes/reason-words'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ReasonCode } from '@/lib/domain/change/reasons'
import type { ChangeStage } from '@/lib/domain/change/request'
import type { StatedBy } from '@/lib/domain/household/provenance'
import type { Names } from '@/lib/features/households/view/row'
import { momentInWords } from '@/lib/platform/words'

interface Props {
  readonly view: {
    readonly title: Names
    readonly householdVersion: number
    readonly askedBy: Names | null
    readonly decidedBy: Names | null
    readonly request: {
      readonly householdId: string
      readonly stage: ChangeStage
      readonly baseVersion: number
      readonly reason: string
      readonly reasonCode: ReasonCode | null
      readonly statedBy: StatedBy
      readonly document: string | null
      readonly askedAt: Date
      readonly decidedAt: Date | null
      readonly decisionReason: string | null
    }
  }
}

const TONES = { PENDING: 'warning', ACCEPTED: 'good', REFUSED: 'bad', WITHDRAWN: 'neutral' } as const

/** Whose family a request is about, who asked for it, why and on which paper, and what was decided. */
export const ChangeSummary = ({ view }: Props) => {
  const t = useTranslations('changes')
  const officer = useOfficerName()
  const said = useTranslations('households.statedBy')
  const locale = useLocale()
  const reasonWords = useReasonWords()
  const { request, title, householdVersion, askedBy, decidedBy } = view
  const { householdId, baseVersion, stage, decidedAt } = request
  const path = `/households/${householdId}`
  return (
    <SummaryList
      rows={[
        { label: t('page.household'), value: <TextLink href={path}>{title[locale]}</TextLink> },
        { label: t('page.decide'), value: <Tag tone={TONES[stage]}>{t(`stage.${stage}`)}</Tag> },
        {
          label: t('page.asked'),
          value: `${officer(askedBy)}, ${momentInWords(request.askedAt)}`,
        },
        { label: t('page.reason'), value: reasonWords(request.reason, request.reasonCode) },
        {
          label: t('page.source'),
          value: [said(request.statedBy), request.document].filter((part) => part !== null).join(', '),
        },
        ...(stage === 'PENDING' && baseVersion !== householdVersion
          ? [
              {
                label: t('page.basis'),
                value: (
                  <TextLink href={`${path}?version=${baseVersion}`}>
                    {t('page.base', { base: String(baseVersion), now: String(householdVersion) })}
                  </TextLink>
                ),
              },
            ]
          : []),
        ...(decidedAt === null
          ? []
          : [
              {
                label: t('page.decidedBy'),
                value: [officer(decidedBy), momentInWords(decidedAt), request.decisionReason]
                  .filter((part) => part !== null)
                  .join(', '),
              },
            ]),
      ]}
    />
  )
}
