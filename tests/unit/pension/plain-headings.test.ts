import { describe, expect, it } from 'vitest'
import { proposeColumns } from '@/lib/domain/import/columns'
import { squeezed } from '@/lib/domain/import/headers'
import { ENTRY_COLUMNS } from '@/lib/domain/pension/entry-columns'

const ENGLISH = "Pension No,Pensioner Name,Father's Name,Birth Year,Panchayat,Village,Status,Paid Since,Last Paid"
const HINDI = 'पेंशन संख्या,पेंशनर का नाम,पिता का नाम,जन्म वर्ष,पंचायत,गाँव,स्थिति,कब से,अंतिम भुगतान'

describe('a pension register as an office keeps it (F21)', () => {
  it.each([
    ['English', ENGLISH],
    ['Hindi', HINDI],
  ])('is understood by its %s headings', (_, line) => {
    const header = line.split(',')
    expect(proposeColumns(ENTRY_COLUMNS, header, {}, []).map(({ name, sure }) => [name, sure])).toEqual(
      [
        ...['entryNumber', 'name', 'guardianName', 'birth', 'panchayatName', 'villageName'],
        ...['standing', 'since', 'until'],
      ].map((name) => [name, 'EXACT']),
    )
  })

  it('no spelling belongs to two columns', () => {
    const spellings = ENTRY_COLUMNS.columns.flatMap(({ spellings: all }) => [...new Set(all.map(squeezed))])
    expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([])
  })
})
