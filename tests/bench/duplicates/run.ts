import { openBook } from '@/tests/bench/duplicates/book'
import type { People } from '@/tests/bench/duplicates/entries'
import { measure, type Measured } from '@/tests/bench/duplicates/measure'
import { MISTAKES } from '@/tests/bench/duplicates/writing'

/** Points and thresholds were chosen on peoples whose seed says `learn`; the others are looked at, never tuned to. */
const thin = (seed: string): People => ({ seed, persons: 20_000, villagesATehsil: 25 })
/** One tehsil of 1.1 lakh persons, or several. */
const dense = (seed: string, tehsils = 1): People => ({ seed, persons: 1_10_000 * tehsils, villagesATehsil: 500 })

const LEARNT = ['learn-1', 'learn-2', 'learn-3'].map(thin)
const HELD_OUT = ['held-1', 'held-2', 'held-3', 'held-4', 'held-5'].map(thin)
const LEARNT_DENSE = ['learn-dense-1', 'learn-dense-2'].map((seed) => dense(seed))
const HELD_OUT_DENSE = ['held-dense-1', 'held-dense-2', 'held-dense-3'].map((seed) => dense(seed))
/** 4.4 lakh persons: a district such as Kullu or Hamirpur (Census 2011). */
const DISTRICT = dense('held-district', 4)

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))
const count = (number: number): string => number.toLocaleString('en-IN')
const say = (text: string) => process.stdout.write(`${text}\n`)

const line = (label: string, runs: readonly Measured[]): string => {
  const of = (pick: (run: Measured) => number) => runs.reduce((sum, run) => sum + pick(run), 0)
  const right = of(({ foundRight }) => foundRight)
  const [entries, labelled, compared] = [of((run) => run.entries), of((run) => run.labelled), of((run) => run.compared)]
  const cells = [
    ...[label, count(entries), count(labelled)],
    ...[share(right, right + of(({ foundWrong }) => foundWrong)), share(right, labelled)],
    ...[
      share(
        of(({ met }) => met),
        of(({ later }) => later),
      ),
      count(compared),
      count(of(({ all }) => all)),
    ],
    ...[(compared / entries).toFixed(1), count(Math.max(...runs.map(({ widest }) => widest)))],
  ]
  return `| ${cells.join(' | ')} |`
}

const book = openBook()

const measured = (label: string, peoples: readonly People[]): readonly Measured[] => {
  const runs = peoples.map((people) => {
    const run = measure(people, book)
    if (peoples.length > 1) say(line(run.seed, [run]))
    return run
  })
  say(line(label, runs))
  return runs
}

say(
  '| seed | entries | labelled pairs | precision | recall | met when entered | compared | all pairs | compared an entry | most |',
)
say('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
measured('**training seeds**', LEARNT)
const held = measured('**held-out seeds**', HELD_OUT)
measured('**dense training seeds**', LEARNT_DENSE)
const heldDense = measured('**dense held-out seeds**', HELD_OUT_DENSE)
const began = performance.now()
const district = measured('**a held-out district of four dense tehsils**', [DISTRICT])
const entries = district.reduce((sum, run) => sum + run.entries, 0)
say(
  `\n${((performance.now() - began) / entries).toFixed(2)} ms an entry there, keys and comparisons included, on one core.\n`,
)

const found = (runs: readonly Measured[], mistake: (typeof MISTAKES)[number]): readonly [number, number] => {
  const told = runs.map(({ byMistake }) => byMistake.get(mistake) ?? { pairs: 0, found: 0 })
  return [told.reduce((sum, run) => sum + run.pairs, 0), told.reduce((sum, run) => sum + run.found, 0)]
}

say('| mistake in the later entry (held-out seeds; one to three an entry) | entries | met | dense: entries | met |')
say('|---|--:|--:|--:|--:|')
for (const mistake of MISTAKES) {
  const [[few, of], [many, ofMany]] = [found(held, mistake), found(heldDense, mistake)]
  say(`| ${mistake} | ${count(few)} | ${share(of, few)} | ${count(many)} | ${share(ofMany, many)} |`)
}
