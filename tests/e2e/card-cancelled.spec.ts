import { expect } from '@playwright/test'
import { typedDay } from '@/tests/e2e/words'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

// An office without JavaScript cancels as others do.
test.use({ javaScriptEnabled: false })

const preparedFor = (project: string) => {
  const prepared = world().cancelling[project]
  if (!prepared) throw new Error(`No world was prepared for ${project}`)
  return prepared
}

test('R19 · without client JavaScript a card is proposed for cancelling, noticed, served and heard, and stays by order', async ({
  office,
}, info) => {
  const { secretary, officer, inspector, controller, feeding } = preparedFor(info.project.name)
  const { t, page } = office
  const path = `/cards/${feeding.id}/cancel`
  await office.signIn(officer)
  await office.open(path)
  await expect(page.getByText(t('cancellations.page.none'))).toBeVisible()
  await office.handInVainly(t('cancellations.button.propose'), t('cancellations.error.reason'))
  await office.answer(t('cancellations.field.reason'), t('cancellations.reason.MIGRATED'))
  await office.textbox(t('cancellations.field.grounds')).fill(
    office.word({
      hi: 'घर बंद मिला, पड़ोसी ने कहा कि परिवार चला गया।',
      en: 'The house was locked; a neighbour says they left.',
    }),
  )
  await office.handIn(t('cancellations.button.propose'), 'proposed')
  await office.picture('cancelling-proposed')

  await office.change(inspector)
  await office.open(path)
  await office.answer(t('cancellations.field.decision'), t('cancellations.decision.NOTICE'))
  await office
    .textbox(t('cancellations.field.words'))
    .fill(office.word({ hi: 'मौक़े पर देखा जाए।', en: 'To be looked into.' }))
  await office.handIn(t('cancellations.button.weigh'), 'weighed')
  await office.open(`${path}/notice`)

  await office.change(secretary)
  await office.open(path)
  await office.answer(t('notices.field.how'), t('notices.how.HANDED'))
  await office.handIn(t('notices.button.serve'), 'served')
  await office.answer(t('cancellations.field.reply'), t('cancellations.reply.NONE'))
  await office.handInVainly(t('cancellations.button.hear'), /\d\d-\d\d-\d{4}/)
  await office.answer(t('cancellations.field.reply'), t('cancellations.reply.REPLIED'))
  await office.textbox(t('cancellations.field.repliedOn')).fill(typedDay())
  await office.textbox(t('cancellations.field.replyWords')).fill(
    office.word({
      hi: 'हम बेटी के विवाह में गए थे, अब घर पर हैं।',
      en: 'We were at our daughter’s wedding and are home again.',
    }),
  )
  await office.handIn(t('cancellations.button.hear'), 'heard')

  await office.change(controller)
  await office.open(path)
  // Before the last day to answer has passed nothing but "the card stays" is offered.
  await expect(page.getByRole('radio', { name: t('cancellations.ending.CANCELLED'), exact: true })).toHaveCount(0)
  await office.answer(t('cancellations.field.decision'), t('cancellations.ending.DROPPED'))
  await office.textbox(t('cancellations.field.orderNo')).fill('DFSC/7')
  await office
    .textbox(t('cancellations.field.reasons'))
    .fill(office.word({ hi: 'परिवार घर पर मिला।', en: 'The family was met at home.' }))
  await office.handIn(t('cancellations.button.order'), 'ordered')
  await expect(page.getByText(t('cancellations.stage.DROPPED')).first()).toBeVisible()
  await office.open(`/cards/${feeding.id}`)
  await expect(page.getByText(t('cards.stage.ACTIVE')).first()).toBeVisible()
})

test('R19 · without client JavaScript silence is written down after the last day, and the order cancels the card', async ({
  office,
}, info) => {
  const { secretary, controller, noticed } = preparedFor(info.project.name)
  const { t, page } = office
  const path = `/cards/${noticed.id}/cancel`
  await office.signIn(controller)
  await office.open(path)
  // Nobody has written down yet what the family answered.
  await expect(page.getByRole('radio', { name: t('cancellations.ending.CANCELLED'), exact: true })).toHaveCount(0)
  await office.change(secretary)
  await office.open(path)
  await office.answer(t('cancellations.field.reply'), t('cancellations.reply.NONE'))
  await office.handIn(t('cancellations.button.hear'), 'heard')
  await office.change(controller)
  await office.open(path)
  await office.answer(t('cancellations.field.decision'), t('cancellations.ending.CANCELLED'))
  await office.textbox(t('cancellations.field.orderNo')).fill('DFSC/8')
  await office
    .textbox(t('cancellations.field.reasons'))
    .fill(
      office.word({ hi: 'सूचना के बाद भी उत्तर नहीं आया; घर बंद है।', en: 'No answer to the notice; the house is locked.' }),
    )
  await office.handIn(t('cancellations.button.order'), 'ordered')
  await office.picture('cancelling-ordered')
  await office.open(`${path}/order`)
  await office.open(`/cards/${noticed.id}`)
  await expect(page.getByText(t('cards.stage.CANCELLED')).first()).toBeVisible()
})
