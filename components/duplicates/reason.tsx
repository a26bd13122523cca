import { getTranslations } from 'next-intl/server'
import { TextArea } from '@/components/ui/text-area'

interface Props {
  /** The decisions of a page stand on it together: no two boxes bear one name. */
  readonly name?: 'reason' | 'mergeReason' | 'noneReason' | 'familyReason'
}

/** Why it is so: asked with every decision on a pair. */
export const Reason = async ({ name = 'reason' }: Props) => {
  const t = await getTranslations('duplicates.page')
  return <TextArea name={name} label={t('reason')} hint={t('reasonHint')} rows={2} required maxLength={300} />
}
