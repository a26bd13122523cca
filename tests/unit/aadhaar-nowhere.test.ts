import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const WRITTEN = ['Aadhaar 9999 4105 7058', 'आधार ९९९९-४१०५-७०५८', '999941057058', '4991\u20111866\u20115246']

/**
 * Boxes in which twelve such digits can stand rightly, each with the reason; nobody's own words are among them. What is
 * read once more by a schema of its own is tested there.
 */
const MAY: Readonly<Record<string, string>> = {
  rationCardNo: 'twelve digits are the national shape of a ration card: asked about before it is saved',
  entryNumber: 'the number of another office’s register, twelve digits among them',
  number: 'a family by its number, which may be typed without its dashes',
  other: 'a family by its number, which may be typed without its dashes',
  currentPassword: 'a secret, kept as a digest',
  newPassword: 'a secret, kept as a digest',
  againPassword: 'a secret, kept as a digest',
  firstKey: 'a secret, kept as a digest',
  own: 'each answer is read by the schema of its question',
  ownAnswers: 'each answer is read by the schema of its question',
  cells: 'each cell is read again by the schema of its row',
  aadhaar: 'the number’s own box: what is kept of it are four digits and a keyed digest',
  key: 'a code: only known ones are taken',
  fields: 'codes: only known ones are taken',
  columns: 'codes: only known ones are taken',
  value: 'read by the setting’s own reader',
  answers: 'what the upload form read, or the clerk at the terminal',
}

const files = readdirSync('lib/features').flatMap((noun) => {
  const folder = join('lib/features', noun)
  return readdirSync(folder).flatMap((name) =>
    name === 'schema.ts'
      ? [join(folder, name)]
      : name === 'schema'
        ? readdirSync(join(folder, name)).map((one) => join(folder, name, one))
        : [],
  )
})

const holds = (value: unknown): boolean =>
  typeof value === 'string' ? /\d{4}/.test(value) : typeof value === 'object' && /\d{4}/.test(JSON.stringify(value))

/** Whether a box lets a text with such a number through. */
const lets = (schema: z.ZodType): boolean =>
  WRITTEN.some((text) => {
    const read = schema.safeParse(text)
    return read.success && holds(read.data)
  })

interface Box {
  readonly name: string
  readonly where: string
  readonly schema: z.ZodType
}

/** Whether a text is read, in however many steps: then the whole counts, not its first step. */
const isText = (schema: unknown): boolean =>
  schema instanceof z.ZodPipe
    ? isText(schema.in)
    : schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
      ? isText(schema.unwrap())
      : schema instanceof z.ZodString

/** Every box of a form: what takes a text, and what lies in objects, lists and records of them. */
const boxesOf = (schema: unknown, name: string, where: string): readonly Box[] => {
  if (!(schema instanceof z.ZodType)) return []
  const inside = (part: unknown, key = name): readonly Box[] =>
    boxesOf(part, key, key === name ? where : `${where}.${key}`)
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([key, part]) => inside(part, key))
  if (schema instanceof z.ZodArray) return inside(schema.element)
  if (schema instanceof z.ZodRecord) return [{ name, where, schema }, ...inside(schema.valueType)]
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((part) => inside(part))
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return inside(schema.unwrap())
  if (schema instanceof z.ZodPipe && !isText(schema)) return inside(schema.in)
  return [{ name, where, schema }]
}

/** What the portal wrote itself and reads again is no form. */
const NO_FORM = ['effectsSchema']

const boxes = (
  await Promise.all(
    files.map(async (file) => {
      const known = (await import(join(process.cwd(), file))) as Readonly<Record<string, unknown>>
      return Object.entries(known)
        .filter(([name]) => !NO_FORM.includes(name))
        .flatMap(([name, schema]) => boxesOf(schema, name, `${file} ${name}`))
    }),
  )
).flat()

describe('No Aadhaar number stands in a text (domain §9.1)', () => {
  it('F11 · every box of every form refuses one, but those that are named with their reason', () => {
    const open = boxes.filter(({ schema }) => lets(schema))
    expect(open.filter(({ name }) => !(name in MAY)).map(({ where }) => where)).toEqual([])
    expect(new Set(open.map(({ name }) => name)).size).toBeGreaterThan(3)
  })

  it('F11 · no exception is kept longer than it is one', () => {
    const open = new Set(boxes.filter(({ schema }) => lets(schema)).map(({ name }) => name))
    expect(Object.keys(MAY).filter((name) => !open.has(name))).toEqual([])
  })

  it('all forms are looked at', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(boxes.length).toBeGreaterThan(200)
  })
})
