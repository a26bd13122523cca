const OFF = 9

/** Edits between two texts by the usual table; an exchange of neighbours is one. */
const byTable = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      const turned = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      const exchanged = turned ? (before[j - 2] ?? OFF) + 1 : OFF
      next.push(
        Math.min((row[j] ?? OFF) + 1, (next[j - 1] ?? OFF) + 1, (row[j - 1] ?? OFF) + (same ? 0 : 1), exchanged),
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? OFF
}

/** How many slips of the pen lie between two words: 0, 1, 2, or `OFF` for more. Nearly all words are told apart cheaply. */
export const slipsBetween = (a: string, b: string): number => {
  if (a === b) return 0
  const shorter = Math.min(a.length, b.length)
  if (Math.max(a.length, b.length) - shorter > 2) return OFF
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  let end = 0
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (Math.max(x.length, y.length) > 4) return OFF
  const found = byTable(x, y)
  return found > 2 ? OFF : found
}
