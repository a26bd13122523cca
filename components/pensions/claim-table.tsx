import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { PENSION_KINDS } from '@/lib/domain/pension/register'

interface Props {
  readonly age: number
  readonly widow: number
  readonly adult: number
  readonly percent: number
}

/** Which pension, for whom, and which paper (F97); the figures are those in force. */
export const ClaimTable = (figures: Props) => {
  const t = useTranslations('pensions')
  return (
    <Table
      caption={t('claim.title')}
      captionHidden
      stack
      rows={PENSION_KINDS}
      rowKey={(kind) => kind}
      columns={[
        { key: 'which', heading: t('claim.which'), rowHeading: true, cell: (kind) => t(`kind.${kind}`) },
        { key: 'who', heading: t('claim.who'), cell: (kind) => t(`claim.whoFor.${kind}`, { ...figures }) },
        { key: 'papers', heading: t('claim.papers'), cell: (kind) => t(`claim.paper.${kind}`) },
      ]}
    />
  )
}
