import type { Client } from 'pg'
import type { PensionWorld, StoryWorld, World } from '@/tests/e2e/world'
import { type Enrolled, enrolled, loginOf, PASSWORD } from '@/tests/e2e/world/cast'
import { prepareCounter } from '@/tests/e2e/world/at-the-counter'
import { CANCELLING_DISTRICT, prepareCancelling } from '@/tests/e2e/world/cancelling'
import { nineFamilies } from '@/tests/e2e/world/families'
import { type District, district, type Ground, STATE } from '@/tests/e2e/world/ground'
import { prepareHall, type Sabha, threeVerified } from '@/tests/e2e/world/hall-world'
import { PENSION_DISTRICTS, preparePensions } from '@/tests/e2e/world/pensions'
import { assign, openInDistrict, settleState, startDrive } from '@/tests/e2e/world/state'

const STORIES: readonly (readonly [project: string, district: District])[] = [
  ['hindi-desktop', district(901, { en: 'Purva', hi: 'पूर्व' }, [{ en: 'Amgaon', hi: 'आमगाँव' }])],
  ['english-desktop', district(902, { en: 'Pashchim', hi: 'पश्चिम' }, [{ en: 'Belgaon', hi: 'बेलगाँव' }])],
  ['hindi-phone', district(903, { en: 'Uttar', hi: 'उत्तर' }, [{ en: 'Champa', hi: 'चम्पा' }])],
]

const TWINS = district(904, { en: 'Dakshin', hi: 'दक्षिण' }, [
  { en: 'Deori', hi: 'देवरी' },
  { en: 'Fatehpur', hi: 'फतेहपुर' },
  { en: 'Gulabpur', hi: 'गुलाबपुर' },
  { en: 'Haripur', hi: 'हरिपुर' },
  { en: 'Indragram', hi: 'इंद्रग्राम' },
])

const only = (grounds: readonly Ground[], index = 0): Ground => {
  const ground = grounds[index]
  if (!ground) throw new Error('The district has no such panchayat')
  return ground
}

const prepareStory = async (
  code: string,
  driveId: string,
  department: Enrolled,
  place: District,
): Promise<StoryWorld> => {
  const ground = only(place.grounds)
  const collector = await enrolled(`collector.${code}`, 'COLLECTOR', place.path)
  const block = await enrolled(`block.${code}`, 'BLOCK_OFFICER', place.block)
  const officer = await enrolled(`officer.${code}`, 'VERIFYING_OFFICER', place.block)
  const secretary = await enrolled(`secretary.${code}`, 'GP_SECRETARY', ground.panchayat)
  const pradhan = await enrolled(`pradhan.${code}`, 'PRADHAN', ground.panchayat)
  await openInDistrict(collector.actor, driveId, place)
  const assigned = await assign(collector.actor, driveId, officer.actor, place.grounds)
  const families = await nineFamilies(secretary.actor, ground)
  const papers = await threeVerified(secretary.actor, assigned, families)
  const { name: panchayat, villageName: village } = ground
  return {
    ...{ secretary: loginOf(secretary), pradhan: loginOf(pradhan), officer: loginOf(officer) },
    ...{ block: loginOf(block), collector: loginOf(collector), department: loginOf(department) },
    ...{ panchayat, village, blockName: place.blockName, districtName: place.name, verified: papers },
  }
}

const prepareTwins = async (
  driveId: string,
  owner: Client,
): Promise<Omit<World, 'password' | 'admin' | 'stories' | 'pensions' | 'cancelling'>> => {
  const collector = await enrolled('collector.twins', 'COLLECTOR', TWINS.path)
  await openInDistrict(collector.actor, driveId, TWINS)
  const posted = await enrolled('officer.twins', 'VERIFYING_OFFICER', TWINS.block)
  const officer = { ...posted, actor: await assign(collector.actor, driveId, posted.actor, TWINS.grounds) }
  const hall = (code: string, index: number, how: Sabha) =>
    prepareHall(code, driveId, officer, only(TWINS.grounds, index), how).then(({ hall: prepared }) => prepared)
  const failing = await hall('failing', 0, { until: 'called', selected: 2, officerComes: false })
  const absent = await hall('absent', 1, { until: 'held', selected: 2, officerComes: false })
  const crowded = await hall('crowded', 2, { until: 'held', selected: 3, officerComes: true })
  const published = await hall('sealed', 3, { until: 'sealed', selected: 2, officerComes: true })
  const stranger = await enrolled('stranger.twins', 'VERIFYING_OFFICER', TWINS.block)
  const ground = only(TWINS.grounds, 4)
  const around = { officer, stranger: loginOf(stranger), neighbour: failing.secretary }
  const counter = await prepareCounter(ground, around, owner)
  return { counter, failing, absent, crowded, sealed: published }
}

/** Builds the world of the tests by the portal's own commands. */
export const prepareWorld = async (owner: Client): Promise<World> => {
  const districts = [...[...STORIES, ...PENSION_DISTRICTS].map(([, place]) => place), TWINS, CANCELLING_DISTRICT]
  await settleState(districts)
  const department = await enrolled('department', 'RD_DEPT', STATE)
  const admin = loginOf(await enrolled('admin', 'STATE_ADMIN', STATE))
  const driveId = await startDrive(department.actor, districts)
  const stories: Record<string, StoryWorld> = {}
  for (const [project, place] of STORIES)
    stories[project] = await prepareStory(project.replace('-', '.'), driveId, department, place)
  const pensions: Record<string, PensionWorld> = {}
  for (const [project, place] of PENSION_DISTRICTS)
    pensions[project] = await preparePensions(project.replace('-', '.'), driveId, place)
  const cancelling = await prepareCancelling(driveId, department, owner)
  return { password: PASSWORD, admin, stories, pensions, cancelling, ...(await prepareTwins(driveId, owner)) }
}
