import type { Office } from '@/tests/e2e/office'
import type { Words } from '@/tests/e2e/world'

/** Somebody whom two clerks enter. */
export interface Twice {
  readonly name: Words
  readonly guardian: Words
  /** How the other clerk writes it. */
  readonly again: string
  readonly year: string
  readonly wife: Words
  /** Daughters of whom each clerk knows one. */
  readonly daughters: readonly [Words, Words]
}

/** Somebody for each project: they share a panchayat. */
export const PEOPLE: Readonly<Record<string, Twice>> = {
  'hindi-desktop': {
    name: { en: 'Chander Mohan', hi: 'चन्द्र मोहन' },
    guardian: { en: 'Gian Chand', hi: 'ज्ञान चन्द' },
    again: 'श्री मोहन चंद्र',
    year: '1951',
    wife: { en: 'Leela Wati', hi: 'लीला वती' },
    daughters: [
      { en: 'Reena', hi: 'रीना' },
      { en: 'Munni', hi: 'मुन्नी' },
    ],
  },
  'english-desktop': {
    name: { en: 'Virender Singh', hi: 'वीरेन्द्र सिंह' },
    guardian: { en: 'Lachhman Dass', hi: 'लछमन दास' },
    again: 'स्व० बीरेंद्र सिंघ',
    year: '1947',
    wife: { en: 'Sumitra Devi', hi: 'सुमित्रा देवी' },
    daughters: [
      { en: 'Babli', hi: 'बबली' },
      { en: 'Tripta', hi: 'तृप्ता' },
    ],
  },
  'hindi-phone': {
    name: { en: 'Yashpal Sharma', hi: 'यशपाल शर्मा' },
    guardian: { en: 'Vidya Sagar', hi: 'विद्या सागर' },
    again: 'श्री यश पाल शर्मा',
    year: '1955',
    wife: { en: 'Bimla Sharma', hi: 'बिमला शर्मा' },
    daughters: [
      { en: 'Jyoti', hi: 'ज्योति' },
      { en: 'Urmila', hi: 'उर्मिला' },
    ],
  },
}

/** Types the person's family into an empty form, as the first or the second clerk knows it. */
export const typeTwice = async (
  office: Office,
  [hindi, english]: readonly [string, string],
  person: Twice,
  at: 0 | 1,
): Promise<void> => {
  const { guardian, year, wife, name, daughters } = person
  const { t } = office
  await office.open('/households/new')
  const head = office.group(t('households.page.head'))
  await office.textbox(t('households.field.nameHi'), head).fill(hindi)
  await office.textbox(t('households.field.name'), head).fill(english)
  await office.list(t('households.field.gender'), head).selectOption({ label: t('households.gender.MALE') })
  await office.textbox(t('households.field.birth'), head).fill(year)
  await office.list(t('households.field.guardianKind'), head).selectOption({ label: t('households.guardian.SON_OF') })
  await office.textbox(t('households.field.guardianNameHi'), head).fill(guardian.hi)
  const second = office.group(t('households.page.member', { row: 2 }))
  await office.textbox(t('households.field.nameHi'), second).fill(wife.hi)
  await office.textbox(t('households.field.name'), second).fill(wife.en)
  await office.list(t('households.field.relation'), second).selectOption({ label: t('households.relation.SPOUSE') })
  await office.list(t('households.field.gender'), second).selectOption({ label: t('households.gender.FEMALE') })
  await office.textbox(t('households.field.birth'), second).fill(String(Number(year) + 4))
  await second.getByText(t('households.page.details'), { exact: true }).click()
  await office
    .list(t('households.field.guardianKind'), second)
    .selectOption({ label: t('households.guardian.WIFE_OF') })
  await office.textbox(t('households.field.guardianNameHi'), second).fill(name.hi)
  const third = office.group(t('households.page.member', { row: 3 }))
  await office.textbox(t('households.field.nameHi'), third).fill(daughters[at].hi)
  await office.textbox(t('households.field.name'), third).fill(daughters[at].en)
  await office.list(t('households.field.relation'), third).selectOption({ label: t('households.relation.DAUGHTER') })
  await office.list(t('households.field.gender'), third).selectOption({ label: t('households.gender.FEMALE') })
  await office.textbox(t('households.field.birth'), third).fill(at === 0 ? '1985' : '1998')
}
