import 'server-only'
import type { ReadFileInput } from '@/lib/features/households/schema'
import * as imports from '@/lib/features/households/store/imports'
import * as places from '@/lib/features/places/store/tree'
import { agesOn } from '@/lib/rules/ages'
import { permit } from '@/lib/domain/access/permit'
import { type Planned, planImport } from '@/lib/domain/household/import-plan'
import { readSheet } from '@/lib/domain/household/import-sheet'
import { kindOf, type PlacePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Command, Context } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { decoded, readTable } from '@/lib/platform/table-file'
import { type FamilyReading, readingsOf } from './readings'

const SURVEY = 'SECC2011'

/** The first day of the survey (domain §2.1): the figures of its tests hold from here. A file may name a later one. */
const SURVEY_DAY = plainDate('2011-06-29')

const LARGEST_MEGABYTES = 20

/** Reads the text of a survey file against a panchayat's villages and what the register holds; writes nothing. */
export const planFile = async (
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  place: PlacePath,
  text: string,
): Promise<Result<readonly Planned<FamilyReading>[]>> => {
  const table = readTable(text)
  if (!table.ok) return refuse('households.unreadableFile', { line: table.line }, 'file')
  const sheet = readSheet(table.rows)
  if (!sheet.ok) return { ok: false, error: { ...sheet.error, field: 'file' } }
  const ages = agesOn(SURVEY_DAY)
  if (!ages.ok) return ages
  const villages = new Map((await places.villagesOf(tx, place)).map(({ code, path }) => [code, path]))
  const readings = readingsOf(sheet.value, { place, villages, surveyDay: SURVEY_DAY, ages: ages.value, today })
  const keys = readings.map(({ key }) => key)
  return ok(planImport(readings, await imports.held(tx, SURVEY, keys), await imports.heldElsewhere(tx, SURVEY, keys)))
}

/** Takes in a survey file for the officer's panchayat and keeps it with the report of a dry run. */
export const readFile: Command<ReadFileInput, { id: string }> = async (context, { file }) => {
  const { actor, tx, now } = context
  const allowed = permit(actor, 'household.import', { place: actor.place })
  if (!allowed.ok) return allowed
  // A file is of one panchayat: whoever stands above has no villages of their own to enter families in.
  if (kindOf(actor.place) !== 'PANCHAYAT') return refuse('access.denied', { verb: 'household.import' })
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
    return refuse('households.fileTooLarge', { megabytes: LARGEST_MEGABYTES }, 'file')
  }
  const body = decoded(await file.arrayBuffer())
  // A database text holds no NUL, and no text file does.
  if (body === null || body.includes('\0')) return refuse('households.unreadableFile', { line: 1 }, 'file')
  const plan = await planFile(context, allowed.value.place, body)
  if (!plan.ok) return plan
  const handed = {
    name: file.name.slice(0, 120),
    source: SURVEY,
    body,
    digest: sha256(body),
    accountId: actor.accountId,
  }
  const id = await imports.keep(tx, allowed.value, { ...handed, at: now }, plan.value)
  return ok({
    value: { id },
    event: {
      type: 'households.fileRead',
      place: allowed.value.place,
      subject: { kind: 'file', id },
      params: { file: handed.name, households: plan.value.length },
    },
  })
}
