import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import type { Family, Words } from '@/tests/e2e/world'

/** A widow with her daughter, as the secretary is told of them. */
export interface Told {
  readonly head: Words
  readonly child: Words
  /** A child of 12 when nothing is said. */
  readonly childAge?: string
  readonly houseNo: string
}

export const SAVITRI: Told = {
  head: { en: 'Savitri Devi', hi: 'सावित्री देवी' },
  child: { en: 'Meena Kumari', hi: 'मीना कुमारी' },
  houseNo: '27',
}

const LAST_LIST = String(new Date().getFullYear() - 2)

/** Types a family into the empty form of the register: head and child, on the last list of poor families. */
export const typeFamily = async (office: Office, { head, child, childAge = '12', houseNo }: Told): Promise<void> => {
  const { t } = office
  await office.textbox(t('households.field.houseNo')).fill(houseNo)
  await office.answer(t('households.field.category'), t('households.category.SC'))
  await office.list(t('households.field.bpl')).selectOption({ label: t('households.bpl.LISTED') })
  await office.textbox(t('households.field.bplNumber')).fill(`BPL-${houseNo}`)
  await office.textbox(t('households.field.bplListYear')).fill(LAST_LIST)
  const first = office.group(t('households.page.head'))
  await office.textbox(t('households.field.nameHi'), first).fill(head.hi)
  await office.textbox(t('households.field.name'), first).fill(head.en)
  await office.list(t('households.field.gender'), first).selectOption({ label: t('households.gender.FEMALE') })
  await office.textbox(t('households.field.birth'), first).fill('1960')
  await office.list(t('births.field.evidence'), first).selectOption({ label: t('births.evidence.EPIC') })
  const widowed = t('households.maritalStatus.WIDOWED')
  await office.list(t('households.field.maritalStatus'), first).selectOption({ label: widowed })
  await office.textbox(t('households.field.monthlyIncome'), first).fill('1,500')
  const second = office.group(t('households.page.member', { row: '2' }))
  await office.textbox(t('households.field.nameHi'), second).fill(child.hi)
  await office.textbox(t('households.field.name'), second).fill(child.en)
  await office.list(t('households.field.relation'), second).selectOption({ label: t('households.relation.DAUGHTER') })
  await office.list(t('households.field.gender'), second).selectOption({ label: t('households.gender.FEMALE') })
  await office.textbox(t('households.field.birth'), second).fill(childAge)
}

/** Registers a family from the empty form to its own page. */
export const registerFamily = async (office: Office, told: Told): Promise<Family> => {
  const { t, page } = office
  await office.open('/households')
  await office.follow(t('households.page.register'))
  await typeFamily(office, told)
  await office.handIn(t('households.page.save'), 'registered')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(office.word(told.head))
  await expect(page.getByRole('row', { name: office.word(told.child) })).toBeVisible()
  const known = { born: '1960', evidence: t('births.by.EPIC') }
  await expect(page.getByRole('row', { name: t('births.words.by', known) })).toBeVisible()
  const id = office.recordId()
  const number = await page.locator('.caption .reference').innerText()
  return { id, number, head: told.head }
}

/** Asks for what the census extract says of the family: a woman's household of a Scheduled Caste, nothing excluded. */
export const recordCensus = async (office: Office): Promise<void> => {
  const { t, page } = office
  await office.follow(t('census.page.record'))
  await office.textbox(t('census.field.takenOn')).fill('05-12-2011')
  await office.textbox(t('census.field.document')).fill('SECC 2011, 12')
  const answers = { X01: 'no', X04: 'no', X10: 'no', I1: 'no', D2: 'yes', D3: 'yes', D5: 'yes' } as const
  for (const [flag, answer] of Object.entries(answers))
    await office.answer(`${flag} ${t(`census.flag.${flag as keyof typeof answers}`)}`, t(`census.truth.${answer}`))
  await office.handIn(t('census.page.saveRecord'), 'asked')
  await expect(page.getByText(t('households.done.asked'))).toBeVisible()
}

/** The second officer compares the extract with the paper and accepts it; only then it counts. */
export const acceptCensus = async (office: Office, family: Family): Promise<void> => {
  const { t, page } = office
  await office.open(`/households/${family.id}`)
  await office.follow(t('households.page.requestShow'))
  await office.picture('census-request')
  await office.answer(t('changes.field.verdict'), t('changes.verdict.ACCEPTED'))
  await office.textbox(t('changes.field.reason')).fill('SECC 2011, 12')
  await office.handIn(t('changes.page.save'), 'accepted')
  await office.open(`/households/${family.id}`)
  await expect(page.getByText(t('census.page.score', { score: '3' }))).toBeVisible()
}
