import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Field } from '@/components/ui/field'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { FamilyChoice } from '@/lib/features/applications/view/form'

/** Finds the family to apply for in the register of one's own panchayat. A plain form: its address can be kept. */
export const FamilySearch = async ({ typed, families }: { typed: string; families: readonly FamilyChoice[] }) => {
  const t = await getTranslations('applications')
  const words = await getTranslations('forms')
  const locale = await getLocale()
  return (
    <>
      <form method="get" action="/applications/new" className="form" role="search">
        <Field name="q" label={t('field.search')} type="search" defaultValue={typed} autoComplete="off" />
        <div className="form-foot">
          <Button>{words('search')}</Button>
        </div>
      </form>
      {typed === '' ? null : (
        <Table
          caption={t('page.families')}
          stack
          rows={families}
          rowKey={({ id }) => id}
          empty={
            <Empty title={t('page.noFamily')} action={<Button href="/households/new">{t('page.register')}</Button>} />
          }
          columns={[
            {
              key: 'family',
              heading: t('page.family'),
              rowHeading: true,
              cell: ({ head, guardian }) => [head[locale], ...(guardian ? [guardian[locale]] : [])].join(', '),
            },
            { key: 'number', heading: t('page.household'), cell: ({ number }) => number },
            { key: 'village', heading: t('page.village'), cell: ({ village }) => village[locale] },
            {
              key: 'apply',
              heading: t('page.next'),
              cell: ({ id, ended }) =>
                ended ? (
                  t('page.ended')
                ) : (
                  <TextLink href={`/applications/new?household=${id}`}>{t('page.apply')}</TextLink>
                ),
            },
          ]}
        />
      )}
    </>
  )
}
