import type { Role } from '@/lib/domain/access/actor'

/** What stands after the ? of an address. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>

/** One value of the address; of several the first, without the NUL that no database takes. */
export const one = (asked: Asked, name: string): string | undefined => [asked[name]].flat()[0]?.replaceAll('\0', '')

/** Sentences that the sign-in page can say, at `accounts.signIn.error.*`. */
const SIGN_IN_ERRORS = ['wrong', 'locked', 'noPosting', 'sessionRequired', 'cookie', 'fault'] as const
export type SignInError = (typeof SIGN_IN_ERRORS)[number]

const NEXT_AUTH: ReadonlyMap<string, SignInError> = new Map([
  ['CredentialsSignin', 'wrong'],
  ['SessionRequired', 'sessionRequired'],
])

/** Which sentence an `?error=` stands for; whatever is unknown is a fault without details. */
export const signInError = (code: string | undefined): SignInError | null =>
  code === undefined ? null : (NEXT_AUTH.get(code) ?? SIGN_IN_ERRORS.find((error) => error === code) ?? 'fault')

const PANCHAYAT_OFFICE: readonly Role[] = ['GP_SECRETARY', 'GP_SAHAYAK', 'PRADHAN']
/** The offices above that read the register, and with them the department that approves the lists. */
const OVER: readonly Role[] = ['BLOCK_OFFICER', 'COLLECTOR', 'AUDITOR']
const ABOVE: readonly Role[] = [...OVER, 'RD_DEPT']
const REGISTER: readonly Role[] = [...PANCHAYAT_OFFICE, 'VERIFYING_OFFICER', ...OVER]

/** A page of the office. */
export type MenuKey =
  | 'desk'
  | 'households'
  | 'applications'
  | 'lists'
  | 'verifications'
  | 'consolidations'
  | 'cards'
  | 'drives'
  | 'assignments'
  | 'allocations'
  | 'people'
  | 'places'
  | 'settings'
  | 'journal'
  | 'imports'
  | 'exports'
  | 'duplicates'
  | 'changes'
  | 'reviews'
  | 'pensions'
  | 'visits'
  | 'questions'

/** Pages about the register stand under it, so that the menu keeps to one line. */
const UNDER: Readonly<Partial<Record<MenuKey, MenuKey>>> = {
  imports: 'households',
  exports: 'households',
  duplicates: 'households',
  changes: 'households',
  reviews: 'households',
  pensions: 'households',
  visits: 'households',
  questions: 'settings',
}

const FOOD: readonly Role[] = ['FOOD_INSPECTOR', 'FSO', 'DFSC']

/** The pages of the office in the order of the work, and to whom each is of use. Kindness, not security. */
const MENU: readonly (readonly [key: MenuKey, roles: readonly Role[] | null])[] = [
  ['desk', null],
  ['households', [...REGISTER, 'ULB_OFFICER']],
  ['visits', REGISTER],
  ['reviews', [...REGISTER, ...FOOD]],
  ['changes', REGISTER],
  ['duplicates', REGISTER],
  ['pensions', [...REGISTER, 'RD_DEPT', 'WELFARE_DEPT', 'DFSC']],
  ['imports', ['GP_SECRETARY', 'GP_SAHAYAK', 'COLLECTOR', 'WELFARE_DEPT', 'STATE_ADMIN']],
  ['exports', ['GP_SECRETARY', 'GP_SAHAYAK', ...OVER]],
  ['applications', REGISTER],
  ['verifications', ['VERIFYING_OFFICER']],
  ['lists', [...REGISTER, 'RD_DEPT']],
  ['consolidations', [...PANCHAYAT_OFFICE, ...ABOVE]],
  ['cards', ['GP_SECRETARY', 'GP_SAHAYAK', ...ABOVE, ...FOOD]],
  ['drives', ['STATE_ADMIN', ...ABOVE]],
  ['assignments', ['COLLECTOR', 'BLOCK_OFFICER', 'AUDITOR']],
  ['allocations', ABOVE],
  ['people', ['STATE_ADMIN']],
  ['places', ['STATE_ADMIN', ...ABOVE]],
  ['settings', ['STATE_ADMIN', 'RD_DEPT', 'AUDITOR']],
  ['questions', ['STATE_ADMIN']],
  ['journal', [...REGISTER, 'STATE_ADMIN']],
]

/** Where the title of a page stands among the messages: the menu calls a page by the words that stand above it. */
const titleOf = (key: MenuKey) => {
  if (key === 'people') return 'accounts.page.people.title'
  return key === 'places' ? 'places.page.browse.title' : (`${key}.page.title` as const)
}

/** One line of the office's navigation. */
export interface MenuItem {
  readonly key: MenuKey
  readonly title: ReturnType<typeof titleOf>
  readonly href: string
  /** The page it stands under; null for a page of the first line. */
  readonly under: string | null
}

/** The pages of the office that are of use to a role; a page whose own first page is of no use to it stands in the first line. */
export const menuFor = (role: Role): readonly MenuItem[] => {
  const keys = MENU.filter(([, roles]) => roles?.includes(role) ?? true).map(([key]) => key)
  return keys.map((key) => {
    const under = UNDER[key]
    return { key, title: titleOf(key), href: `/${key}`, under: under && keys.includes(under) ? `/${under}` : null }
  })
}

const BROWSERS = ['Edg', 'OPR', 'SamsungBrowser', 'Firefox', 'Chrome', 'Safari'] as const
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux'] as const
const NAMES: Readonly<Record<string, string>> = {
  Edg: 'Edge',
  OPR: 'Opera',
  SamsungBrowser: 'Samsung',
  'Mac OS X': 'Mac',
}

/** A browser's own long word for itself as two short ones, `Firefox · Android`; null when it says nothing known. */
export const deviceName = (agent: string): string | null => {
  const parts = [BROWSERS, SYSTEMS].flatMap((names) => names.find((name) => agent.includes(name)) ?? [])
  return parts.length === 0 ? null : parts.map((part) => NAMES[part] ?? part).join(' · ')
}
