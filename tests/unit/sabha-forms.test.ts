import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { move, withTyped } from '@/components/meetings/order-moves'
import type { OrderRow } from '@/components/meetings/order-row-fields'
import { splitSeatsSchema } from '@/lib/features/allocations/schema'
import { openDriveSchema } from '@/lib/features/drives/schema'
import {
  notifyMeetingSchema,
  recordProceedingsSchema,
  recordResolutionSchema,
  saveAttendanceSchema,
  saveOrderSchema,
} from '@/lib/features/meetings/schema'

const ID = '0192f000-0000-7000-8000-000000000001'
const OTHER = '0192f000-0000-7000-8000-000000000002'

/** What a browser sends: every field as text, ticked boxes only. */
const posted = <S extends z.ZodType>(schema: S, fields: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return parseWithZod(form, { schema })
}

const valueOf = <S extends z.ZodType>(schema: S, fields: readonly (readonly [string, string])[]): z.output<S> => {
  const submission = posted(schema, fields)
  if (submission.status !== 'success') throw new Error(JSON.stringify(submission.reply().error))
  return submission.value
}

describe('What the forms of quotas and of the Gram Sabha say', () => {
  it('a share left blank is not given out, nought is', () => {
    const fields: [string, string][] = [
      ['driveId', ID],
      ['parent', '2/25'],
      ['basis', 'EQUAL'],
      ['orderNo', 'DC 4'],
      ['orderDate', '01-06-2026'],
      ['shares[0].place', '2/25/b204'],
      ['shares[0].seats', ''],
      ['shares[0].seen', '0'],
      ['shares[1].place', '2/25/b205'],
      ['shares[1].seats', '0'],
      ['shares[1].seen', '2'],
    ]
    expect(valueOf(splitSeatsSchema, fields).shares).toMatchObject([
      { place: '2/25/b204', seen: 0 },
      { place: '2/25/b205', seats: 0, seen: 2 },
    ])
    expect(valueOf(splitSeatsSchema, fields).shares[0]?.seats).toBeUndefined()
    const wrong = posted(
      splitSeatsSchema,
      fields.map(([name, value]) => [name, name === 'parent' ? 'Solan' : value]),
    )
    expect(wrong.reply().error).toEqual({ parent: ['forms.error.unreadable'] })
  })

  it('a drive without any way of publicity reaches the law, which refuses it (R42)', () => {
    const opened = valueOf(openDriveSchema, [
      ['driveId', ID],
      ['opensOn', '1-7-2026'],
      ['closesOn', '31.12.2026'],
      ['publicityProof', 'Voucher 4'],
    ])
    expect(opened).toMatchObject({ opensOn: '2026-07-01', closesOn: '2026-12-31', publicity: [] })
  })

  it('an order may be half-finished: blank ranks and choices are simply not there yet', () => {
    const { rows } = valueOf(saveOrderSchema, [
      ['meetingId', ID],
      ['version', '3'],
      ['rows[0].applicationId', ID],
      ['rows[0].rank', '2'],
      ['rows[0].decision', 'SELECTED'],
      ['rows[0].rejection', ''],
      ['rows[0].deviation', 'OTHER'],
      ['rows[0].words', ' House  burnt '],
      ['rows[1].applicationId', OTHER],
      ['rows[1].rank', ''],
      ['rows[1].decision', ''],
      ['rows[1].rejection', ''],
      ['rows[1].deviation', ''],
      ['rows[1].words', ''],
    ])
    expect(rows[0]).toMatchObject({ rank: 2, decision: 'SELECTED', deviation: 'OTHER', words: 'House burnt' })
    expect(rows[1]).toEqual({ applicationId: OTHER })
  })

  it('a page of the sheet on which nobody is ticked says that nobody came', () => {
    const page: [string, string][] = [
      ['meetingId', ID],
      ['village', '2/25/s152/v18896'],
      ['from', '1'],
      ['to', '100'],
    ]
    expect(valueOf(saveAttendanceSchema, page).present).toEqual([])
    expect(valueOf(saveAttendanceSchema, [...page, ['present', '4'], ['present', '17']]).present).toEqual([4, 17])
    expect(valueOf(saveAttendanceSchema, [...page, ['present', '4']]).present).toEqual([4])
    expect(valueOf(saveAttendanceSchema, page).drawn).toBeUndefined()
    const drawn: [string, string] = ['drawn.present', '|4|17']
    expect(valueOf(saveAttendanceSchema, [...page, drawn]).drawn?.present).toEqual([4, 17])
    // A sheet on which nobody was ticked says so: it is not the same as saying nothing.
    expect(valueOf(saveAttendanceSchema, [...page, ['drawn.present', '|']]).drawn?.present).toEqual([])
  })

  it('times are read as people write them and others are said to be wrong', () => {
    const proceedings: [string, string][] = [
      ['meetingId', ID],
      ['version', '1'],
      ['startedAt', '9.05'],
      ['endedAt', ''],
      ['presidingOffice', 'PRADHAN'],
      ['presidingName', 'Gopal'],
      ['men', '40'],
      ['women', '38'],
      ['others', ''],
      ['scheduledCaste', '12'],
      ['scheduledTribe', '0'],
      ['readOut', 'yes'],
      ['readBy', ''],
    ]
    const read = valueOf(recordProceedingsSchema, proceedings)
    expect(read).toMatchObject({ startedAt: '09:05', men: 40, readOut: true })
    expect([read.endedAt, read.others, read.readBy]).toEqual([undefined, undefined, undefined])
    const late = posted(
      recordProceedingsSchema,
      proceedings.map(([name, value]) => [name, name === 'startedAt' ? '25:10' : value]),
    )
    expect(late.reply().error).toEqual({ startedAt: ['meetings.error.time'] })
  })

  it('a resolution needs its text, a notice its tick for the agenda reaches the law', () => {
    const blank = posted(recordResolutionSchema, [
      ['meetingId', ID],
      ['version', '1'],
      ['resolutionNumber', '7'],
      ['resolutionText', '  '],
      ['dissent', ''],
      ['endedAt', '13:00'],
    ])
    expect(Object.keys(blank.reply().error ?? {})).toEqual(['resolutionText'])
    const notice = valueOf(notifyMeetingSchema, [
      ['listId', ID],
      ['version', '2'],
      ['kind', 'SPECIAL'],
      ['noticeOn', '22-08-2026'],
      ['meetingOn', '29-08-2026'],
      ['time', '11:00'],
      ['venue', 'School'],
      ['agenda', ''],
      ['noticeMode', 'MUNADI'],
      ['noticeProof', 'Voucher'],
    ])
    expect(notice).toMatchObject({ namesList: false, agenda: '', meetingOn: '2026-08-29' })
  })
})

