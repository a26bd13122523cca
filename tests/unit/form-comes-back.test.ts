import { describe, expect, it } from 'vitest'
import { fixedValues, saysWhatWasShown } from '@/lib/platform/form-state'

const drawn = { id: 'family', version: '9' }

describe('A form that comes back (two officers on one record)', () => {
  it('keeps the version it was opened at, however new the record is that is drawn around it', () => {
    expect(fixedValues(drawn, { id: 'family', version: '7', houseNo: '21C' })).toEqual({ id: 'family', version: '7' })
    expect(fixedValues({ record: '1', seen: 'new' }, { seen: 'old' })).toEqual({ record: '1', seen: 'old' })
  })

  it('says the newest version when nothing was typed over an older one', () => {
    expect(fixedValues(drawn, null)).toEqual(drawn)
    expect(fixedValues(drawn, { houseNo: '21C' })).toEqual(drawn)
    expect(fixedValues(drawn, { version: ['7', '8'] })).toEqual(drawn)
  })

  it('takes nothing else from the browser: whose record it is says the page', () => {
    expect(fixedValues(drawn, { id: 'another', version: '9' })).toEqual(drawn)
    expect(['version', 'seen', 'opened', 'shown', 'id', 'digest', 'requestId'].filter(saysWhatWasShown)).toHaveLength(4)
  })
})
