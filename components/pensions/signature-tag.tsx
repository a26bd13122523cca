import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { SignOffView } from '@/lib/features/pensions/view/signature'

/** Whether a district's signature stands today. */
export const SignatureTag = ({ signOff: { contradicted, newer } }: { signOff: SignOffView }) => {
  const t = useTranslations('pensions.page')
  return (
    <Tag tone={contradicted > 0 ? 'bad' : newer ? 'warning' : 'good'}>
      {t(contradicted > 0 ? 'void' : newer ? 'toCompare' : 'stands')}
    </Tag>
  )
}
