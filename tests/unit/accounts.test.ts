import { describe, expect, it } from 'vitest'
import { type Role, ROLES } from '@/lib/domain/access/actor'
import {
  CARD_READERS,
  JOURNAL_READERS,
  LIST_READERS,
  PENSION_READERS,
  QUESTION_READERS,
  REGISTER_READERS,
} from '@/lib/domain/access/readers'
import { EXPORTERS } from '@/lib/domain/export/redaction'
import { IMPORTERS } from '@/lib/domain/import/readers'
import { checkTerm, HELD_AT, isOffice, officesAt, post } from '@/lib/domain/account/posting'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { deviceName, menuFor, type MenuKey, signInError } from '@/lib/features/accounts/view'
import * as schema from '@/lib/features/accounts/schema'
import { PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful, refusalOf } from '@/tests/support/factories'

const from = plainDate('2026-01-01')
const posting = { role: 'GP_SECRETARY', place: PANCHAYAT, from } as const

describe('Postings (requirement 3, domain §11)', () => {
  it('every office but the portal’s own hand is held somewhere, and those of a panchayat at panchayats only', () => {
    expect(Object.keys(HELD_AT).sort()).toEqual(ROLES.filter((role) => role !== 'SYSTEM').toSorted())
    expect(isOffice('SYSTEM')).toBe(false)
    expect(officesAt(PANCHAYAT)).toEqual(['GP_SECRETARY', 'GP_SAHAYAK', 'PRADHAN', 'FPS_DEALER', 'CRP', 'AUDITOR'])
    expect(officesAt(placePath('2/25/s152/v18896'))).toEqual([])
    expect(refusalOf(post({ ...posting, place: STATE }, []))).toBe('accounts.notHeldThere')
  })

  it.each([
    ['2025-12-31', 'accounts.endsBeforeStart'],
    ['2026-01-01', null],
    ['2026-01-02', null],
  ])('a posting from 01-01-2026 that ends on %s', (until, refusal) => {
    const term = checkTerm({ from, until: plainDate(until) })
    expect(term.ok ? null : term.error.code).toBe(refusal)
  })

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 'accounts.alreadyPosted'],
  ])('beside the same posting until %s', (until, refusal) => {
    const held = { ...posting, from: plainDate('2025-01-01'), until: plainDate(until) }
    const posted = post(posting, [held])
    expect(posted.ok ? null : posted.error.code).toBe(refusal)
  })

  it('another office or another place at the same time is lawful', () => {
    expect(lawful(post({ ...posting, role: 'GP_SAHAYAK' }, [posting]))).toMatchObject({ role: 'GP_SAHAYAK' })
    expect(lawful(post({ ...posting, place: placePath('2/25/b204/p900002') }, [posting]))).toBeTruthy()
  })
})

describe('What the sign-in page says', () => {
  it.each([
    [undefined, null],
    ['wrong', 'wrong'],
    ['CredentialsSignin', 'wrong'],
    ['locked', 'locked'],
    ['noPosting', 'noPosting'],
    ['SessionRequired', 'sessionRequired'],
    ['<script>', 'fault'],
    ['constructor', 'fault'],
  ])('?error=%s is the sentence %s', (code, sentence) => {
    expect(signInError(code)).toBe(sentence)
  })

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox · Linux'],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'Chrome · Android'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge · Windows'],
    ['', null],
  ])('a browser is named in two words: %s', (agent, name) => {
    expect(deviceName(agent)).toBe(name)
  })
})

/** Who may ask the query of a page of the menu, where not everybody may. */
const READERS: Readonly<Partial<Record<MenuKey, readonly Role[]>>> = {
  ...{
    households: REGISTER_READERS,
    visits: REGISTER_READERS,
    changes: REGISTER_READERS,
    duplicates: REGISTER_READERS,
  },
  ...{ applications: REGISTER_READERS, verifications: REGISTER_READERS, reviews: QUESTION_READERS },
  ...{ pensions: PENSION_READERS, lists: LIST_READERS, consolidations: LIST_READERS, cards: CARD_READERS },
  ...{ exports: EXPORTERS, imports: IMPORTERS, journal: JOURNAL_READERS },
}

describe('The office menu', () => {
  it.each(ROLES.filter((role) => role !== 'SYSTEM'))('%s is shown no page that is not there for the office', (role) => {
    expect(menuFor(role).filter(({ key }) => READERS[key]?.includes(role) === false)).toEqual([])
  })

  it.each(ROLES.filter((role) => role !== 'SYSTEM'))('%s finds the desk first, and nothing twice', (role) => {
    const keys = menuFor(role).map(({ key }) => key)
    expect(keys[0]).toBe('desk')
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.includes('people')).toBe(role === 'STATE_ADMIN')
  })

  it.each(ROLES.filter((role) => role !== 'SYSTEM'))(
    '%s reaches every page of the menu from its first line',
    (role) => {
      const items = menuFor(role)
      const first = items.filter(({ under }) => under === null).map(({ href }) => href)
      expect(items.filter(({ under }) => under !== null && !first.includes(under))).toEqual([])
    },
  )
})

describe('Forms about people', () => {
  const person = {
    login: ' Asha.Sharma ',
    nameEn: 'Asha  Sharma',
    nameHi: 'आशा शर्मा',
    firstKey: 'twelve chars',
    role: 'GP_SECRETARY',
    place: PANCHAYAT,
    from: '01-01-2026',
    order: '12/2026',
  }
  it('a name to sign in with is kept in small letters without spaces around it', () => {
    expect(schema.enrolSchema.parse(person)).toMatchObject({
      login: 'asha.sharma',
      nameEn: 'Asha Sharma',
      from,
      password: 'twelve chars',
    })
  })

  it.each([
    ['firstKey', 'eleven char', 'accounts.error.passwordShort'],
    ['login', 'ab', 'accounts.error.login'],
    ['login', 'आशा', 'accounts.error.login'],
    ['role', 'SYSTEM', 'accounts.error.role'],
    ['place', '2/../1', 'accounts.error.place'],
    ['from', '31-02-2026', 'forms.error.date'],
  ])('%s %j is refused with %s', (field, value, message) => {
    const parsed = schema.enrolSchema.safeParse({ ...person, [field]: value })
    expect(parsed.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, message]])
  })

  it('a new password is typed twice alike', () => {
    const typed = { currentPassword: 'x', newPassword: 'a longer word', againPassword: 'another word' }
    const parsed = schema.changePasswordSchema.safeParse(typed)
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ['againPassword'],
      message: 'accounts.error.passwordsDiffer',
    })
  })
})
