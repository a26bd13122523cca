import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { AssignmentsView } from '@/lib/features/assignments/view'
import { dayInWords } from '@/lib/platform/words'

/** Each panchayat with the one officer who answers for it; those without one stand first (R44). */
export const AssignmentsTable = async ({ view: { drive, rows } }: { view: AssignmentsView }) => {
  const t = await getTranslations('assignments')
  const locale = await getLocale()
  return (
    <Table
      caption={t('page.caption')}
      captionHidden
      stack
      rows={rows}
      rowKey={({ place }) => place}
      empty={<Empty title={t('page.noPanchayats')} />}
      columns={[
        {
          key: 'panchayat',
          heading: t('field.panchayat'),
          rowHeading: true,
          cell: ({ place, name }) => (
            <TextLink href={`/assignments?drive=${drive?.id ?? ''}&panchayat=${place}#chosen`}>{name[locale]}</TextLink>
          ),
        },
        {
          key: 'officer',
          heading: t('field.officer'),
          cell: ({ officer, proposed }) => {
            if (officer) return `${officer.officerName[locale]}, ${readIn(officer.designation, locale)}`
            return (
              <>
                <Tag tone="bad">{t('page.noOfficer')}</Tag>
                {proposed ? ` ${t('page.proposed', { officer: proposed.officer[locale] })}` : null}
              </>
            )
          },
        },
        { key: 'from', heading: t('field.from'), cell: ({ officer }) => (officer ? dayInWords(officer.from) : '–') },
        { key: 'order', heading: t('field.orderNumber'), cell: ({ officer }) => officer?.orderNumber ?? '–' },
      ]}
    />
  )
}
