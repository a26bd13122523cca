import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { SplitView } from '@/lib/features/allocations/view'

/** Asks for a proposal by weights of the register, largest remainder; it only fills the boxes. */
export const ProposalForm = async ({ view: { drive, place, proposedBy, proposalRefused } }: { view: SplitView }) => {
  const t = await getTranslations('allocations')
  return (
    <form action="/allocations" className="form no-print">
      <input type="hidden" name="drive" value={drive?.id ?? ''} />
      <input type="hidden" name="place" value={place.path} />
      <p>{t('page.proposeLead')}</p>
      <p className="flex flex-wrap gap-3">
        {(['BPL_FAMILIES', 'SECC_DEPRIVED'] as const).map((basis) => (
          <Button key={basis} variant="secondary" name="propose" value={basis}>
            {t('page.propose', { basis: t(`basis.${basis}`) })}
          </Button>
        ))}
      </p>
      {proposedBy ? <Notice>{t('page.proposed')}</Notice> : null}
      {proposalRefused ? <Notice tone="warning">{t('refusal.noWeights')}</Notice> : null}
    </form>
  )
}
