import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { DriveStage } from '@/lib/domain/drive/drive'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { DriveRow } from '@/lib/features/drives/view'
import { dayInWords } from '@/lib/platform/words'

const TONES: Readonly<Record<DriveStage, Tone>> = {
  PLANNED: 'neutral',
  PUBLICISED: 'info',
  OPEN: 'good',
  CLOSED: 'neutral',
}

/** Where a drive stands, as a tag. */
export const DriveStageTag = async ({ stage }: { stage: DriveStage }) => {
  const t = await getTranslations('drives.stage')
  return <Tag tone={TONES[stage]}>{t(stage)}</Tag>
}

/** The drives of the State. */
export const DrivesTable = async ({ drives }: { drives: readonly DriveRow[] }) => {
  const t = await getTranslations('drives')
  const locale = await getLocale()
  const schemes = await getTranslations('rules.scheme')
  return (
    <Table
      caption={t('page.caption')}
      captionHidden
      stack
      rows={drives}
      rowKey={({ id }) => id}
      empty={<Empty title={t('page.none')} />}
      columns={[
        {
          key: 'label',
          heading: t('field.label'),
          rowHeading: true,
          cell: ({ id, label }) => <TextLink href={`/drives/${id}`}>{readIn(label, locale)}</TextLink>,
        },
        {
          key: 'scheme',
          heading: t('field.scheme'),
          cell: ({ scheme }) => (scheme === 'AAY' ? schemes(scheme) : scheme),
        },
        {
          key: 'referenceDate',
          heading: t('field.referenceDate'),
          cell: ({ referenceDate }) => dayInWords(referenceDate),
        },
        {
          key: 'stage',
          heading: t('field.stage'),
          cell: ({ stage }) => (stage ? <DriveStageTag stage={stage} /> : '–'),
        },
      ]}
    />
  )
}
