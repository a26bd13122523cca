import { getTranslations } from 'next-intl/server'
import { FormPart } from '@/components/applications/form-part'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { openGroups, VULNERABILITY_GROUPS } from '@/lib/domain/application/groups'
import { bplProof } from '@/lib/domain/household/bpl'
import type { ApplicationFormView } from '@/lib/features/applications/view/form'

/** Income and food, groups in need, and the poverty line: what the law weighs (R34, R35, R54; domain §3.2). */
export const NeedsPart = async ({
  form: { defaults, seed, attestation, suggested },
}: {
  form: ApplicationFormView
}) => {
  const t = await getTranslations('applications')
  const words = await getTranslations('forms')
  const proof = bplProof(seed.household.bpl, false, seed.rules.oldestBplList)
  return (
    <>
      <FormPart id="income-and-food" title={t('page.incomeAndFood')}>
        <Field
          name="declaredIncome"
          label={t('field.declaredIncome')}
          hint={t('field.declaredIncomeHint')}
          inputMode="decimal"
          prefix="₹"
          width="short"
          defaultValue={defaults.declaredIncome}
        />
        <Choice
          name="mealInsecure"
          legend={t('field.mealInsecure')}
          hint={t('field.mealInsecureHint')}
          kind="radio"
          inline
          options={[
            { value: 'yes', label: words('yes') },
            { value: 'no', label: words('no') },
          ]}
          defaultValue={defaults.mealInsecure}
        />
      </FormPart>
      <FormPart id="groups" title={t('page.groups')}>
        {suggested.length > 0 ? (
          <p>
            {t('field.suggested')} {suggested.map((group) => t(`group.${group}`)).join('; ')}
          </p>
        ) : null}
        <Choice
          name="claimedGroups"
          legend={t('field.claimedGroups')}
          hint={t('field.claimedGroupsHint')}
          kind="checkbox"
          options={openGroups(VULNERABILITY_GROUPS).map((group) => ({ value: group, label: t(`group.${group}`) }))}
          defaultValue={defaults.claimedGroups}
        />
        <p className="muted">{t('field.confidential')}</p>
      </FormPart>
      {attestation && (proof === 'oldList' || proof === 'unreferenced') ? (
        <FormPart id="declarations" title={t('page.declarations')}>
          <Choice
            name="bplAttested"
            legend={t('field.bplAttested')}
            hint={t('field.bplAttestedHint')}
            kind="checkbox"
            options={[{ value: 'yes', label: t('field.bplAttestedBox') }]}
            defaultValue={defaults.bplAttested ? 'yes' : ''}
          />
        </FormPart>
      ) : null}
    </>
  )
}
