import { beforeAll, describe, expect, it } from 'vitest'
import { importKinds } from '@/lib/caretaker/import-kinds'
import type { Actor } from '@/lib/domain/access/actor'
import { isBalanced } from '@/lib/domain/import/receipt'
import { cancelImport } from '@/lib/features/imports/commands/cancel-import'
import { mendRecord } from '@/lib/features/imports/commands/mend-record'
import { remap } from '@/lib/features/imports/commands/remap'
import * as mended from '@/lib/features/imports/store/mended'
import * as returned from '@/lib/features/imports/store/returned'
import { execute } from '@/lib/platform/command'
import { chainOf } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import {
  NOTHING,
  handIn,
  heldBy,
  householdOf,
  imported,
  jobOf,
  records,
  start,
  TERMINAL,
  within,
  worked,
} from '@/tests/support/imports'
import { mend, openToMend } from '@/tests/support/mends'
import { officer, settle } from '@/tests/support/register-story'
import { changed, devki, file, spoilt } from '@/tests/support/survey-file'

let deepa: Actor
let indira: Actor
let falguni: Actor

beforeAll(async () => {
  await settle()
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
  indira = await officer('indira', 'STATE_ADMIN', STATE)
  falguni = await officer('falguni', 'AUDITOR', STATE)
})

const back = (id: string, pass: returned.Pass = 'RUN') => within(deepa, (tx) => returned.page(tx, id, pass, -1, 99))
const corrected = (id: string) => within(deepa, (tx) => mended.newest(tx, id, 99))

/** Both lines of the family that `spoilt` makes: the sex of each is set right. */
const RIGHT = { 2: { genderid: '2' }, 3: { genderid: '1' } }

