import { getLocale, getTranslations } from 'next-intl/server'
import { DriveStageTag } from '@/components/drives/drives-table'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import type { WindowRow } from '@/lib/features/drives/view'
import { dayInWords } from '@/lib/platform/words'

/** In which districts the drive was opened, for how long, and how people were told. */
export const WindowsTable = async ({ windows }: { windows: readonly WindowRow[] }) => {
  const t = await getTranslations('drives')
  const locale = await getLocale()
  return (
    <Table
      caption={t('page.windows')}
      stack
      rows={windows}
      rowKey={({ place }) => place}
      empty={<Empty title={t('page.notOpened')} />}
      columns={[
        { key: 'district', heading: t('field.district'), rowHeading: true, cell: ({ name }) => name[locale] },
        {
          key: 'days',
          heading: t('field.days'),
          cell: ({ opensOn, closesOn }) => t('page.fromTo', { from: dayInWords(opensOn), until: dayInWords(closesOn) }),
        },
        { key: 'stage', heading: t('field.stage'), cell: ({ stage }) => <DriveStageTag stage={stage} /> },
        {
          key: 'publicity',
          heading: t('field.publicity'),
          cell: ({ publicity, publicityProof }) => (
            <>
              {publicity.map((kind) => t(`publicity.${kind}`)).join(', ')}
              <br />
              <span className="muted">{publicityProof}</span>
            </>
          ),
        },
      ]}
    />
  )
}
