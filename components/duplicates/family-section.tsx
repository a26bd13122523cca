import { getTranslations } from 'next-intl/server'
import { FamilyTable } from '@/components/duplicates/family-table'
import { following } from '@/components/duplicates/following'
import { LeftOverFields } from '@/components/duplicates/left-over-fields'
import { Reason } from '@/components/duplicates/reason'
import { RejectField } from '@/components/duplicates/reject-field'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { otherSide, type Side } from '@/lib/domain/matching/pair'
import { mergeFamilyAction, partFamilyAction } from '@/lib/features/duplicates/actions'
import type { FamilyView } from '@/lib/features/duplicates/view/family'

/** The two households as a whole, and one decision on everybody who meets somebody (F18). */
export const FamilySection = async ({ id, family }: { id: string; family: FamilyView }) => {
  const t = await getTranslations('duplicates')
  const follows = await following()
  const { seen, matches, ends, alone, over, keep } = family
  const numberOf = (side: Side) => matches[0]?.sides[side].householdNumber ?? t('page.elsewhere')
  const stay = (side: Side) => {
    const other = otherSide(side)
    const left = alone[other]?.length ?? 0
    const entries = t(`family.${other === 'LEFT' ? 'left' : 'right'}`)
    const asked = alone.LEFT !== null && alone.RIGHT !== null
    const said = asked ? ('leftOver.count' as const) : ('family.remain' as const)
    return [left > 0 && t(said, { count: left }), follows(ends[other], entries)].filter(Boolean).join(' ')
  }
  return (
    <section aria-labelledby="family" className="flow">
      <h2 id="family">{t('family.title')}</h2>
      <p>{t('family.lead', { count: matches.length })}</p>
      <FamilyTable family={family} here={id} />
      {over > 0 ? <p>{t('family.over', { count: over })}</p> : null}
      <section aria-labelledby="none" className="flow">
        <h3 id="none">{t('family.none')}</h3>
        <p>{t('family.noneLead')}</p>
        <ActionForm action={partFamilyAction} hidden={{ id, seen }} submitLabel={t('family.noneSubmit')}>
          <Reason name="noneReason" />
        </ActionForm>
      </section>
      <section aria-labelledby="all" className="flow">
        <h3 id="all">{t('family.all')}</h3>
        <p>{t('family.allLead')}</p>
        {matches.some(({ sides }) => !sides.LEFT.mine || !sides.RIGHT.mine) ? <p>{t('page.proposeLead')}</p> : null}
        <ActionForm
          action={mergeFamilyAction}
          boxes="REPEAT"
          hidden={{ id, seen }}
          submitLabel={t('family.allSubmit', { count: matches.length })}
          variant="warning"
        >
          <Choice
            name="keepFamily"
            kind="radio"
            legend={t('family.keep')}
            required
            defaultValue={keep}
            options={[
              { value: 'LEFT', label: t('family.keepLeft', { number: numberOf('LEFT') }), hint: stay('LEFT') },
              { value: 'RIGHT', label: t('family.keepRight', { number: numberOf('RIGHT') }), hint: stay('RIGHT') },
            ]}
          />
          <LeftOverFields alone={alone} />
          <Reason name="familyReason" />
          <RejectField legend={t('field.reject')} label={t('field.rejectYes')} />
        </ActionForm>
      </section>
    </section>
  )
}
