import 'server-only'
import { checkEntry } from '@/lib/features/duplicates/store/check-entry'
import * as families from '@/lib/features/households/store/families'
import type { CorrectInput } from '@/lib/features/households/schema/family'
import * as places from '@/lib/features/places/store/tree'
import * as questions from '@/lib/features/questions/store'
import { permit } from '@/lib/domain/access/permit'
import { fieldsOf } from '@/lib/domain/change/request'
import { askedOn } from '@/lib/domain/question/question'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { correctFamily } from './correct-family'
import { familyOf, losesAadhaar, rowsOf } from './enter-family'
import { openedFamily, withMeanwhile } from './meanwhile'
import { withOwnAnswers } from './own-answers'

interface Corrected {
  readonly [key: string]: string
  readonly id: string
  /** What became of it: all of it saved, all of it asked, or both. */
  readonly done: 'corrected' | 'asked' | 'partlyAsked'
  /** `lost` where a number was typed of which nothing is kept, because the State has set no key. */
  readonly aadhaar: 'lost' | ''
}

/**
 * Corrects what the register says of a family: the next version, with who, when and why, for what the officer decides alone,
 * and a change request for the rest (R19, F7). Typed over an older version, it changes only what was typed. The journal
 * names the fields, never what stands in them.
 */
export const correctHousehold: Command<CorrectInput, Corrected> = async (
  context,
  { id, version, shown, reason: why, reasonCode, statedBy, document = null, look, differs, ...input },
) => {
  const { actor, tx, today } = context
  const known = await families.find(tx, id)
  if (!known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'household.correct', { place, householdId: id })
  if (!allowed.ok) return allowed
  const opened = await openedFamily(tx, known, version)
  if (!opened) return refuse('access.changedMeanwhile')
  const taken = known.family.members.map(({ serial }) => serial)
  const heard = familyOf(input, { place, stated: today, today, known: opened, taken })
  if (!heard.ok) return heard
  const told = withOwnAnswers(heard.value, input, askedOn(await questions.all(tx, place), today))
  if (!told.ok) return told
  // Whoever the form does not mention stays: a member leaves the register only with a cause and a day.
  const left = opened.members.filter(({ serial }) => !told.value.members.some((one) => one.serial === serial))
  const typed = { ...told.value, members: [...told.value.members, ...left].sort((a, b) => a.serial - b.serial) }
  const rows = rowsOf(input.members, told.value.members)
  const rowOf = (serial: number) => rows.find((one) => one.serial === serial)?.row ?? null
  const together = await withMeanwhile(tx, known, { opened, typed, form: { version, shown } }, rowOf)
  if (!together.ok) return together
  const family = together.value
  const villages = await places.villagesOf(tx, place)
  const moved = family.village !== known.family.village
  if (moved && !villages.some(({ path }) => path === family.village)) {
    return refuse('households.villageElsewhere', {}, 'village')
  }
  const entered = rows.map(({ serial, row }) => ({
    ...{ serial, row },
    fresh: !known.family.members.some((member) => member.serial === serial),
  }))
  const free = await checkEntry(tx, { family, householdId: id, rows: entered, look, differs })
  if (!free.ok) return free
  const reason = [why, differs].filter((part) => part !== undefined).join(' · ')
  const parted = await correctFamily(context, known, family, { reason, reasonCode, statedBy, document })
  if (!parted.ok) return parted
  const { applied, asked } = parted.value
  const { number } = known
  const aadhaar = losesAadhaar(input.members) ? 'lost' : ''
  const happened = { place, subject: { kind: 'household', id }, reason }
  return ok(
    asked.length === 0
      ? {
          value: { id, done: 'corrected', aadhaar },
          event: {
            type: 'households.corrected',
            ...happened,
            params: { number, fields: fieldsOf(applied), code: reasonCode },
          },
        }
      : {
          value: { id, done: applied.length === 0 ? 'asked' : 'partlyAsked', aadhaar },
          event: {
            type: 'changes.asked',
            ...happened,
            params: { number, fields: fieldsOf(asked), applied: fieldsOf(applied) || '–', code: reasonCode },
          },
        },
  )
}
