import { expect } from '@playwright/test'
import type { Office } from '@/tests/e2e/office'
import { registerFamily, type Told } from '@/tests/e2e/register'
import { test } from '@/tests/e2e/test'
import { type Family, world } from '@/tests/e2e/world'

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
const familyOf = (nth: number): Told => {
  const index = SCREENS.indexOf(test.info().project.name) * 5 + nth
  return { head: named(MOTHERS, index), child: named(DAUGHTERS, index), houseNo: String(60 + index) }
}

/** The child of the n-th test on this screen. */
const childOf = (nth: number) => named(CHILDREN, SCREENS.indexOf(test.info().project.name) * 2 + nth)

/** The day as people type it, so many days ago. */
const day = (ago: number): string => {
  const [date = ''] = new Date(Date.now() - ago * 86_400_000).toISOString().split('T')
  return date.split('-').reverse().join('-')
}

const choose = async (
  office: Office,
  { id }: Family,
  kind: 'BIRTH' | 'DEATH' | 'SPLIT' | 'MEMBER_ADDED' | 'MOVE_OUT',
) => {
  await office.open(`/households/${id}/life`)
  await office.follow(office.t(`lives.kind.${kind}`))
}

/** From the filled form to the page that shows what follows, and from there to the record. */
const foresee = (office: Office, kind: string): Promise<void> =>
  office.handIn(office.t('lives.page.next'), new RegExp(`/life/${kind}/[0-9a-f-]{36}$`))

const typeChild = async (office: Office, { en, hi }: { en: string; hi: string }): Promise<void> => {
  const { t } = office
  const child = office.group(t('lives.page.newcomer'))
  await office.textbox(t('households.field.nameHi'), child).fill(hi)
  await office.textbox(t('households.field.name'), child).fill(en)
  await office.list(t('households.field.relation'), child).selectOption({ label: t('households.relation.GRANDCHILD') })
  await office.list(t('households.field.gender'), child).selectOption({ label: t('households.gender.FEMALE') })
}

test('F4 · a birth is told, shown with all that follows, recorded, and taken back', async ({ office }) => {
  const { secretary } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  const told = familyOf(0)
  const pari = childOf(0)
  const family = await registerFamily(office, told)
  await office.follow(t('households.page.life'))
  await office.follow(t('lives.kind.BIRTH'))

  // Without the certificate the form comes back with what was typed.
  await typeChild(office, pari)
  await office.textbox(t('lives.field.on')).fill(day(2))
  await office.handInVainly(t('lives.page.next'), t('lives.refusal.paperMissing'))
  await office.textbox(t('lives.field.birthPaper')).fill('B-118')
  await foresee(office, 'BIRTH')
  await expect(page.getByRole('row', { name: office.word(pari) })).toContainText(t('lives.page.came'))
  await expect(page.getByText(t('lives.page.noneRaised'))).toBeVisible()
  await office.picture('lives-foresee')
  await office.handIn(t('lives.page.record'), 'recorded')
  await office.open(`/households/${family.id}`)
  await expect(page.getByRole('row', { name: office.word(pari) })).toBeVisible()

  // The same child told again is asked about before anything counts (F16).
  await choose(office, family, 'BIRTH')
  await typeChild(office, pari)
  await office.textbox(t('lives.field.on')).fill(day(2))
  await office.textbox(t('lives.field.birthPaper')).fill('B-119')
  await office.handInVainly(t('lives.page.next'), pari.hi)
  await office.picture('lives-likely')
  const why = 'जुड़वाँ बहन / Her twin sister'
  await office.textbox(t('duplicates.field.differs')).fill(why)
  await foresee(office, 'BIRTH')
  await expect(page.getByText(t('lives.page.differs', { reason: why }))).toBeVisible()
  await office.look()

  await office.open(`/households/${family.id}/life`)
  await office.follow(t('lives.page.undo'))
  await office.textbox(t('lives.field.undoReason')).fill('दूसरे परिवार का बच्चा / Another family’s child')
  await office.handIn(t('lives.page.undoNow'), 'undone')
  await office.open(`/households/${family.id}`)
  await expect(page.getByRole('row', { name: office.word(pari) })).toHaveCount(0)
})

