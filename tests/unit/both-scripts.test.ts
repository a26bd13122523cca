import { describe, expect, it } from 'vitest'
import { readIn } from '@/lib/domain/shared/both-scripts'

describe('a text that was written in both scripts', () => {
  it.each([
    ['अंत्योदय 2026-27 / Antyodaya 2026-27', 'अंत्योदय 2026-27', 'Antyodaya 2026-27'],
    ['Panchayat Bhawan / पंचायत भवन', 'पंचायत भवन', 'Panchayat Bhawan'],
    ['क / ख / A / B', 'क / ख', 'A / B'],
    ['सूची / Reading\nक्रम / Order', 'सूची\nक्रम', 'Reading\nOrder'],
  ])('%j is read in the reader’s script', (text, hi, en) => {
    expect(readIn(text, 'hi')).toBe(hi)
    expect(readIn(text, 'en')).toBe(en)
  })

  it.each(['Order RD / 44', 'आदेश / 44', 'AAY/2026', 'पंचायत भवन', 'फ़ॉर्म A / फ़ॉर्म B', '', ' / '])(
    '%j stands in one script, or in none, and is read as it stands',
    (text) => {
      expect(readIn(text, 'hi')).toBe(text)
      expect(readIn(text, 'en')).toBe(text)
    },
  )
})
