import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/ui/done-notice'

interface Props {
  readonly done: string | undefined
  /** The file is on its way: what was ordered is news. Once it stands still, only a record put right is. */
  readonly moving: boolean
}

/** What was just done to the file whose page this is. */
export const ImportDone = ({ done, moving }: Props) => {
  const t = useTranslations()
  const ordered = {
    received: t('imports.done.received'),
    remapped: t('imports.done.remapped'),
    started: t('imports.done.started'),
    cancelled: t('imports.done.cancelled'),
    resumed: t('imports.done.resumed'),
  }
  const still = {
    entered: t('mends.done.entered'),
    counted: t('mends.done.counted'),
    takenBack: t('supplements.back.done'),
  }
  return <DoneNotice done={done} words={moving ? ordered : still} />
}
