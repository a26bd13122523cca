import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { kindOfContent, type FileContent } from '@/lib/domain/import/what'

const GROUPS = [
  ['families', 'HOUSEHOLDS'],
  ['registers', 'OUTSIDE_REGISTER'],
  ['corrections', 'CORRECTIONS'],
] as const

/** What the file is, one choice a line: the form that follows asks only what that kind needs. */
export const ContentChoice = ({ contents }: { contents: readonly FileContent[] }) => {
  const t = useTranslations('imports')
  const files = useTranslations('files')
  return GROUPS.map(([group, kind]) => {
    const own = contents.filter((content) => kindOfContent(content) === kind)
    return own.length === 0 ? null : (
      <section key={group} aria-labelledby={group} className="flow">
        <h2 id={group}>{t(`page.${group}`)}</h2>
        <ul className="grid gap-4">
          {own.map((content) => (
            <li key={content}>
              <TextLink href={`/imports/new?what=${content}`}>{t(`contents.${content}`)}</TextLink>
              <p className="muted">{t(`contentsHint.${content}`)}</p>
            </li>
          ))}
        </ul>
        {kind === 'HOUSEHOLDS' && !own.includes('SECC2011') ? <p className="muted">{files('survey.above')}</p> : null}
      </section>
    )
  })
}
