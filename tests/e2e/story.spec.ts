import { expect } from '@playwright/test'
import { approve, consolidateBlock, consolidateDistrict } from '@/tests/e2e/above'
import { issueCard } from '@/tests/e2e/card'
import { lookUp, recomputeList } from '@/tests/e2e/citizen'
import { startApplication, submitApplication } from '@/tests/e2e/counter'
import { attest, callMeeting, drawAndDisplay } from '@/tests/e2e/list'
import {
  changeOrder,
  confirmPresence,
  readOut,
  resolve,
  signList,
  tickFamilies,
  writeProceedings,
} from '@/tests/e2e/meeting'
import { acceptCensus, recordCensus, registerFamily, SAVITRI } from '@/tests/e2e/register'
import { signFinding, takeUp } from '@/tests/e2e/visit'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

test('R35 R42 R44 R45 R46 R47 R48 R49 R52 R53 R54 R56 R57 R59 R60 R62 · a family is registered, applies, is verified, chosen by the Gram Sabha, approved and holds its card, and anybody can follow it', async ({
  office,
  another,
}, info) => {
  const story = world().stories[info.project.name]
  if (!story) throw new Error(`No world was prepared for ${info.project.name}`)
  const { secretary, officer, pradhan, block, collector, department, village, verified } = story
  const first = verified[0]
  if (!first) throw new Error('No family was verified beforehand')

  const paper = await test.step('the secretary registers the family and hands in its application', async () => {
    await office.signIn(secretary)
    await office.picture('desk')
    const family = await registerFamily(office, SAVITRI)
    await recordCensus(office)
    await office.change(officer)
    await acceptCensus(office, family)
    await office.picture('family')
    await office.change(secretary)
    await office.open(`/households/${family.id}`)
    await startApplication(office, family)
    const handed = await submitApplication(office, family)
    await office.picture('acknowledgement')
    return handed
  })

  await test.step('the assigned officer verifies it', async () => {
    await office.change(officer)
    await takeUp(office, paper)
    await office.picture('finding')
    await signFinding(office, '15,000')
  })

  const meeting = await test.step('the list is drawn, shown, signed, and the Gram Sabha called', async () => {
    await office.change(secretary)
    const list = await drawAndDisplay(office)
    await office.change(officer)
    await attest(office, list)
    await office.change(secretary)
    return callMeeting(office, list)
  })

  await test.step('the Gram Sabha meets with quorum, hears the list and decides', async () => {
    await tickFamilies(office, meeting, village, [1, 2, 3, 4, 5])
    await writeProceedings(office, meeting)
    await office.change(officer)
    await confirmPresence(office, meeting)
    await office.change(secretary)
    await readOut(office, meeting, 4)
    await changeOrder(office, meeting, paper.head, first.head)
    await office.picture('order')
    await resolve(office, meeting)
    await office.picture('minutes')
    await office.change(pradhan)
    expect(await signList(office, meeting)).toMatch(/^[0-9a-f]{64}$/)
    await office.picture('final-list')
  })

  await test.step('block, district and department pass it on', async () => {
    await office.change(block)
    await consolidateBlock(office)
    await office.change(collector)
    await consolidateDistrict(office)
    await office.change(department)
    await approve(office, story)
    await office.picture('approval')
  })

  await test.step('the secretary issues the card', async () => {
    await office.change(secretary)
    await issueCard(office, paper)
    await office.signOut()
  })

  await test.step('a citizen follows it without signing in', async () => {
    const citizen = await another()
    await lookUp(citizen, paper.number)
    await citizen.picture('status')
    await recomputeList(citizen, { selected: 2, waiting: 2 })
    await citizen.picture('recomputed')
  })
})
