import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

interface Props {
  readonly becomes: 'SEALED' | 'NOT_TAKEN' | 'NOT_READ'
}

/** What becomes of the Aadhaar numbers of a file, said before and after it is imported. */
export const AadhaarNotice = ({ becomes }: Props) => {
  const t = useTranslations('aadhaar.file')
  return <Notice tone={becomes === 'NOT_TAKEN' ? 'warning' : 'info'}>{t(becomes)}</Notice>
}
