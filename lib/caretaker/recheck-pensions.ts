import { beginRechecks, stepPensionRounds } from '@/lib/caretaker/pension-rounds'
import { placePath } from '@/lib/domain/place/path'
import { transaction } from '@/lib/platform/db'

// `npm run pensions:recheck`: compares every district with its pension registers now, and says what came of it.

const states = await transaction(null, (tx) => tx.place.findMany({ where: { kind: 'STATE' }, select: { path: true } }))
let begun = 0
for (const { path } of states) begun += await beginRechecks(placePath(path), true)
let steps = 0
while (await stepPensionRounds()) steps += 1
process.stdout.write(`${begun} districts compared, ${steps} steps in the background\n`)
process.exit(0)
