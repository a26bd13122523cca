interface Person {
  readonly login: string
  readonly name: string
  readonly role: string
  readonly password: string
}

/** The people of the demonstration as a table for the terminal. */
export const peopleTable = (people: readonly Person[]): string => {
  const rows = [
    ['sign in as', 'password', 'who', 'role'],
    ...people.map(({ login, password, name, role }) => [login, password, name, role]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()).join('\n')
}