test('domain §13 · the head dies: everybody’s relation to the new head is asked for before anything counts', async ({
  office,
}) => {
  const { secretary } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  const told = familyOf(1)
  const family = await registerFamily(office, told)
  await choose(office, family, 'DEATH')
  await page.getByRole('radio', { name: `1. ${office.word(told.head)}` }).check()
  await office.textbox(t('lives.field.on')).fill(day(1))
  await office.textbox(t('lives.field.deathPaper')).fill('D-7')
  await office.handInVainly(t('lives.page.next'), t('lives.refusal.relationMissing', { serial: 2 }))
  const child = `2. ${office.word(told.child)} (${t('households.relation.DAUGHTER')})`
  await office.list(child).selectOption({ label: t('households.relation.HEAD') })
  await foresee(office, 'DEATH')
  await expect(page.getByRole('row', { name: office.word(told.head) })).toContainText(t('lives.page.left'))
  await expect(page.getByText(t('lives.page.before', { name: office.word(told.head) })).first()).toBeVisible()
  await office.handIn(t('lives.page.record'), 'recorded')
  await office.open(`/households/${family.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(office.word(told.child))
})

test('domain §13 · a member moves away with a Deletion Certificate; a second household gets a number of its own', async ({
  office,
}) => {
  const { secretary } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  const told = { ...familyOf(2), childAge: '22' }
  const family = await registerFamily(office, told)
  await choose(office, family, 'SPLIT')
  await page.getByRole('checkbox', { name: `2. ${office.word(told.child)}` }).check()
  const child = `2. ${office.word(told.child)} (${t('households.relation.DAUGHTER')})`
  await office.list(child).selectOption({ label: t('households.relation.HEAD') })
  await office.textbox(t('lives.field.on')).fill(day(1))
  await foresee(office, 'SPLIT')
  await expect(page.getByRole('heading', { level: 2, name: t('lives.page.founded') })).toBeVisible()
  await office.handIn(t('lives.page.record'), 'recorded')

  await choose(office, family, 'MOVE_OUT')
  await page.getByRole('checkbox', { name: `1. ${office.word(told.head)}` }).check()
  await office.textbox(t('lives.field.on')).fill(day(0))
  await office.textbox(t('lives.field.bound')).fill('Una')
  await foresee(office, 'MOVE_OUT')
  await expect(page.getByText(t('lives.note.CERTIFICATE'))).toBeVisible()
  await expect(page.getByText(t('lives.page.endedNow'))).toBeVisible()
  await office.handIn(t('lives.page.record'), 'recorded')
  await expect(page.getByRole('status')).toContainText(/DC-\d+-\d\d-\d{8}-\d/)
})

test('F2 · an old number leads to the family it belongs to now, which says so and why', async ({ office }) => {
  const { secretary } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  const told = { ...familyOf(4), childAge: '22' }
  const family = await registerFamily(office, told)
  await choose(office, family, 'SPLIT')
  await page.getByRole('checkbox', { name: `2. ${office.word(told.child)}` }).check()
  const child = `2. ${office.word(told.child)} (${t('households.relation.DAUGHTER')})`
  await office.list(child).selectOption({ label: t('households.relation.HEAD') })
  await office.textbox(t('lives.field.on')).fill(day(1))
  await foresee(office, 'SPLIT')
  await office.handIn(t('lives.page.record'), 'recorded')
  const number = /\d+-\d{5}-\d/
  const founded = page.getByRole('link', { name: t('lives.page.foundedNumber', { number: '' }).trim() })
  const old = number.exec((await founded.textContent()) ?? '')?.[0] ?? ''
  await founded.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(office.word(told.child))
  const address = `/households/${office.recordId()}`
  await office.open(`/households/${family.id}/life`)
  await office.follow(t('lives.page.undo'))
  await office.textbox(t('lives.field.undoReason')).fill('एक ही चूल्हा / One hearth')
  await office.handIn(t('lives.page.undoNow'), 'undone')

  await page.goto(address)
  await expect(page).toHaveURL(new RegExp(`/households/${family.id}\\?from=`))
  await expect(page.getByText(old)).toBeVisible()
  await office.look()
  await office.picture('lives-old-number')
  await office.follow(t('lives.cameFrom.show'))
  await expect(page.getByText(t('households.page.ended'))).toBeVisible()
  await office.look()
})

test('F13 · the open questions of the area, and nobody else’s', async ({ office }) => {
  const { secretary } = world().counter
  const { t, page } = office
  await office.signIn(secretary)
  await office.open('/reviews')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('reviews.page.title'))
  await office.page.goto('/reviews/00000000-0000-7000-8000-000000000000')
  await office.expectAbsent()
})

test.describe('without client JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('F4 · somebody overlooked is told, shown and recorded', async ({ office }) => {
    const { secretary } = world().counter
    const { t, page } = office
    await office.signIn(secretary)
    const told = familyOf(3)
    const pari = childOf(1)
    const family = await registerFamily(office, told)
    await choose(office, family, 'MEMBER_ADDED')
    await office.answer(t('lives.field.cause'), t('lives.cause.OVERLOOKED'))
    await typeChild(office, pari)
    await office.textbox(t('households.field.birth'), office.group(t('lives.page.newcomer'))).fill('03-02-2015')
    await office.textbox(t('lives.field.on')).fill(day(3))
    await foresee(office, 'MEMBER_ADDED')
    await expect(page.getByRole('row', { name: office.word(pari) })).toContainText(t('lives.page.came'))
    await office.handIn(t('lives.page.record'), 'recorded')
    await office.open(`/households/${family.id}`)
    await expect(page.getByRole('row', { name: office.word(pari) })).toBeVisible()

    await choose(office, family, 'MEMBER_ADDED')
    await office.answer(t('lives.field.cause'), t('lives.cause.OVERLOOKED'))
    await typeChild(office, pari)
    await office.textbox(t('households.field.birth'), office.group(t('lives.page.newcomer'))).fill('03-02-2015')
    await office.textbox(t('lives.field.on')).fill(day(3))
    await office.handInVainly(t('lives.page.next'), pari.hi)
    await office.textbox(t('duplicates.field.differs')).fill('जुड़वाँ बहन / Her twin sister')
    await foresee(office, 'MEMBER_ADDED')
  })
})
