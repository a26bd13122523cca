import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'

/** The papers of a meeting: the poster, the list to read out, the minutes to sign. */
export const PaperLinks = async ({ meetingId }: { meetingId: string }) => {
  const t = await getTranslations('meetings.page')
  return (['notice', 'read-out', 'minutes'] as const).map((paper) => (
    <Button key={paper} href={`/meetings/${meetingId}/${paper}`} variant="secondary">
      {t(paper === 'read-out' ? 'readOut' : paper)}
    </Button>
  ))
}
