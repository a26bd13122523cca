import { useLocale, useTranslations } from 'next-intl'
import { useBirthWords } from '@/components/households/birth-words'
import { ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import { isRecord } from '@/lib/domain/household/facts'
import { GUARDIAN_KINDS, JOIN_CAUSES } from '@/lib/domain/household/family'
import {
  BIRTH_EVIDENCE,
  END_CAUSES,
  GENDERS,
  INCOME_SOURCES,
  MARITAL_STATUSES,
  RELATIONS,
  SOCIAL_CATEGORIES,
} from '@/lib/domain/household/household'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { paise } from '@/lib/domain/shared/quantity'
import type { Names } from '@/lib/features/households/view/row'
import { dayInWords, rupeesInWords } from '@/lib/platform/words'

const code = <T extends string>(codes: readonly T[], value: Canonical | undefined): T | undefined =>
  codes.find((one) => one === value)

const written = (value: Canonical | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The words of any recorded fact, out of a version or a change request; null when nobody has said it. */
export const useFactValue = (places: Readonly<Record<string, Names>> = {}) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const birthInWords = useBirthWords()
  const day = (value: Canonical | undefined) =>
    typeof value === 'string' && isPlainDate(value) ? dayInWords(value) : written(value)
  const birth = (value: { readonly [key: string]: Canonical }) => {
    const date = written(value['date'])
    const evidence = code(BIRTH_EVIDENCE, value['evidence'])
    return isPlainDate(date)
      ? birthInWords({ date, precision: written(value['precision']), ...(evidence ? { evidence } : {}) })
      : date
  }
  const inScript = (value: { readonly [key: string]: Canonical }, en: string, hi: string) => {
    const names = [written(value[locale === 'hi' ? hi : en]), written(value[locale === 'hi' ? en : hi])]
    return [...new Set(names.filter((name) => name !== ''))].join(' · ')
  }
  const house = (value: { readonly [key: string]: Canonical }) => {
    const [wall, roof] = [code(WALLS, value['wall']), code(ROOFS, value['roof'])]
    return [
      ...(typeof value['rooms'] === 'number' ? [t('page.room', { rooms: value['rooms'] })] : []),
      ...(wall ? [t('page.wallOf', { wall: t(`wall.${wall}`) })] : []),
      ...(roof ? [t('page.roofOf', { roof: t(`roof.${roof}`) })] : []),
    ].join(' · ')
  }
  const acres = (value: { readonly [key: string]: Canonical }) =>
    (
      [
        ['landUnirrigated', value['unirrigated']],
        ['landIrrigatedTwoCrop', value['irrigatedTwoCrop']],
        ['landOtherIrrigated', value['otherIrrigated']],
      ] as const
    )
      .flatMap(([name, cents]) =>
        typeof cents === 'number' ? [`${t(`field.${name}`)}: ${t('page.acres', { acres: String(cents / 100) })}`] : [],
      )
      .join(' · ')

  const ofRecord = (field: string, value: { readonly [key: string]: Canonical }): string => {
    if (field === 'name') return inScript(value, 'en', 'hi')
    if (field === 'birth') return birth(value)
    if (field === 'dwelling') return house(value)
    if (field === 'land') return acres(value)
    if (field === 'aadhaar') return `XXXX XXXX ${written(value['last4'])}`
    if (field === 'bpl') {
      const list = { number: written(value['number']), year: written(value['listYear']) }
      return value['kind'] === 'LISTED' ? t('page.listed', list) : t('page.notListed')
    }
    if (field === 'guardian') {
      const kind = code(GUARDIAN_KINDS, value['kind'])
      const name = inScript(value, 'name', 'nameHi')
      return kind ? t('page.guardianOf', { kind: t(`guardian.${kind}`), name }) : name
    }
    if (field === 'ended') {
      const cause = code(END_CAUSES, value['cause'])
      return `${cause ? t(`endCause.${cause}`) : ''} · ${day(value['on'])}`
    }
    if (field === 'joined') {
      const cause = code(JOIN_CAUSES, value['cause'])
      return `${cause ? t(`joinCause.${cause}`) : ''} · ${day(value['on'])}`
    }
    if (field === 'member') {
      return ['name', 'relation', 'gender', 'birth'].flatMap((part) => say(part, value[part] ?? null) ?? []).join(' · ')
    }
    return Object.entries(value)
      .map(([key, answer]) => `${key}: ${say(key, answer) ?? ''}`)
      .join(' · ')
  }

  const say = (field: string, value: Canonical): string | null => {
    if (value === null) return null
    if (isRecord(value)) return ofRecord(field, value)
    if (typeof value === 'boolean') return t(`answer.${value ? 'yes' : 'no'}`)
    if (typeof value === 'number') {
      if (field === 'monthlyIncome') return t('page.perMonth', { sum: rupeesInWords(paise(value)) })
      return field === 'disabilityPercent' ? t('page.perCent', { percent: String(value) }) : String(value)
    }
    if (field === 'village' || field === 'place') return places[written(value)]?.[locale] ?? written(value)
    return ofCode(field, value) ?? day(value)
  }

  const ofCode = (field: string, value: Canonical): string | null => {
    if (field === 'category') return named(code(SOCIAL_CATEGORIES, value), (one) => t(`category.${one}`))
    if (field === 'mainIncome') return named(code(INCOME_SOURCES, value), (one) => t(`incomeSource.${one}`))
    if (field === 'relation') return named(code(RELATIONS, value), (one) => t(`relation.${one}`))
    if (field === 'gender') return named(code(GENDERS, value), (one) => t(`gender.${one}`))
    if (field === 'maritalStatus') return named(code(MARITAL_STATUSES, value), (one) => t(`maritalStatus.${one}`))
    return null
  }

  return say
}

const named = <T extends string>(found: T | undefined, say: (one: T) => string): string | null =>
  found === undefined ? null : say(found)
