import { isLate } from '@/lib/domain/application/clock'
import type { ApplicationLine } from '@/lib/domain/application/line'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { inBothScripts } from '@/lib/domain/household/written-name'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** One line of a list of applications. */
export interface ApplicationRow {
  readonly id: string
  readonly number: string
  readonly stage: ApplicationStage
  /** The head of the family in each language; where the register has no Hindi name, the other one stands in. */
  readonly head: PlaceName
  readonly guardian: PlaceName | null
  readonly village: PlaceName
  readonly panchayat: PlaceName
  readonly submittedOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly late: boolean
}

/** What places are called, by path. */
export type PlaceNames = Readonly<Record<PlacePath, PlaceName>>

/** What a place is called; by itself where the directory does not know it. */
export const nameIn = (names: PlaceNames, path: PlacePath): PlaceName => names[path] ?? { en: path, hi: path }

export const headOf = ({ headName, headNameHi }: Pick<ApplicationLine, 'headName' | 'headNameHi'>): PlaceName => ({
  en: headName,
  hi: headNameHi ?? headName,
})

export const toApplicationRow = (line: ApplicationLine, names: PlaceNames, today: PlainDate): ApplicationRow => ({
  id: line.id,
  number: line.number,
  stage: line.stage,
  head: headOf(line),
  guardian: inBothScripts(line.headGuardian, line.headGuardianHi),
  village: nameIn(names, line.village),
  panchayat: nameIn(names, line.place),
  submittedOn: line.submittedOn,
  dueOn: line.dueOn,
  late: isLate(line, today),
})
