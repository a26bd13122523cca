import { HEADER } from '@/tests/support/survey-file'

/** A person as the survey wrote them in 2011, and as the family register writes them in Hindi. */
interface Person {
  readonly en: readonly [name: string, guardian: string]
  readonly hi: readonly [name: string, guardian: string]
  readonly relation: readonly [en: string, hi: string]
  readonly gender: 'MALE' | 'FEMALE'
  readonly year: number
}

const person = (
  en: Person['en'],
  hi: Person['hi'],
  relation: Person['relation'],
  gender: Person['gender'],
  year: number,
): Person => ({ en, hi, relation, gender, year })

const [HEAD, WIFE, SON, DAUGHTER] = [
  ['HEAD', 'मुखिया'],
  ['SPOUSE', 'पत्नी'],
  ['SON', 'पुत्र'],
  ['DAUGHTER', 'पुत्री'],
] as const

/** Families as two registers know them; the last one is a widow who lives alone. */
export const FAMILIES: readonly (readonly Person[])[] = [
  [
    person(['Chander Mohan', 'Shankar Das'], ['चन्द्र मोहन', 'शंकर दास'], HEAD, 'MALE', 1961),
    person(['Kaushalya Devi', 'Chander Mohan'], ['कौशल्या', 'चंद्र मोहन'], WIFE, 'FEMALE', 1965),
    person(['Suresh Kumar', 'Chander Mohan'], ['सुरेश कुमार', 'चंद्र मोहन'], SON, 'MALE', 1990),
  ],
  [
    person(['Lekh Raj', 'Bhagat Ram'], ['लेखराज', 'भगत राम'], HEAD, 'MALE', 1955),
    person(['Nirmala', 'Lekh Raj'], ['निर्मला देवी', 'लेख राज'], WIFE, 'FEMALE', 1958),
    person(['Anita', 'Lekh Raj'], ['अनीता', 'लेख राज'], DAUGHTER, 'FEMALE', 1996),
  ],
  [person(['Shakuntala Devi', 'Gokul Chand'], ['शकुन्तला देवी', 'गोकुल चन्द'], HEAD, 'FEMALE', 1948)],
]

const MEN = [
  ['Ramesh Chand', 'रमेश चन्द'],
  ['Mohan Lal', 'मोहन लाल'],
  ['Bhagat Ram', 'भगत राम'],
  ['Surender Singh', 'सुरेन्द्र सिंह'],
] as const

const FATHERS = [
  ['Gokul Chand', 'गोकुल चन्द'],
  ['Shankar Das', 'शंकर दास'],
  ['Munshi Ram', 'मुंशी राम'],
] as const

const WOMEN = [
  ['Kamla Devi', 'कमला देवी'],
  ['Nirmala Devi', 'निर्मला देवी'],
  ['Sheela Devi', 'शीला देवी'],
] as const

/** A family that only shares its head's name with one of them. */
export const NAMESAKES: readonly Person[] = [
  person(['Lekh Raj', 'Munshi'], ['लेख राज', 'मुंशी'], HEAD, 'MALE', 1984),
  person(['Rekha', 'Lekh Raj'], ['रेखा', 'लेख राज'], WIFE, 'FEMALE', 1987),
  person(['Aarav', 'Lekh Raj'], ['आरव', 'लेख राज'], SON, 'MALE', 2015),
]

/** A family of a village in which few names are borne by many: husband and wife, of the names and years that its number draws. */
export const crowdedFamily = (at: number): readonly Person[] => {
  const pick = (names: readonly (readonly [string, string])[], by: number) =>
    names[Math.trunc(at / by) % names.length] ?? ['', '']
  const [[en, hi], [fatherEn, fatherHi], [wifeEn, wifeHi]] = [pick(MEN, 1), pick(FATHERS, MEN.length), pick(WOMEN, 1)]
  return [
    person([en, fatherEn], [hi, fatherHi], HEAD, 'MALE', 1930 + (at % 61)),
    person([wifeEn, en], [wifeHi, hi], WIFE, 'FEMALE', 1932 + (at % 59)),
  ]
}

/** The families as a survey file of 2011 tells them, in Latin letters, with ages as a survey asks them. */
export const survey = (families: readonly (readonly Person[])[], prefix: string, village = '18896'): string => {
  const row = (told: Readonly<Record<string, string>>): string => HEADER.map((column) => told[column] ?? '').join(',')
  const rows = families.flatMap((family, at) =>
    family.map(({ en: [name, father], relation: [relation], gender, year }, index) =>
      row({
        ...{ gp_code: '900001', village_code: village, ahl_family_tin: `${prefix}${at}`, ahlslnohhd: `${at + 1}` },
        ...{
          member_sl_no: `${index + 1}`,
          name,
          relation,
          genderid: gender,
          age: `${2011 - year}`,
          father_name: father,
        },
      }),
    ),
  )
  return [HEADER.join(','), ...rows].join('\n')
}

const PARIVAR = ['परिवार क्रमांक', 'गाँव कोड', 'सदस्य क्रमांक', 'सदस्य का नाम', 'पिता/पति का नाम', 'मुखिया से संबंध'].concat([
  ...['लिंग', 'जन्म तिथि', 'राशन कार्ड संख्या'],
])

/** The families as the panchayat's family register tells them today, in Hindi, under numbers of its own. */
export const familyRegister = (
  families: readonly (readonly Person[])[],
  {
    from = 1,
    village = '18896',
    card = '',
  }: { readonly from?: number; readonly village?: string; readonly card?: string } = {},
): string => {
  const rows = families.flatMap((family, at) =>
    family.map(({ hi: [name, guardian], relation: [, relation], gender, year }, index) =>
      [
        `${from + at}`,
        village,
        `${index + 1}`,
        name,
        guardian,
        relation,
        gender === 'MALE' ? 'पुरुष' : 'महिला',
        `${year}`,
        card,
      ].join(','),
    ),
  )
  return [PARIVAR.join(','), ...rows].join('\n')
}
