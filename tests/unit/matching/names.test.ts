import { describe, expect, it } from 'vitest'
import { maskedName } from '@/lib/domain/matching/at-entry'
import { nameTokens } from '@/lib/domain/matching/names'
import { phoneticKey } from '@/lib/domain/matching/phonetic'

const keysOf = (text: string): readonly string[] => nameTokens(text).map(({ key }) => key)

describe('phonetic keys', () => {
  it.each([
    ['चन्द्र', 'चंद्र', 'Chander', 'Chandra', 'Chandar', 'CHANDRA'],
    ['सिंह', 'सिंघ', 'Singh', 'Sing', 'Shingh'],
    ['लक्ष्मी', 'Lakshmi', 'Laxmi', 'Laxmee', 'Lakshmee'],
    ['लक्ष्मण', 'लछमण', 'लच्छमन', 'Lakshman', 'Laxman', 'Lachhman', 'Lachman', 'Lakshaman'],
    ['रक्षपाल', 'रछपाल', 'Rakshpal', 'Rachhpal', 'Raxpal'],
    ['दीक्षित', 'Dikshit', 'Dixit', 'Deekshit'],
    ['क्षमा', 'छमा', 'Kshama', 'Chhama'],
    ['विमला', 'बिमला', 'Vimla', 'Bimla', 'Wimla', 'Vimala'],
    ['ज्ञान', 'Gyan', 'Gian', 'Gyaan', 'Jnan', 'Dnyan'],
    ['श्रवण', 'सरवण', 'Shravan', 'Srawan', 'Sharwan', 'Sarwan'],
    ['चंपा', 'चम्पा', 'Champa', 'Chanpa'],
    ['वीरेंद्र', 'Virender', 'Virendra', 'Veerender', 'Varinder', 'Birender'],
    ['फूलवती', 'Phoolwati', 'Fulvati', 'Phulwati'],
    ['शान्ति', 'शान्ती', 'शांति', 'Shanti', 'Santi', 'Shantee'],
    ['विजय', 'Vijay', 'Vijai', 'Bijay', 'Vijaya'],
    ['चौधरी', 'Chaudhary', 'Choudhari', 'Chowdhary', 'Chaudhry'],
    ['ज़मीर', 'जमीर', 'Zameer', 'Jamir', 'Zamir'],
    ['नारायण', 'Narayan', 'Narain', 'Narayana'],
    ['यशोदा', 'जसोदा', 'Yashoda', 'Jasoda', 'Yasoda'],
    ['अब्बास', 'Abbas', 'Abas'],
  ])('F17 · %s has one key in every spelling', (...spellings) => {
    expect(new Set(spellings.map(phoneticKey)).size).toBe(1)
  })

  it.each([
    ['Ramesh', 'Rakesh'],
    ['Ramesh', 'Mahesh'],
    ['Sunil', 'Anil'],
    ['Devi', 'Dev'],
    ['Kamla', 'Vimla'],
    ['राजेश', 'राकेश'],
    ['Lachhman', 'Lakhan'],
    ['Rakesh', 'Rachesh'],
    ['Santosh', 'Santokh'],
  ])('F17 · %s and %s are two names', (one, other) => {
    expect(phoneticKey(one)).not.toBe(phoneticKey(other))
  })

  it('what holds no letter has no key', () => {
    expect(phoneticKey('123')).toBe('')
    expect(phoneticKey('—')).toBe('')
  })
})

describe('tokens of a name', () => {
  it('honorifics are no part of a name, in whichever script and however they are shortened', () => {
    for (const text of [
      'Late Sh. Ramesh Kumar',
      'स्व० श्री रमेश कुमार',
      'स्वर्गीय रमेश कुमार',
      'Lt. Ramesh  Kumar ji',
      'Mr. Ramesh Kumar',
    ]) {
      expect(keysOf(text)).toEqual(['rms', 'kmr'])
    }
    expect(keysOf('श्रीमती कमला देवी')).toEqual(keysOf('Smt. Kamla Devi'))
  })

  it('a guardian written into the name is left out', () => {
    expect(keysOf('Ramesh Kumar S/o Mohan Lal')).toEqual(['rms', 'kmr'])
    expect(keysOf('रमेश कुमार पुत्र मोहन लाल')).toEqual(['rms', 'kmr'])
  })

  it('habits weigh less than family names, family names less than first names', () => {
    const [first, clan] = nameTokens('Ramesh Sharma')
    const [, habit] = nameTokens('रमेश कुमार')
    expect([first?.weight, clan?.weight, habit?.weight]).toEqual([1, 0.6, 0.25])
  })

  it('a name of titles or signs alone has no tokens', () => {
    expect(nameTokens('Smt.')).toEqual([])
    expect(nameTokens('…')).toEqual([])
  })

  it('F16 · a masked name shows first letters only', () => {
    expect(maskedName({ en: 'Ramesh Kumar' })).toBe('R… K…')
    expect(maskedName({ hi: 'किरण देवी' })).toBe('कि… दे…')
  })
})