describe('a returned record, put right on the page of a file that is imported', () => {
  it('F21 F24 · is entered at once as part of the file: returned −1, entered +1, and the report leaves it out', async () => {
    const job = await imported(deepa, file([...spoilt('8101'), ...devki('8102'), ...spoilt('8103')]))
    expect(records(job.counts)).toEqual({ ...NOTHING, created: 1, rejected: 2 })
    lawful(await mend(deepa, job.id, 2, RIGHT))
    const after = await jobOf(deepa, job.id)
    expect(records(after.counts)).toEqual({ ...NOTHING, created: 2, rejected: 1 })
    expect(after.counts?.IN).toEqual(job.counts?.IN)
    expect(after.counts?.REJECTED).toEqual({ records: 1, rows: 2 })
    expect(after.counts?.problems).toEqual({ 'households.error.gender': 2 })
    expect(after.counts && isBalanced(after.counts)).toBe(true)
    expect(records(after.foreseen)).toEqual(records(job.foreseen))
    expect(await heldBy('810')).toMatchObject({ households: 2, members: 4 })
    expect((await back(job.id)).map(({ line }) => line)).toEqual([6, 7])
    expect((await chainOf(DISTRICT)).at(-1)).toBe('mends.mended')
  })

  it('F6 · keeps the cells that the file had beside the corrected ones, with who and when', async () => {
    const { id } = await imported(deepa, file(spoilt('8110')))
    const before = Date.now()
    lawful(await mend(indira, id, 2, { ...RIGHT, 3: { genderid: '1', name: 'Gopal Ram' } }))
    const [first, second] = await corrected(id)
    expect(first).toMatchObject({ line: 2, cells: spoilt('8110')[0], mended: devki('8110')[0] })
    expect(second?.cells[14]).toBe('Gopal')
    expect(second?.mended[14]).toBe('Gopal Ram')
    expect(first?.problems).toMatchObject([{ message: 'households.error.gender' }])
    expect(first?.accountId).toBe(indira.accountId)
    expect(first?.at.getTime()).toBeGreaterThanOrEqual(before)
    expect((await householdOf('8110'))?.names).toContain('Gopal Ram')
  })

  it('F21 · says again what is wrong, each reason at its own cell, and saves nothing', async () => {
    const { id } = await imported(deepa, file(spoilt('8120')))
    const done = await mend(deepa, id, 2, { 2: { genderid: '2', relation: 'Landlord' } })
    const { nameOf } = await openToMend(deepa, id, 2)
    expect(done).toMatchObject({ ok: false, error: { code: 'mends.stillWrong', params: { problems: 2 } } })
    const found = done.ok ? [] : (done.error.found ?? [])
    expect(found.map(({ field, message }) => [field, message])).toEqual([
      [`cells.${nameOf(2, 'relation')}`, 'households.error.relation'],
      [`cells.${nameOf(3, 'genderid')}`, 'households.error.gender'],
    ])
    expect(await corrected(id)).toEqual([])
    expect(await heldBy('8120')).toMatchObject({ households: 0 })
    expect(records((await jobOf(deepa, id)).counts)).toEqual({ ...NOTHING, rejected: 1 })
  })

  it('F21 · is entered once by two clerks at once, and by a second click', async () => {
    const { id } = await imported(deepa, file(spoilt('8130')))
    const { seen, cells, nameOf } = await openToMend(deepa, id, 2)
    const right = { ...cells, [nameOf(2, 'genderid')]: '2', [nameOf(3, 'genderid')]: '1' }
    const input = { id, record: 2, seen, cells: right, aadhaar: {} }
    const both = await Promise.all([deepa, indira].map((actor) => execute(mendRecord(importKinds), actor, input)))
    expect(both.map((done) => (done.ok ? 'yes' : done.error.code)).sort()).toEqual(['mends.gone', 'yes'])
    const again = await execute(mendRecord(importKinds), deepa, input)
    expect(again).toMatchObject({ ok: false, error: { code: 'mends.gone' } })
    expect(await heldBy('8130')).toMatchObject({ households: 1, versions: 1 })
    expect(records((await jobOf(deepa, id)).counts)).toEqual({ ...NOTHING, created: 1 })

    const other = await imported(deepa, file(spoilt('8131')))
    const shown = await openToMend(deepa, other.id, 2)
    const own = { ...shown.cells, [nameOf(2, 'genderid')]: '2', [nameOf(3, 'genderid')]: '1' }
    const clicked = { id: other.id, record: 2, seen: shown.seen, cells: own, aadhaar: {} }
    const requestId = '0199aa00-0000-7000-8000-000000000813'
    const clicks = [1, 2].map(() => execute(mendRecord(importKinds), deepa, clicked, { requestId }))
    expect((await Promise.all(clicks)).every(({ ok }) => ok)).toBe(true)
    expect(await heldBy('8131')).toMatchObject({ households: 1, versions: 1 })
  })

  it('F22 · of a family that the register holds by now says so in the receipt, as in the file', async () => {
    const { id } = await imported(deepa, file(spoilt('8140')))
    await imported(deepa, file(devki('8140')))
    lawful(await mend(deepa, id, 2, RIGHT))
    expect(records((await jobOf(deepa, id)).counts)).toEqual({ ...NOTHING, unchanged: 1 })
    expect(await heldBy('8140')).toMatchObject({ households: 1, versions: 1 })
  })

  it('a row without a key joins the family whose key it is given; a record that becomes two is counted as two', async () => {
    const rows = changed(devki('8150'), 'ahl_family_tin', '', 1)
    const { id, counts } = await imported(deepa, file(rows))
    expect(records(counts)).toEqual({ ...NOTHING, created: 1, rejected: 1 })
    lawful(await mend(deepa, id, 3, { 3: { ahl_family_tin: '8151', relation: 'HEAD', member_sl_no: '1' } }))
    expect(records((await jobOf(deepa, id)).counts)).toEqual({ ...NOTHING, created: 2 })

    const two = await imported(deepa, file(spoilt('8152')))
    const apart = { ...RIGHT, 3: { genderid: '1', ahl_family_tin: '8153', relation: 'HEAD', member_sl_no: '1' } }
    lawful(await mend(deepa, two.id, 2, apart))
    const after = (await jobOf(deepa, two.id)).counts
    expect(after?.IN).toEqual({ records: 2, rows: 2 })
    expect(records(after)).toEqual({ ...NOTHING, created: 2 })
  })

  it('a shifted row is put under its headings', async () => {
    const wide = devki('8160').map((row, at) => (at === 1 ? row.toSpliced(14, 0, 'Shri') : row))
    const { id } = await imported(deepa, file(wide))
    const { seen, cells } = await openToMend(deepa, id, 2)
    const straight = { ...cells, ...Object.fromEntries((devki('8160')[1] ?? []).map((cell, at) => [`3-${at}`, cell])) }
    const shifted = { id, record: 2, seen, aadhaar: {} }
    const left = await execute(mendRecord(importKinds), deepa, { ...shifted, cells: straight })
    expect(left).toMatchObject({ ok: false, error: { found: [{ message: 'imports.error.shifted' }] } })
    lawful(await execute(mendRecord(importKinds), deepa, { ...shifted, cells: { ...straight, '3-24': '' } }))
    expect((await householdOf('8160'))?.names).toEqual(['Devki Devi', 'Gopal'])
  })

  it('is nothing for an office that may not enter families, or has not seen what it corrects', async () => {
    const { id } = await imported(deepa, file(spoilt('8170')))
    expect(await mend(falguni, id, 2, RIGHT)).toMatchObject({ ok: false, error: { code: 'access.denied' } })
    const { cells } = await openToMend(deepa, id, 2)
    const never = { id, record: 2, seen: '0'.repeat(64), cells, aadhaar: {} }
    const unseen = await execute(mendRecord(importKinds), deepa, never)
    expect(unseen).toMatchObject({ ok: false, error: { code: 'access.changedMeanwhile' } })
    expect(await heldBy('8170')).toMatchObject({ households: 0 })
  })

  it('F7 · is nothing for a panchayat in a file of the survey, which it does not hold', async () => {
    const asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
    const { id } = await imported(TERMINAL, file(spoilt('8180')))
    expect(await mend(asha, id, 2, RIGHT)).toMatchObject({ ok: false, error: { code: 'files.surveyHeldAbove' } })
  })
})

