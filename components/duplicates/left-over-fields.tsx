import { getLocale, getTranslations } from 'next-intl/server'
import { Select } from '@/components/ui/select'
import { MOVING_RELATIONS } from '@/lib/domain/matching/left-over'
import { otherSide, SIDES } from '@/lib/domain/matching/pair'
import type { AloneView, FamilyView } from '@/lib/features/duplicates/view/family'

/**
 * Who those are whom nobody of the other family is like, in case their family is the one that ends: somebody of the other,
 * or somebody who moves over. Both families are asked about in one form, for it works without a script.
 */
export const LeftOverFields = async ({ alone }: { alone: FamilyView['alone'] }) => {
  const t = await getTranslations('duplicates.leftOver')
  const relation = await getTranslations('households.relation')
  const locale = await getLocale()
  if (alone.LEFT === null || alone.RIGHT === null) return null
  const called = ({ name, relation: code, year }: AloneView) =>
    [name[locale], code && relation(code as 'HEAD'), year].filter(Boolean).join(', ')
  const moving = MOVING_RELATIONS.map((code) => ({
    value: `AS:${code}`,
    label: t('moves', { relation: relation(code) }),
  }))
  const rows = SIDES.flatMap((side) => (alone[side] ?? []).map((person) => ({ side, person })))
  return SIDES.filter((side) => rows.some((row) => row.side === side)).map((side) => (
    <fieldset key={side} className="fields border-t pt-4">
      <legend className="font-semibold">{t(side === 'LEFT' ? 'ofLeft' : 'ofRight')}</legend>
      <p className="field-hint">{t('hint')}</p>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        {rows.map(({ side: of, person }, row) =>
          of === side ? (
            <div key={person.serial}>
              <input type="hidden" name={`leftOver[${row}].side`} value={side} />
              <input type="hidden" name={`leftOver[${row}].serial`} value={person.serial} />
              <Select
                name={`leftOver[${row}].fate`}
                label={called(person)}
                placeholder={t('stays')}
                options={[
                  ...(alone[otherSide(side)] ?? []).map((other) => ({
                    value: `IS:${other.serial}`,
                    label: t('is', { person: called(other) }),
                  })),
                  ...moving,
                ]}
              />
            </div>
          ) : null,
        )}
      </div>
    </fieldset>
  ))
}
