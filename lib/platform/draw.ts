import 'server-only'
import { randomInt } from 'node:crypto'

/** So many random decimal digits that nobody can foretell (decision 0015). */
export const drawDigits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('')
