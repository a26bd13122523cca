import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export type AttendeeGender = 'FEMALE' | 'MALE' | 'TRANSGENDER'

/** One line of the attendance sheet. Non-residents and those under 18 are written down, not counted (domain §5.2). */
export interface Attendee {
  readonly householdId: string
  readonly gender: AttendeeGender
  readonly adult: boolean
  readonly resident: boolean
  readonly scheduledCaste: boolean
  readonly scheduledTribe: boolean
}

/** The counts of a meeting: families once each, and members by women, men, others, SC and ST. */
export interface Attendance {
  readonly families: number
  readonly members: number
  readonly women: number
  readonly men: number
  readonly others: number
  readonly scheduledCaste: number
  readonly scheduledTribe: number
}

/** Counts the sheet: a family once however many of it attend; guests and children not at all. */
export const count = (sheet: readonly Attendee[]): Attendance => {
  const counted = sheet.filter(({ adult, resident }) => adult && resident)
  const of = (holds: (one: Attendee) => boolean): number => counted.filter(holds).length
  return {
    families: new Set(counted.map(({ householdId }) => householdId)).size,
    members: counted.length,
    women: of(({ gender }) => gender === 'FEMALE'),
    men: of(({ gender }) => gender === 'MALE'),
    others: of(({ gender }) => gender === 'TRANSGENDER'),
    scheduledCaste: of(({ scheduledCaste }) => scheduledCaste),
    scheduledTribe: of(({ scheduledTribe }) => scheduledTribe),
  }
}

/**
 * Whether counts taken by hand can be true: women, men and others make up the members; families exceed neither members
 * nor the families of the register (`base`); SC and ST together exceed no members (domain §5.3).
 */
export const consistent = (counts: Attendance, base: number): Result<Attendance> => {
  const { families, members, women, men, others, scheduledCaste, scheduledTribe } = counts
  const parts = women + men + others
  if (parts !== members) return refuse('meetings.attendanceInconsistent', { members, parts }, 'members')
  if (families > members) return refuse('meetings.familiesOverMembers', { families, members }, 'families')
  if (families > base) return refuse('meetings.familiesOverBase', { families, base }, 'families')
  const groups = scheduledCaste + scheduledTribe
  return groups > members ? refuse('meetings.groupsOverMembers', { members, groups }, 'scheduledCaste') : ok(counts)
}
