import type { Closing } from '@/lib/caretaker/closing'
import { placePath } from '@/lib/domain/place/path'
import { follow, type Mark, openWorker } from '@/tests/bench/import/follow'
import { surveyFile } from '@/tests/bench/import/survey'
import { connected, openGround } from '@/tests/bench/ground'
import type { Row } from '@/tests/bench/measure'
import { layPlaces, post } from '@/tests/bench/state'

const FAMILIES = 6000
/** So few given names that hundreds in the one village share each. */
const NAMES = 160
const ELSEWHERE = 50

const rate = (marks: readonly Mark[], from: number, to: number): number => {
  const [first, last] = [marks.find(({ rows }) => rows >= from), marks.find(({ rows }) => rows >= to)]
  return first && last && last.at > first.at ? ((last.rows - first.rows) * 1000) / (last.at - first.at) : 0
}

/**
 * A second register of one panchayat, all in one village and of few names: each of its families is looked for among those
 * that stand there already (F22). What a family costs must not grow with the village.
 */
export const benchCrowded = async (house: Closing, families: number = FAMILIES): Promise<Row[]> => {
  const told = (line: string): void => void process.stdout.write(`  ${line}\n`)
  const ground = await (await openGround(house))('crowded')
  process.env['DATABASE_URL'] = ground.portal
  process.env.NEXTAUTH_SECRET ??= 'for the bench only, nobody signs in here'
  const actor = await connected(ground.superuser, async (client) => {
    await layPlaces(client, 1)
    return post(client, 'Meera', 'STATE_ADMIN', placePath('2'))
  })
  const worker = openWorker(house, ground.portal)
  await follow(actor, 'SECC2011', surveyFile(ELSEWHERE, 1, { seed: 1, names: NAMES }), told)
  const { job, marks } = await follow(actor, 'PARIVAR', surveyFile(families, 1, { names: NAMES }), told)
  worker.stop()
  const all = job.counts?.IN.rows ?? 0
  const [first, last] = [rate(marks, all * 0.05, all * 0.25), rate(marks, all * 0.75, all * 0.95)]
  return [
    {
      what: `second register of a village of ${families.toLocaleString('en-IN')} families and ${NAMES} names, last fifth of its rows`,
      ours: `${Math.round(last).toLocaleString('en-IN')} rows/s`,
      yardstick: `an early fifth ${Math.round(first).toLocaleString('en-IN')} rows/s`,
      ratio: last / first,
      aim: { sign: '≥', value: 0.8 },
    },
  ]
}
