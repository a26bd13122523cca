import { describe, expect, it } from 'vitest'
import {
  aadhaarIn,
  looksLikeAadhaar,
  masked,
  namesAadhaar,
  sealed,
  sealedColumns,
  withoutAadhaar,
} from '@/lib/domain/import/sealed'

/** Published test numbers (domain §9.1). */
const [ONE, OTHER] = ['999941057058', '499118665246']
/** A number of a family with the twelve digits of an Aadhaar number, in its own groups. */
const FAMILY = `${ONE.slice(0, 6)}-${ONE.slice(6, 11)}-${ONE.slice(11)}`

describe('F11 · Aadhaar numbers in files', () => {
  it('a cell tells the whole number, or the last four digits that its sender left, or nothing', () => {
    expect(aadhaarIn('9999 4105 7058')).toEqual({ number: ONE })
    expect(aadhaarIn('९९९९-४१०५-७०५८')).toEqual({ number: ONE })
    expect(aadhaarIn('XXXX XXXX 7058')).toEqual({ last4: '7058' })
    expect(aadhaarIn('xxxxxxxx7058')).toEqual({ last4: '7058' })
    for (const cell of [undefined, '', '999941057059', '123456789012', 'XXXX XXXX 705', 'HP-25-0001', FAMILY])
      expect(aadhaarIn(cell)).toBeNull()
  })

  it('a cell keeps no more than the last four digits, also where it is no right number', () => {
    expect(masked('9999 4105 7058')).toBe('XXXX XXXX 7058')
    expect(masked('999941057059')).toBe('XXXX XXXX 7059')
    expect(masked('XXXX XXXX 7058')).toBe('XXXX XXXX 7058')
    expect([masked(''), masked('नहीं')]).toEqual(['', 'नहीं'])
  })

  it.each(['Aadhaar No.', 'AADHAR', 'Adhaar', 'आधार संख्या', 'UID', 'Beneficiary Aadhaar (masked)'])(
    'a heading that names them: %s',
    (heading) => {
      expect(namesAadhaar(heading)).toBe(true)
    },
  )

  it.each(['Name', 'Guid', 'Fluid', 'UID of meter', 'Sanction No'])('a heading that does not: %s', (heading) => {
    expect(namesAadhaar(heading)).toBe(false)
  })

  it('a number among other words is masked too, in whatever digits; only the file’s own keys stay as they are', () => {
    const row = [
      ONE,
      'Near 9999 4105 7058 temple',
      'H.No. 4444 9999-4105-7058',
      'लम्बा ९९९९४१०५७०५८',
      FAMILY,
      '999941057059',
      'क',
    ]
    expect(sealed(row, new Set(), 0)).toEqual([
      ONE,
      'Near XXXX XXXX 7058 temple',
      'H.No. 4444 XXXX XXXX 7058',
      'लम्बा XXXX XXXX 7058',
      ...[FAMILY, '999941057059', 'क'],
    ])
    expect(sealed(row, new Set(), null)[0]).toBe('XXXX XXXX 7058')
  })

  it('their column is found by its meaning, its heading, or three cells that are all such numbers', () => {
    const rows = [ONE, OTHER, ONE].map((number) => ['1', number, number, 'x'])
    const header = ['Sr', 'Identity', 'Aadhaar', 'Remark']
    expect([...sealedColumns(header, {}, rows)]).toEqual([1, 2])
    expect([...sealedColumns(header, {}, rows.slice(0, 2))]).toEqual([2])
    expect([...sealedColumns(header, { aadhaar: 3 }, [])]).toEqual([2, 3])
    expect(sealed(['1', ONE, OTHER, 'x'], new Set([1, 2]), null)).toEqual([
      '1',
      'XXXX XXXX 7058',
      'XXXX XXXX 5246',
      'x',
    ])
    // A ration card's column under which only Aadhaar numbers stand is not read as ration cards; a family's number is.
    expect(withoutAadhaar({ aadhaar: 1, rationCardNo: 2, remark: 3 }, rows)).toEqual({ aadhaar: 1, remark: 3 })
    const families = [FAMILY, FAMILY, FAMILY].map((number) => [number])
    expect([...sealedColumns(['Household number'], { number: 0 }, families)]).toEqual([])
    expect(looksLikeAadhaar('XXXX XXXX 7058')).toBe(true)
  })
})
