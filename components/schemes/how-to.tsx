import { getTranslations } from 'next-intl/server'

const STEPS = ['write', 'bring', 'slip', 'visit', 'sabha', 'approve', 'card'] as const
const PAPERS = ['income', 'deletion', 'never'] as const

/** Who may apply, what to bring, and what happens, in the order in which it happens (R54–R63). */
export const HowTo = async () => {
  const t = await getTranslations('schemes.AAY')
  return (
    <>
      <h2>{t('whoTitle')}</h2>
      <p>{t('who')}</p>
      <h2>{t('stepsTitle')}</h2>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
      <h2>{t('papersTitle')}</h2>
      <ul>
        {PAPERS.map((paper) => (
          <li key={paper}>{t(`papers.${paper}`)}</li>
        ))}
      </ul>
      <p>{t('noAadhaar')}</p>
    </>
  )
}
