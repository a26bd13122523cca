import { describe, expect, it } from 'vitest'
import { suggestedName } from '@/lib/domain/household/transliterate'

describe('F14 · a name suggested in the other script', () => {
  it.each([
    ['देवकी देवी', 'Devki Devi'],
    ['रामकली', 'Ramkali'],
    ['भगवती', 'Bhagvati'],
    ['प्रभात', 'Prabhat'],
    ['शकुन्तला', 'Shakuntala'],
    ['स्वर्गीय संत राम', 'Late Sant Ram'],
    ['बाँकू', 'Banku'],
  ])('F14 · %s is suggested as %s', (hindi, english) => {
    expect(suggestedName(hindi)).toBe(english)
  })

  it.each([
    ['Devki Devi', 'देवकी देवी'],
    ['Yamini', 'यमिनी'],
    ['Ramkali', 'रमकली'],
    ['Late Sant Ram', 'स्वर्गीय संत राम'],
    ['SUNITA KUMARI', 'सुनीता कुमारी'],
    ['Smt. Mamta', 'श्रीमती ममता'],
    ['Sh. Sant Ram', 'श्री संत राम'],
  ])('F14 · %s is suggested as %s', (english, hindi) => {
    expect(suggestedName(english)).toBe(hindi)
  })

  it('F14 · what is no name gets no suggestion', () => {
    expect(suggestedName('')).toBeNull()
    expect(suggestedName(' 123 ')).toBeNull()
  })
})
