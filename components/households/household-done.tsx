import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

const DONE = {
  registered: 'registeredHere',
  corrected: 'corrected',
  asked: 'asked',
  partlyAsked: 'partlyAsked',
  confirmed: 'confirmed',
} as const
const isDone = (text: string | undefined): text is keyof typeof DONE => text !== undefined && text in DONE

/** Says what was just done to the family whose page this is. */
export const HouseholdDone = ({ done }: { readonly done: string | undefined }) => {
  const t = useTranslations()
  if (!isDone(done) && done !== 'arrived') return null
  return (
    <Notice tone="good" live>
      {done === 'arrived' ? t('lives.done.arrived') : t(`households.done.${DONE[done]}`)}
    </Notice>
  )
}
