import { expect } from '@playwright/test'
import { childOf, choose, day, familyOf, foresee, typeChild } from '@/tests/e2e/lives'
import { registerFamily } from '@/tests/e2e/register'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

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
  const { secretary, officer } = world().counter
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

  // The daughter is about twelve, and nobody else is left: it is said, and somebody looks after her before it counts.
  await expect(page.getByText(t('lives.alone.title'))).toBeVisible()
  await expect(page.getByText(`2. ${office.word(told.child)}, `)).toBeVisible()
  await office.picture('lives-children-alone')
  await office.handInVainly(t('lives.page.record'), t('lives.refusal.careUnsaid'))
  const uncle = 'मोहन लाल, मामा, कोटी / Mohan Lal, her mother’s brother, Koti'
  await office.textbox(t('lives.field.caretaker')).fill(uncle)
  await office.handIn(t('lives.page.record'), 'recorded')
  await office.open(`/households/${family.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(office.word(told.child))
  await office.signOut()
  await office.signIn(officer)
  await office.open(`/reviews?household=${family.number}`)
  await office.follow(t('reviews.kind.CHILDREN_ALONE'))
  await expect(page.getByText(uncle)).toBeVisible()
  await office.answer(t('reviews.field.outcome'), t('reviews.outcome.LOOKED_AFTER'))
  await office.textbox(t('reviews.field.reason')).fill('मौक़े पर देखा / Seen on the spot')
  await office.handIn(t('reviews.page.answer'), 'closed')
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
