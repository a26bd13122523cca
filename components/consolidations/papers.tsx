import { getTranslations } from 'next-intl/server'
import { TextLink } from '@/components/ui/text-link'
import type { PaperLine } from '@/lib/features/consolidations/view/desk'
import { dayInWords, momentInWords } from '@/lib/platform/words'

/** The acts of this office on record, undone ones included. */
export const Papers = async ({ papers }: { papers: readonly PaperLine[] }) => {
  if (papers.length === 0) return null
  const t = await getTranslations('consolidations')
  return (
    <section aria-labelledby="papers" className="flow">
      <h2 id="papers">{t('page.papers')}</h2>
      <ul>
        {papers.map(({ id, level, at, undoneOn }) => (
          <li key={id}>
            <TextLink href={`/consolidations/${id}`}>
              {t('page.paperOf', { level: t(`level.${level}`), moment: momentInWords(new Date(at)) })}
            </TextLink>
            {undoneOn ? <> · {t('page.undone', { day: dayInWords(undoneOn) })}</> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
