import { getTranslations } from 'next-intl/server'
import { OrderFields } from '@/components/allocations/order-fields'
import { shareNames } from '@/components/allocations/share-names'
import { ActionForm } from '@/components/form/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import { ALLOCATION_BASES } from '@/lib/domain/allocation/allocation'
import { splitSeatsAction } from '@/lib/features/allocations/actions'
import type { SplitView } from '@/lib/features/allocations/view'
import { countInWords } from '@/lib/platform/words'

/** The shares under a number, one box each; a proposal fills the boxes and stays editable (R40 R41). */
export const SplitForm = async ({ view }: { view: SplitView }) => {
  const t = await getTranslations('allocations')
  const nameOf = await shareNames()
  const { drive, place, shares, proposedBy } = view
  const rows = shares.map((share, index) => ({ ...share, index }))
  const versions = shares.map(({ current }) => current?.version ?? 0).join('.')
  return (
    <ActionForm
      action={splitSeatsAction}
      boxes="REPEAT"
      // By what stands in every row the form knows that somebody else saved first.
      hidden={{ driveId: drive?.id ?? '', parent: place.path, shown: versions }}
      submitLabel={t('page.split')}
    >
      <Table
        caption={t('page.shares')}
        rows={rows}
        rowKey={({ path }) => path}
        stack
        columns={[
          { key: 'place', heading: t('field.place'), rowHeading: true, cell: nameOf },
          {
            key: 'now',
            heading: t('field.now'),
            numeric: true,
            cell: ({ current }) => (current ? countInWords(current.seats) : '–'),
          },
          {
            key: 'weight',
            heading: t('field.weight'),
            numeric: true,
            cell: ({ proposed }) => (proposed ? countInWords(proposed.weight) : '–'),
          },
          {
            key: 'seats',
            heading: t('field.share'),
            cell: ({ index, path, name, current, proposed }) => (
              <>
                <input type="hidden" name={`shares[${index}].place`} value={path} />
                <input type="hidden" name={`shares[${index}].seen`} value={current?.version ?? 0} />
                <Field
                  name={`shares[${index}].seats`}
                  label={<span className="sr-only">{t('page.shareOf', { place: nameOf({ path, name }) })}</span>}
                  inputMode="numeric"
                  width="short"
                  {...defaultSeats(proposed?.seats ?? current?.seats)}
                />
              </>
            ),
          },
        ]}
      />
      <Select
        name="basis"
        label={t('field.basis')}
        defaultValue={proposedBy ?? 'BPL_FAMILIES'}
        options={ALLOCATION_BASES.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
      />
      <OrderFields />
    </ActionForm>
  )
}

const defaultSeats = (seats: number | undefined) => (seats === undefined ? {} : { defaultValue: seats })
