import { type ImportColumn, isOfMember } from '@/lib/domain/household/import-columns'
import { type ImportProblem, problem } from '@/lib/domain/import/problem'

export type Cells = Readonly<Partial<Record<ImportColumn, string>>>

export interface SheetMember {
  readonly line: number
  readonly cells: Cells
}

/** The rows of one household: its own answers once, and a row for each member. */
export interface SheetHousehold {
  readonly key: string
  readonly cells: Cells
  readonly members: readonly SheetMember[]
  readonly problems: readonly ImportProblem[]
}

const isOwn = (column: string): column is ImportColumn => !isOfMember(column)

/** Joins the rows of a household: two of them that say different things of the whole household are a problem. */
export const gather = (
  key: string,
  members: readonly SheetMember[],
  headerOf: (column: string) => string | null,
): SheetHousehold => {
  const own: Partial<Record<ImportColumn, string>> = {}
  const problems: ImportProblem[] = []
  for (const { line, cells } of members) {
    for (const column in cells) {
      if (!isOwn(column)) continue
      const told = cells[column]
      const before = own[column]
      if (before === undefined) {
        if (told !== undefined) own[column] = told
      } else if (before !== told) problems.push(problem(line, headerOf(column), 'households.error.rowsDisagree'))
    }
  }
  return { key, cells: own, members, problems }
}
