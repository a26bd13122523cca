import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { AadhaarOfFile } from '@/lib/features/imports/view/aadhaar'

interface Props {
  readonly becomes: AadhaarOfFile
}

/** What becomes of the Aadhaar numbers of a file, said before and after it is imported. */
export const AadhaarNotice = ({ becomes }: Props) => {
  const t = useTranslations('aadhaar.file')
  return <Notice tone={becomes === 'NOT_TAKEN' || becomes === 'ELSEWHERE' ? 'warning' : 'info'}>{t(becomes)}</Notice>
}
