import type { QuorumRule } from '@/lib/domain/meeting/quorum'
import type { Cited, Dated } from '@/lib/domain/shared/cited'
import { cite } from '@/lib/rules/cite'
import type { SourceId } from '@/lib/rules/sources'

const share = (numerator: number, denominator: number) => ({ numerator, denominator })
const WHOEVER_COMES = share(0, 1)

/** What most laws leave open, as the portal fills it (domain §5.2). */
const PLAIN = {
  absoluteCap: null,
  minWomenFraction: null,
  minStFraction: null,
  waitMinutes: 30,
  adjournMinDays: 1,
  adjournMaxDays: 15,
  relaxedAfterFailures: null,
  relaxedFraction: WHOEVER_COMES,
} as const

const rule = (value: QuorumRule, source: SourceId, at: string): Cited<QuorumRule> =>
  cite(value, 'choice', { from: '1994-04-23', source, at, standing: 'state-setting' })

/**
 * Himachal Pradesh: one third of all families; after two failed meetings the third decides with whoever attends
 * (domain §5.1, to be checked against s.5(3) before a State relies on it).
 */
export const HIMACHAL_QUORUM: Dated<QuorumRule> = {
  name: 'quorumRule',
  periods: [
    rule(
      {
        ...PLAIN,
        basis: 'FAMILIES',
        fraction: share(1, 3),
        relaxedAfterFailures: 2,
        authorityRef: 'हि.प्र. पंचायती राज अधिनियम 1994, धारा 5(3) / HP Panchayati Raj Act 1994, s.5(3)',
      },
      'hp-panchayati-raj-act-1994',
      's5_3',
    ),
  ],
}

/** The rules of other States (domain §5.1), for a State administrator to start from; names as in the table. */
export const OTHER_QUORUMS: readonly { readonly state: string; readonly rule: Cited<QuorumRule> }[] = [
  {
    state: 'MANIPUR',
    rule: rule(
      {
        ...PLAIN,
        basis: 'MEMBERS',
        fraction: share(1, 10),
        adjournMinDays: 7,
        adjournMaxDays: 7,
        relaxedAfterFailures: 1,
        authorityRef: 'Manipur Panchayati Raj Act 1994, s.7',
      },
      'manipur-panchayati-raj-act-1994',
      's7',
    ),
  },
  {
    state: 'CHHATTISGARH_TYPE',
    rule: rule(
      {
        ...PLAIN,
        basis: 'MEMBERS',
        fraction: share(1, 10),
        absoluteCap: 500,
        authorityRef: 'One tenth of members or 500, whichever is less',
      },
      'quorum-excerpt',
      'unnamedState',
    ),
  },
  {
    state: 'TELANGANA_PESA',
    rule: rule(
      {
        ...PLAIN,
        basis: 'MEMBERS',
        fraction: share(1, 3),
        minStFraction: share(1, 2),
        waitMinutes: 60,
        adjournMinDays: 0,
        relaxedAfterFailures: 1,
        authorityRef: 'Telangana PESA Rules',
      },
      'telangana-pesa-press',
      'quorum',
    ),
  },
  {
    state: 'KARNATAKA',
    rule: rule(
      {
        ...PLAIN,
        basis: 'MEMBERS',
        fraction: share(1, 10),
        absoluteCap: 100,
        minWomenFraction: share(3, 10),
        authorityRef: 'Karnataka, as generally known',
      },
      'quorum-general-knowledge',
      'quorumTable',
    ),
  },
  ...['HARYANA', 'RAJASTHAN', 'KERALA'].map((state) => ({
    state,
    rule: rule(
      { ...PLAIN, basis: 'MEMBERS', fraction: share(1, 10), authorityRef: 'About one tenth, as generally known' },
      'quorum-general-knowledge',
      'quorumTable',
    ),
  })),
  {
    state: 'PUNJAB',
    rule: rule(
      { ...PLAIN, basis: 'MEMBERS', fraction: share(1, 5), authorityRef: 'One fifth, as generally known' },
      'quorum-general-knowledge',
      'quorumTable',
    ),
  },
]
