// `npm run coverage:requirements`: R1–R91 of the product's domain, each with the tests whose titles prove it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  )

const titles = walk('tests')
  .filter((file) => /\.(test|spec)\.ts$/.test(file))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/g)].map(
      (match) => ({
        file,
        title: match[2],
      }),
    ),
  )

const proofs = (number) => titles.filter(({ title }) => new RegExp(`\\bR${number}\\b`).test(title))
const rows = Array.from({ length: 91 }, (_, index) => ({ number: index + 1, proofs: proofs(index + 1) }))

for (const { number, proofs: found } of rows) {
  console.log(`R${number}${found.length === 0 ? '  –' : ''}`)
  for (const { file, title } of found) console.log(`    ${title}  (${file})`)
}
console.log(`${rows.filter(({ proofs: found }) => found.length > 0).length} of 91 requirements are named by a test`)
