import { useTranslations } from 'next-intl'
import { namedOnPaper } from '@/lib/domain/pension/entitled'
import type { PensionKind } from '@/lib/domain/pension/register'

/** Which pensions somebody could claim, for paper that others may read: one whose name tells of an illness stands unnamed. */
export const CouldClaim = ({ kinds }: { kinds: readonly PensionKind[] }) => {
  const t = useTranslations('pensions')
  const { named, others } = namedOnPaper(kinds)
  return [...named.map((kind) => t(`kind.${kind}`)), ...(others ? [t('told.other')] : [])].join(', ')
}
