import type { Actor } from '@/lib/domain/access/actor'
import type { HallWorld, Paper } from '@/tests/e2e/world'
import { type Enrolled, enrolled, loginOf } from '@/tests/e2e/world/cast'
import { verified } from '@/tests/e2e/world/counter'
import { nineFamilies } from '@/tests/e2e/world/families'
import type { Ground } from '@/tests/e2e/world/ground'
import { type Bench, called, held, sealed } from '@/tests/e2e/world/hall'

// What the officers found, rupees a year: no two alike, so that the aid's order is known beforehand.
const INCOMES = [18_000, 21_000, 24_000]

/** The first three of some families, applied and found eligible. */
export const threeVerified = async (
  secretary: Actor,
  officer: Actor,
  families: Awaited<ReturnType<typeof nineFamilies>>,
): Promise<readonly Paper[]> => {
  const papers: Paper[] = []
  for (const [index, income] of INCOMES.entries()) {
    const family = families[index]
    if (family) papers.push(await verified(secretary, officer, family, income))
  }
  return papers
}

/** How far the Gram Sabha has come. */
export interface Sabha {
  readonly until: 'called' | 'held' | 'sealed'
  readonly selected: number
  readonly officerComes: boolean
}

/** A panchayat whose Gram Sabha has come so far, and who acts there. */
export const prepareHall = async (
  code: string,
  driveId: string,
  officer: Enrolled,
  ground: Ground,
  { until, ...how }: Sabha,
): Promise<{ readonly hall: HallWorld; readonly secretary: Enrolled }> => {
  const secretary = await enrolled(`secretary.${code}`, 'GP_SECRETARY', ground.panchayat)
  const pradhan = await enrolled(`pradhan.${code}`, 'PRADHAN', ground.panchayat)
  const bench: Bench = { secretary: secretary.actor, officer: officer.actor, pradhan: pradhan.actor }
  const papers = await threeVerified(secretary.actor, officer.actor, await nineFamilies(secretary.actor, ground))
  const about = await called(bench, driveId)
  if (until !== 'called') await held(bench, ground, about, how)
  if (until === 'sealed') await sealed(bench, about)
  const people = { secretary: loginOf(secretary), pradhan: loginOf(pradhan), officer: loginOf(officer) }
  const hall = { panchayat: ground.name, village: ground.villageName, ...people, ...about, papers }
  return { hall, secretary }
}
