/** One page, act or order that a figure rests on. */
export interface Source {
  readonly title: string
  readonly issuer: string
  /** When it was issued, or as of when it speaks: a year, a month or a day. */
  readonly date: string
  /** Where we hold it: a seed page, the n-th reading in domain §14, general knowledge, or our own choice. */
  readonly held: string
}

/** The bibliography: every source a figure names stands here, and every one here is named by a figure. */
export const SOURCES = {
  'hp-food-2016': {
    title: 'Antodaya Scheme / Anapurna Scheme',
    issuer: 'Department of Food, Civil Supplies and Consumer Affairs, Himachal Pradesh',
    date: '2016-09',
    held: 'S2',
  },
  'aay-history': {
    title: 'Antyodaya Anna Yojana: launch, scale and expansions',
    issuer: 'Department of Food and Public Distribution, as reported on public pages',
    date: '2000 to 2005',
    held: 'L15, L16, L22',
  },
  'aay-hiv-2009': {
    title: 'Instruction to include HIV-positive persons with priority',
    issuer: 'Department of Food and Public Distribution',
    date: '2009',
    held: 'M-M',
  },
  'nfsa-2013': {
    title: 'National Food Security Act 2013 (Act 20 of 2013)',
    issuer: 'Parliament of India',
    date: '2013-07-05',
    held: 'L17, L32',
  },
  'hp-rgay-2013': {
    title: 'Start of Rajiv Gandhi Ann Yojna in Himachal Pradesh',
    issuer: 'Government of Himachal Pradesh, as reported by IANS',
    date: '2013-09-20',
    held: 'L18',
  },
  'free-grain-2023': {
    title: 'Free foodgrain for a year under the National Food Security Act',
    issuer: 'Union Cabinet, as reported by Mint of 24-12-2022',
    date: '2022-12-23',
    held: 'L21',
  },
  'free-grain-2024': {
    title: 'Free foodgrain for five years (PMGKAY)',
    issuer: 'Union Cabinet, decision of 29-11-2023',
    date: '2023-11-29',
    held: 'L21',
  },
  'secc-2011': {
    title: 'Socio Economic and Caste Census 2011, rural: exclusions, inclusions and deprivations',
    issuer: 'Ministry of Rural Development',
    date: '2011',
    held: 'L1, L2, L3, L6, L7',
  },
  'pmayg-2024': {
    title: 'PMAY-G 2024: relaxed exclusion criteria',
    issuer: 'Ministry of Rural Development, as summarised in Lok Sabha replies and notes',
    date: '2024',
    held: 'L13',
  },
  'hp-citizen-charter': {
    title: 'Citizen charter of the food department',
    issuer: 'Department of Food, Civil Supplies and Consumer Affairs, Himachal Pradesh',
    date: '2020',
    held: 'L23, L26',
  },
  'hp-food-2019': {
    title: 'Ration card procedures: transfer, marriage, birth, migrants',
    issuer: 'Department of Food, Civil Supplies and Consumer Affairs, Himachal Pradesh',
    date: '2019',
    held: 'L25',
  },
  'tpds-control-order-2015': {
    title: 'Targeted Public Distribution System (Control) Order 2015',
    issuer: 'Department of Food and Public Distribution',
    date: '2015-03-20',
    held: 'L19, M-M',
  },
  'tpds-refill-2015': {
    title: 'Withdrawal of the rule that vacated AAY places are not refilled',
    issuer: 'Department of Food and Public Distribution, as reported by im4change of 6-12-2015',
    date: '2015-12',
    held: 'L20',
  },
  'pmayg-wait-lists': {
    title: 'PMAY-G wait lists: display, deletion reasons, appeals',
    issuer: 'Ministry of Rural Development, Lok Sabha replies and notes',
    date: '2016 to 2024',
    held: 'L9, L11, L12, M-M',
  },
  'hp-bpl-drive-2025': {
    title: 'BPL drive of Himachal Pradesh: verification, objections, appeals',
    issuer: 'Government of Himachal Pradesh, as reported by the press',
    date: '2023 to 2025',
    held: 'L27, L28, L29, L30, L31',
  },
  'hp-panchayati-raj-act-1994': {
    title: 'Himachal Pradesh Panchayati Raj Act 1994, s.5, with press reports on the third meeting',
    issuer: 'Himachal Pradesh',
    date: '1994-04-23',
    held: 'L38, L40, L41, L42, M-M',
  },
  'hp-panchayati-raj-rules-1997': {
    title: 'Himachal Pradesh Panchayati Raj (General) Rules 1997',
    issuer: 'Himachal Pradesh',
    date: '1997',
    held: 'L43, M-L',
  },
  'manipur-panchayati-raj-act-1994': {
    title: 'Manipur Panchayati Raj Act 1994',
    issuer: 'Manipur',
    date: '1994',
    held: 'L45',
  },
  'quorum-excerpt': {
    title: 'Excerpt on quorum, State not named',
    issuer: 'Public page',
    date: 'unknown',
    held: 'L46',
  },
  'telangana-pesa-press': {
    title: 'Quorum of the Gram Sabha under the Telangana PESA rules',
    issuer: 'Deccan Chronicle',
    date: 'unknown',
    held: 'L47',
  },
  'quorum-general-knowledge': {
    title: 'Quorum in other States, as generally known',
    issuer: 'Domain reference, section 5.1',
    date: '2026',
    held: 'M-M',
  },
  'noaps-1995': {
    title: 'National Old Age Pension Scheme: start and later figures',
    issuer: 'Ministry of Rural Development, as told on public pages',
    date: '1995 to 2007',
    held: 'S2, L33, L34, L35',
  },
  'ignoaps-2011': {
    title: 'Age of the Indira Gandhi National Old Age Pension lowered to 60',
    issuer: 'Union Cabinet, as reported by The Hindu of 10-6-2011',
    date: '2011-04-01',
    held: 'L36',
  },
  'nsap-2012': {
    title: 'National Social Assistance Programme: widow and disability pensions',
    issuer: 'Ministry of Rural Development',
    date: '2012',
    held: 'M-M',
  },
  'rti-act-2005': {
    title: 'Right to Information Act 2005',
    issuer: 'Parliament of India',
    date: '2005-06-15',
    held: 'M-H',
  },
  'child-marriage-act-2006': {
    title: 'Prohibition of Child Marriage Act 2006',
    issuer: 'Parliament of India',
    date: '2007-01-10',
    held: 'M-H',
  },
  'state-order': {
    title: 'Order of the State, named with the setting',
    issuer: 'State Government',
    date: 'as noted with the setting',
    held: 'S',
  },
  'portal-choice': {
    title: 'Choice of this portal, to be settled by the State before go-live',
    issuer: 'Antyodaya portal',
    date: '2026',
    held: 'P',
  },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof SOURCES