describe('The order on the screen (R48)', () => {
  const family = (applicationId: string, rank: number | null): OrderRow => ({
    applicationId,
    head: applicationId,
    line: '',
    recommended: true,
    aidRank: rank ?? 9,
    rank,
    decision: rank === null ? 'NOT_SELECTED' : rank <= 1 ? 'SELECTED' : 'WAITLISTED',
    rejection: '',
    deviation: '',
    words: '',
  })
  const rows = [family('a', 1), family('b', 2), family('c', null)]

  it('a move exchanges two ranks and the line goes with the ranks', () => {
    const [, second] = rows
    if (!second) throw new Error('Three rows')
    const moved = move(rows, second, -1, 1)
    expect(moved.map(({ applicationId, rank, decision }) => `${applicationId} ${rank} ${decision}`)).toEqual([
      'b 1 SELECTED',
      'a 2 WAITLISTED',
      'c null NOT_SELECTED',
    ])
  })

  it('nothing moves beyond the first, beyond the last, or without a rank', () => {
    const [first, second, third] = rows
    if (!first || !second || !third) throw new Error('Three rows')
    expect(move(rows, first, -1, 1)).toBe(rows)
    expect(move(rows, second, 1, 1)).toBe(rows)
    expect(move(rows, third, -1, 1)).toBe(rows)
  })

  it('a refused form comes back with what was typed, whichever row it belonged to', () => {
    const typed = {
      'rows[0].applicationId': 'b',
      'rows[0].rank': '7',
      'rows[0].decision': 'WAITLISTED',
      'rows[0].words': 'as said',
    }
    const back = withTyped(rows, typed)
    expect(back[0]).toBe(rows[0])
    expect(back[1]).toMatchObject({ applicationId: 'b', rank: 7, decision: 'WAITLISTED', words: 'as said' })
  })

  it('of an order that somebody else saved first only what this officer moved is kept, beside what stands (0091)', () => {
    const was: OrderRow = { ...family('a', 1), decision: 'SELECTED', words: '' }
    const typed = Object.fromEntries([
      ['rows[0].applicationId', 'a'],
      ...(['rank', 'decision', 'rejection', 'deviation', 'words'] as const).flatMap((box) => [
        [`rows[0].${box}`, box === 'words' ? 'mine' : String(was[box] ?? '')],
        [`drawn.rows[0].${box}`, String(was[box] ?? '')],
      ]),
    ]) as Readonly<Record<string, string>>
    const [back] = withTyped([{ ...was, rank: 2, decision: 'WAITLISTED', words: 'theirs' }], typed)
    expect(back).toMatchObject({
      ...{ rank: 2, decision: 'WAITLISTED', words: 'mine' },
      meanwhile: [{ box: 'words', stands: 'theirs' }],
    })
  })
})
