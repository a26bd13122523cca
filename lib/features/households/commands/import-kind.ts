import 'server-only'
import type { Frame, ImportKind } from '@/lib/features/imports/store/kind'
import { servedIn } from '@/lib/features/places/store/served'
import { agesOn } from '@/lib/rules/ages'
import { permit } from '@/lib/domain/access/permit'
import { HOUSEHOLD_COLUMNS } from '@/lib/domain/household/import-columns'
import type { StatedBy } from '@/lib/domain/household/provenance'
import type { HouseholdSource } from '@/lib/domain/import/kinds'
import { NOTHING } from '@/lib/domain/import/receipt'
import { SURVEY_DAY } from '@/lib/domain/census/survey-day'
import type { PlacePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { now as moment } from '@/lib/platform/clock'
import { askingOf } from './import-asking'
import { batchOf } from './import-batch'
import type { Ground } from './readings'
import { nothingTold } from './told-families'

const STATED_BY: Readonly<Record<HouseholdSource, StatedBy>> = {
  SECC2011: 'SECC2011',
  PARIVAR: 'FAMILY_REGISTER',
  RATION_LIST: 'OTHER_OFFICE',
}

const saidBy = (source: string): StatedBy =>
  Object.entries(STATED_BY).find(([name]) => name === source)?.[1] ?? 'OTHER_OFFICE'

/** The census numbers its households throughout the country; every other register begins anew in each panchayat. */
const isCensus = (source: string): boolean => source === 'SECC2011'

/** The day for which a file speaks that does not say it itself: of a list today, of the survey nobody knows. */
const toldOn = ({ answers }: Frame['job'], census: boolean, today: PlainDate): PlainDate | null => {
  const asOf = answers['asOf'] ?? ''
  const said = isPlainDate(asOf) && asOf <= today ? asOf : null
  return said ?? (census ? null : today)
}

/** Files of households: the census, family registers, lists of ration cards. */
export const HOUSEHOLD_FILES: ImportKind = {
  kind: 'HOUSEHOLDS',
  columns: HOUSEHOLD_COLUMNS,
  chunk: 500,
  groupOf: ({ key = '', panchayatCode }, { source, answers, place }) => {
    if (key === '' || isCensus(source)) return key
    const panchayat = panchayatCode ?? answers['panchayat'] ?? place.split('/').at(-1) ?? ''
    return `${panchayat.replace(/\D/g, '').replace(/^0+/, '')}:${key}`
  },
  begin: async (tx, frame, dry) => {
    const { job, actor, today } = frame
    const census = isCensus(job.source)
    const on = toldOn(job, census, today)
    const ground: Ground = {
      area: job.place,
      panchayatCode: job.answers['panchayat'] ?? null,
      served: await servedIn(tx, job.place),
      census,
      toldOn: on,
      ages: certain(agesOn(census ? (on ?? SURVEY_DAY) : today)),
      today,
      headerOf: frame.headerOf,
    }
    const allowed = certain(permit(actor, 'household.import', { place: job.place }))
    const sender = {
      source: job.source,
      statedBy: saidBy(job.source),
      document: job.fileName,
      accountId: actor.accountId,
    }
    const { CREATED, IN } = job.foreseen ?? NOTHING
    const ready = !dry && CREATED.records * 2 > IN.records
    // What this run enters it remembers itself; what a run before it entered stands in the register. A census tells a family but once.
    const besides = { source: job.source, since: census ? null : moment() }
    const others = job.answers['alreadyHere'] === 'ENTER' ? null : { besides, holding: new Map<PlacePath, boolean>() }
    const asking = askingOf(actor, job.place, job.fileName, today)
    const desk = {
      ...{ actor, today, permit: allowed, noted: new Set<string>(), aside: frame.aside, ready, others, asking },
      ...{
        told: { numbers: new Map(), families: census || others === null ? null : nothingTold() },
        headerOf: frame.headerOf,
      },
    }
    return { batch: (now) => batchOf(ground, { ...desk, sender: { ...sender, at: now } }) }
  },
}
