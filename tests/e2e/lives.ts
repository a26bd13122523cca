import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import type { Told } from '@/tests/e2e/register'
import { test } from '@/tests/e2e/test'
import type { Family } from '@/tests/e2e/world'

// One child for each test and screen, for the same reason as the mothers below.
const CHILDREN = ['Pari परी', 'Riya रिया', 'Charu चारु', 'Tanu तनु', 'Mohini मोहिनी', 'Bhavna भावना']

// A mother and a daughter for each test and screen: the register asks about names that it has met before.
const MOTHERS = [
  'Parvati पार्वती',
  'Jamuna जमुना',
  'Rukmini रुक्मिणी',
  'Champa चम्पा',
  'Durga दुर्गा',
  'Kaushalya कौशल्या',
  'Savitri सावित्री',
  'Shakuntala शकुंतला',
  'Vimla विमला',
].concat(['Lajwanti लाजवंती', 'Nirmala निर्मला', 'Pushpa पुष्पा', 'Tulsi तुलसी', 'Urmila उर्मिला', 'Vidya विद्या'])
const DAUGHTERS = [
  'Anita अनिता',
  'Babita बबीता',
  'Chhaya छाया',
  'Deepika दीपिका',
  'Ekta एकता',
  'Gayatri गायत्री',
  'Bindu बिंदु',
  'Leela लीला',
  'Reena रीना',
].concat(['Indu इंदु', 'Jyoti ज्योति', 'Kiran किरण', 'Lata लता', 'Mamta ममता', 'Neelam नीलम'])
const SCREENS = ['hindi-desktop', 'english-desktop', 'hindi-phone']

const named = (names: readonly string[], index: number) => {
  const [en = '', hi = ''] = names[index]?.split(' ') ?? []
  return { en, hi }
}

/** The family of the n-th test on this screen. */
export const familyOf = (nth: number): Told => {
  const index = SCREENS.indexOf(test.info().project.name) * 5 + nth
  return { head: named(MOTHERS, index), child: named(DAUGHTERS, index), houseNo: String(60 + index) }
}

/** The child of the n-th test on this screen. */
export const childOf = (nth: number) => named(CHILDREN, SCREENS.indexOf(test.info().project.name) * 2 + nth)

// Families of another State, two for each screen.
const STRANGERS = [
  'Satwant सतवंत',
  'Harpreet हरप्रीत',
  'Gurmeet गुरमीत',
  'Rajwant राजवंत',
  'Surinder सुरिंदर',
  'Manjit मनजीत',
]
const THEIR_DAUGHTERS = [
  'Simran सिमरन',
  'Jaspreet जसप्रीत',
  'Navneet नवनीत',
  'Komal कोमल',
  'Preeti प्रीति',
  'Shalini शालिनी',
]

/** The n-th family from another State on this screen. */
export const strangersOf = (nth: number): Told => {
  const index = SCREENS.indexOf(test.info().project.name) * 2 + nth
  return { head: named(STRANGERS, index), child: named(THEIR_DAUGHTERS, index), houseNo: String(90 + index) }
}

/** The day as people type it, so many days ago. */
export const day = (ago: number): string => {
  const [date = ''] = new Date(Date.now() - ago * 86_400_000).toISOString().split('T')
  return date.split('-').reverse().join('-')
}

/** The page of a family, and on it what happened. */
export const choose = async (
  office: Office,
  { id }: Family,
  kind: 'BIRTH' | 'DEATH' | 'SPLIT' | 'MEMBER_ADDED' | 'MOVE_OUT',
) => {
  await office.open(`/households/${id}/life`)
  await office.follow(office.t(`lives.kind.${kind}`))
}

/** From the filled form to the page that shows what follows, and from there to the record. */
export const foresee = (office: Office, kind: string): Promise<void> =>
  office.handIn(office.t('lives.page.next'), new RegExp(`/life/${kind}/[0-9a-f-]{36}$`))

export const typeChild = async (office: Office, { en, hi }: { en: string; hi: string }): Promise<void> => {
  const { t } = office
  const child = office.group(t('lives.page.newcomer'))
  await office.textbox(t('households.field.nameHi'), child).fill(hi)
  await office.textbox(t('households.field.name'), child).fill(en)
  await office.list(t('households.field.relation'), child).selectOption({ label: t('households.relation.GRANDCHILD') })
  await office.list(t('households.field.gender'), child).selectOption({ label: t('households.gender.FEMALE') })
}

/** The grown daughter keeps a household of her own from yesterday on: recorded, as the page of events says. */
export const splitOff = async (office: Office, family: Family, told: Told): Promise<void> => {
  const { t, page } = office
  await choose(office, family, 'SPLIT')
  await page.getByRole('checkbox', { name: `2. ${office.word(told.child)}` }).check()
  const child = `2. ${office.word(told.child)} (${t('households.relation.DAUGHTER')})`
  await office.list(child).selectOption({ label: t('households.relation.HEAD') })
  await office.textbox(t('lives.field.on')).fill(day(1))
  await foresee(office, 'SPLIT')
  await expect(page.getByRole('heading', { level: 2, name: t('lives.page.founded') })).toBeVisible()
  await office.handIn(t('lives.page.record'), 'recorded')
}
