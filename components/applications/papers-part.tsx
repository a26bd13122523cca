import { getTranslations } from 'next-intl/server'
import { FormPart } from '@/components/applications/form-part'
import { PaperFields } from '@/components/applications/paper-fields'
import { Choice } from '@/components/ui/choice'
import { PRIOR_CARD_PROOFS } from '@/lib/features/applications/schema'
import type { FormDefaults } from '@/lib/features/applications/view/form'

/** The papers by the either-or rule: the Patwari's certificate, and one of two proofs about an earlier card (R59, R60). */
export const PapersPart = async ({ defaults }: { defaults: FormDefaults }) => {
  const t = await getTranslations('applications')
  const hints = { DELETION_CERTIFICATE: t('field.deletionHint'), NO_PRIOR_CARD_CERTIFICATE: t('field.noPriorHint') }
  return (
    <FormPart id="papers" title={t('page.papers')} lead={t('page.papersLead')}>
      <h3>{t('field.incomeCertificate')}</h3>
      <PaperFields name="incomeCertificate" paper={t('field.incomeCertificate')} kept={defaults.incomeCertificate} />
      <Choice
        name="priorCard"
        legend={t('field.priorCard')}
        kind="radio"
        options={PRIOR_CARD_PROOFS.map((kind) => ({ value: kind, label: t(`document.${kind}`), hint: hints[kind] }))}
        defaultValue={defaults.priorCard}
      />
      <PaperFields name="priorCardProof" paper={t('field.priorCard')} kept={defaults.priorCardProof} />
      <Choice
        name="affidavit"
        legend={t('field.affidavit')}
        hint={t('field.affidavitHint')}
        kind="checkbox"
        options={[{ value: 'yes', label: t('field.affidavitBox') }]}
        defaultValue={defaults.affidavit ? 'yes' : ''}
      />
      <PaperFields name="affidavitPaper" paper={t('document.AFFIDAVIT')} kept={defaults.affidavitPaper} />
    </FormPart>
  )
}
