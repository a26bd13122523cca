import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/ui/done-notice'

/** Says what was just done to the family whose page this is. */
export const HouseholdDone = ({ done }: { readonly done: string | undefined }) => {
  const t = useTranslations()
  return (
    <DoneNotice
      done={done}
      words={{
        registered: t('households.done.registeredHere'),
        corrected: t('households.done.corrected'),
        asked: t('households.done.asked'),
        partlyAsked: t('households.done.partlyAsked'),
        confirmed: t('households.done.confirmed'),
        arrived: t('lives.done.arrived'),
      }}
    />
  )
}
