import { describe, expect, it } from 'vitest'
import { RELATIONS, type Relation } from '@/lib/domain/household/household'
import { codeFor, codeIfKnown } from '@/lib/domain/household/import-codes'
import { RELATION_WORDS } from '@/lib/domain/household/relation-words'
import { oneHindi } from '@/lib/domain/import/headers'
import { allowedWords } from '@/lib/platform/sheet-words'

/** As a panchayat's clerk writes it, in either script: capitals, hyphens, nukta and half nasals as they come. */
const TABLE: readonly (readonly [Relation, readonly string[]])[] = [
  ['HEAD', ['मुखिया', 'स्वयं', 'ख़ुद', 'Self', 'Mukhiya', 'Swayam', 'Head of Household', '1', '01']],
  ['SPOUSE', ['पत्नी', 'पति', 'पति/पत्नी', 'धर्मपत्नी', 'Wife', 'W/O', 'Patni', 'Pati', '2']],
  ['SON', ['पुत्र', 'बेटा', 'लड़का', 'दत्तक पुत्र', 'S/o', 'Putra', 'Beta', 'Adopted Son']],
  ['DAUGHTER', ['पुत्री', 'बेटी', 'लड़की', 'विधवा पुत्री', 'D/O', 'Putri', 'Beti']],
  ['SON_IN_LAW', ['दामाद', 'जमाई', 'जँवाई', 'जामाता', 'Damad', 'DAMAAD', 'Jamai', 'Son-in-Law']],
  [
    'DAUGHTER_IN_LAW',
    [
      ...['बहू', 'बहु', 'पुत्रवधू', 'पुत्रवधु', 'पुत्र वधू', 'पुत्र-वधु', 'विधवा पुत्रवधू', 'पुत्र की पत्नी'],
      ...['Bahu', 'Putravadhu', 'Putra Vadhu', 'Daughter in Law', 'Son’s wife', "son's wife"],
    ],
  ],
  ['FATHER', ['पिता', 'पिता जी', 'Pita', 'father']],
  ['MOTHER', ['माता', 'माँ', 'मां', 'Mata', 'Maa', 'Mother']],
  ['BROTHER', ['भाई', 'छोटा भाई', 'Bhai', 'Elder Brother']],
  ['SISTER', ['बहन', 'बहिन', 'Behan', 'Bahin', 'younger sister']],
  [
    'GRANDCHILD',
    [
      ...['पौत्र', 'पौत्री', 'पोता', 'पोती', 'पोत्री', 'नाती', 'नातिन', 'दोहता', 'दोहती', 'दौहित्र', 'दोहित्री'],
      ...['Pautra', 'Pautri', 'Potra', 'potri', 'Pota', 'poti', 'nati', 'Natin', 'Dohta', 'Dohti'],
      ...['Grand-Son', 'Grand Daughter', 'grandson', 'GRANDDAUGHTER', 'Grandchild'],
    ],
  ],
  ['GRANDPARENT', ['दादा', 'दादी', 'नाना', 'नानी', 'Dada', 'Dadi', 'Nani', 'Grandmother', 'Grand Father']],
  [
    'OTHER_RELATIVE',
    [
      ...['सास', 'ससुर', 'साला', 'साली', 'जीजा', 'देवर', 'जेठानी', 'भाभी', 'ननद', 'Saas', 'Sasur', 'Mother-in-law'],
      ...['भतीजा', 'भतीजी', 'भांजा', 'भांजी', 'भाँजी', 'भान्जा', 'भानजी', 'Bhatija', 'Bhatiji', 'Bhanja', 'Bhanji'],
      ...['चाचा', 'ताऊ', 'ताया', 'मामा', 'बुआ', 'मौसी', 'Chacha', 'Nephew', 'niece', 'प्रपौत्र', 'पड़पोती', 'पौत्रवधू'],
      ...['अन्य', 'अन्य संबंधी', 'सम्बन्धी', 'Other', 'Relative'],
    ],
  ],
  ['UNRELATED', ['नौकर', 'किरायेदार', 'Servant', 'Tenant', 'कोई संबंध नहीं', 'Unrelated']],
]

describe('who somebody is to the head, as family registers write it (F21)', () => {
  it.each(TABLE.flatMap(([code, words]) => words.map((word) => [word, code] as const)))('%s is %s', (word, code) => {
    expect(codeIfKnown('relation', word)).toBe(code)
  })

  it('no word stands under two relations', () => {
    const said = RELATIONS.flatMap((code) => RELATION_WORDS[code].map((word) => oneHindi(word)))
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([])
  })

  it.each(['सौतेला पुत्र', 'विधवा', 'सदस्य', 'step son', '17', 'पुत्र/पुत्री'])(
    'leaves %s as it stands, so that the row comes back with the answers that it may have',
    (word) => {
      expect(codeIfKnown('relation', word)).toBeUndefined()
      expect(codeFor('relation', word)).toBe(word)
    },
  )

  it('names the answers in the reader’s language beside such a row', () => {
    expect(allowedWords('hi', 'households.error.relation')).toContain('पोता-पोती या नाती-नातिन')
    expect(allowedWords('en', 'households.error.relation')).toContain('Grandchild')
  })
})
