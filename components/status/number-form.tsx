import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Asks for the number on the acknowledgement; a plain GET form, so it works everywhere. */
export const NumberForm = async ({ typed, problem }: { typed?: string; problem?: 'badNumber' | 'unknown' }) => {
  const t = await getTranslations('status.page')
  return (
    <form action="/status" method="get" role="search" className="form">
      {problem ? <Notice tone="bad">{t(problem)}</Notice> : null}
      <div className="field">
        <label htmlFor="number" className="field-label">
          {t('number')}
        </label>
        <p id="number-hint" className="field-hint">
          {t('numberHint')}
        </p>
        <div className="control">
          <input
            id="number"
            name="number"
            defaultValue={typed}
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="number-hint"
            aria-invalid={problem ? true : undefined}
          />
        </div>
      </div>
      <Button>{t('search')}</Button>
    </form>
  )
}
