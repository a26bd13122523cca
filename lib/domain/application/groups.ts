/** The vulnerability groups of AAY's expansion, in the order of domain §3.2; several may hold, each is an officer's finding. */
export const VULNERABILITY_GROUPS = [
  'LANDLESS_AGRI_LABOUR',
  'MARGINAL_FARMER',
  'RURAL_ARTISAN',
  'SLUM_DWELLER',
  'INFORMAL_DAILY_EARNER',
  'DESTITUTE',
  'HEADED_BY_WIDOW',
  'HEADED_BY_TERMINALLY_ILL',
  'HEADED_BY_DISABLED',
  'HEADED_BY_60PLUS',
  'SINGLE_PERSON_SAME_CONDITION',
  'PRIMITIVE_TRIBAL',
  'HIV_POSITIVE',
] as const
export type VulnerabilityGroup = (typeof VULNERABILITY_GROUPS)[number]

/** Groups that hold only for a family without assured means of subsistence or support of society (domain §3.2). */
export const NEEDS_NO_SUPPORT: readonly VulnerabilityGroup[] = [
  'HEADED_BY_WIDOW',
  'HEADED_BY_TERMINALLY_ILL',
  'HEADED_BY_DISABLED',
  'HEADED_BY_60PLUS',
  'SINGLE_PERSON_SAME_CONDITION',
]

/** Groups that only the verifying officer and the approver may read (HIV and AIDS Act 2017; domain §9.4). */
const CONFIDENTIAL: readonly VulnerabilityGroup[] = ['HIV_POSITIVE']

const KNOWN: ReadonlySet<string> = new Set(VULNERABILITY_GROUPS)

/** Whether the text is the code of a vulnerability group. */
export const isVulnerabilityGroup = (text: string): text is VulnerabilityGroup => KNOWN.has(text)

/** The groups with the confidential ones left out: what anybody else than verifier and approver may see. */
export const openGroups = (groups: readonly VulnerabilityGroup[]): readonly VulnerabilityGroup[] =>
  groups.filter((group) => !CONFIDENTIAL.includes(group))
