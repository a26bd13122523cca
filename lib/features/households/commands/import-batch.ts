import 'server-only'
import * as bulkRows from '@/lib/features/households/store/bulk-rows'
import { tokensOf } from '@/lib/features/households/store/tokens'
import type { ImportBatch } from '@/lib/features/imports/store/kind'
import { judge, type Line } from './import-judge'
import { type Desk, type Plan, write } from './import-write'
import { type Ground, readHousehold } from './readings'

const NOTHING: Plan = { creates: [], renewals: [], asks: [], unnamed: [], seen: [] }

/** Households of a file on their way into the register. */
export const batchOf = (ground: Ground, desk: Desk): ImportBatch => {
  const lines: Line[] = []
  const tokens = new Map<string, string>()
  let plan = NOTHING
  return {
    read: ({ key, rows }) => {
      const reading = readHousehold(key, rows, ground)
      const line = { rows: rows.length, line: rows[0]?.line ?? 0, lines: rows.map((row) => row.line) }
      if (!('read' in reading) || !desk.ready) lines.push({ ...reading, ...line })
      else {
        // While the database takes in the chunk before, which later would have to wait.
        lines.push({ read: { ...reading.read, texts: bulkRows.textsOf(reading.read) }, ...line })
        for (const [token, sound] of tokensOf(reading.read.family.members)) tokens.set(token, sound)
      }
    },
    plan: async (tx) => {
      const judged = await judge(tx, lines, desk)
      plan = judged.plan
      return judged.verdicts
    },
    write: (tx) => write(tx, plan, desk, tokens),
  }
}