describe('a returned record, put right in the dry run', () => {
  it('F21 F24 · counts as good, is entered by the run, and all or nothing can be asked for', async () => {
    const id = await handIn(deepa, file([...spoilt('8201'), ...devki('8202')]))
    await worked(deepa, id)
    lawful(await mend(deepa, id, 2, RIGHT))
    const ready = await jobOf(deepa, id)
    expect(ready.stage).toBe('READY')
    expect(records(ready.foreseen)).toEqual({ ...NOTHING, created: 2 })
    expect(await heldBy('820')).toMatchObject({ households: 0 })
    expect(await back(id, 'DRY')).toEqual([])
    lawful(await start(deepa, id, 'ALL_OR_NOTHING'))
    const done = await worked(deepa, id)
    expect(done.stage).toBe('DONE')
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 2 })
    expect(await heldBy('820')).toMatchObject({ households: 2, members: 4 })
  })

  it('stays corrected when the columns are named anew and the file is read again', async () => {
    const id = await handIn(deepa, file(spoilt('8211')))
    await worked(deepa, id)
    lawful(await mend(deepa, id, 2, RIGHT))
    const { version, mapping } = await jobOf(deepa, id)
    lawful(await execute(remap, deepa, { id, version, mapping: mapping ?? {}, sheet: undefined }))
    expect(records((await worked(deepa, id)).foreseen)).toEqual({ ...NOTHING, created: 1 })
  })

  it('is refused once the import was asked for, or the file was stopped', async () => {
    const id = await handIn(deepa, file([...spoilt('8221'), ...devki('8222')]))
    await worked(deepa, id)
    const { seen, cells } = await openToMend(deepa, id, 2)
    lawful(await start(deepa, id))
    const input = { id, record: 2, seen, cells, aadhaar: {} }
    const late = { ok: false, error: { code: 'imports.notNow' } }
    expect(await execute(mendRecord(importKinds), deepa, input)).toMatchObject(late)
    lawful(await execute(cancelImport, deepa, { id }))
    expect(await execute(mendRecord(importKinds), deepa, input)).toMatchObject(late)
  })
})
