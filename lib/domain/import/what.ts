import { HOUSEHOLD_SOURCES, type HouseholdSource, type ImportKindName } from '@/lib/domain/import/kinds'
import { REGISTER_KINDS, type RegisterKind } from '@/lib/domain/pension/register'

/** What a person says a file is: families by whose words they are, a register that another office keeps, or corrections. */
export const FILE_CONTENTS = [...HOUSEHOLD_SOURCES, ...REGISTER_KINDS, 'CORRECTIONS'] as const
export type FileContent = (typeof FILE_CONTENTS)[number]

const isSource = (content: FileContent): content is HouseholdSource =>
  (HOUSEHOLD_SOURCES as readonly string[]).includes(content)
const isRegister = (content: FileContent): content is RegisterKind =>
  (REGISTER_KINDS as readonly string[]).includes(content)

/** The kind of import behind what the file is. */
export const kindOfContent = (content: FileContent): ImportKindName =>
  isSource(content) ? 'HOUSEHOLDS' : isRegister(content) ? 'OUTSIDE_REGISTER' : 'CORRECTIONS'

/** Whose words the households of the file are; the survey's where the file holds none. */
export const sourceOfContent = (content: FileContent): HouseholdSource => (isSource(content) ? content : 'SECC2011')

/** Whether the file says nothing of its own day, so that a person must: the register is as old as that. */
export const asksForDay = (content: FileContent): boolean => isRegister(content)

/** What is kept of what a person said of a file. */
interface Handed {
  readonly kind: ImportKindName
  readonly source: string
  readonly answers: Readonly<Record<string, string>>
}

/** What the file is, as the person said who handed it in. */
export const contentOf = ({ kind, source, answers }: Handed): FileContent => {
  const said = kind === 'HOUSEHOLDS' ? source : kind === 'CORRECTIONS' ? kind : answers['register']
  return FILE_CONTENTS.find((content) => content === said) ?? (kind === 'OUTSIDE_REGISTER' ? 'IGNOAPS' : 'SECC2011')
}
