/**
 * Takes what is looked up out of the code of the bundle: files beside the chunks, each read with the first question for it. As
 * texts inside of the code they were read, decoded and hashed at every start, and once more in what V8 had compiled.
 */
import type { Plugin } from 'esbuild'
import { PROFILES, TABLES } from '../lint/data.generated.js'
import { SHAPES } from '../model/shapes.generated.ts'
import { SCHEMAS } from '../schema/schemas.generated.js'

/** @returns the files that stand beside the chunks: name → content. */
export function dataFiles(): Record<string, string> {
  const profiles = Object.values(PROFILES).flatMap(({ id, requirements }) => [
    [`${id}.profile.json`, requirements.map(({ title: _, hint: __, ...asked }) => asked)],
    [`${id}.texts.json`, requirements.map(({ title, hint }) => ({ title, hint }))],
  ])
  const tables = Object.entries(TABLES).map(([name, rows]) => [`${name}.table.json`, rows])
  const whole = [...profiles, ...tables].map(([file, content]) => [file, JSON.stringify(content)])
  return Object.fromEntries([...whole, ['shapes.txt', inLines(SHAPES)], ['schemas.txt', inLines(SCHEMAS)]])
}

/** The names, and on a line of its own what each stands for: a plan has half of all shapes, the others are never parsed. */
function inLines(content: object): string {
  return [Object.keys(content), ...Object.values(content)].map((line) => JSON.stringify(line)).join('\n')
}

/**
 * Code that reads a file beside the chunk, which the build writes in ASCII: nothing is to be decoded. Not `require`: its search
 * for a file takes longer than the reading. What has no prototype is a plain table to V8; to other objects it gives a new form
 * with each property, and copies all that were before.
 */
export const READ = `
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
const text = (file) => readFileSync(join(__dirname, file), 'latin1')
const read = (file) => JSON.parse(text(file))
const later = (object, key, make) => {
  const get = () => {
    const value = make()
    Object.defineProperty(object, key, { value, enumerable: true })
    return value
  }
  return Object.defineProperty(object, key, { get, enumerable: true, configurable: true })
}
const readLines = (file) => {
  const [names, ...lines] = text(file).split('\\n')
  return JSON.parse(names).reduce((all, name, at) => later(all, name, () => JSON.parse(lines[at])), Object.create(null))
}
`

const heads = Object.values(PROFILES).map(({ requirements: _, ...head }) => head)

/** What findings alone tell of a requirement is 40 % of a profile, and read with the first of them. */
const DATA = `${READ}
class Required {
  #texts
  #at
  constructor(texts, at) {
    this.#texts = texts
    this.#at = at
  }
  get title() { return this.#texts()[this.#at].title }
  get hint() { return this.#texts()[this.#at].hint }
}
const requirementsOf = (id) => {
  let texts
  const textsOf = () => (texts ??= read(id + '.texts.json'))
  return read(id + '.profile.json').map((row, at) => Object.assign(new Required(textsOf, at), row))
}
export const PROFILES = Object.fromEntries(
  ${JSON.stringify(heads)}.map((head) => [head.id, later(head, 'requirements', () => requirementsOf(head.id))]),
)
export const TABLES = Object.create(null)
for (const name of ${JSON.stringify(Object.keys(TABLES))}) later(TABLES, name, () => read(name + '.table.json'))
`

const CODE = [
  { file: /lint.data\.generated\.js$/, contents: DATA },
  { file: /model.shapes\.generated\.ts$/, contents: `${READ}\nexport const SHAPES = readLines('shapes.txt')` },
  { file: /schema.schemas\.generated\.js$/, contents: `${READ}\nexport const SCHEMAS = readLines('schemas.txt')` },
]

export const dataApart: Plugin = {
  name: 'data-apart',
  setup: ({ onLoad }) => {
    for (const { file, contents } of CODE) onLoad({ filter: file }, () => ({ contents }))
  },
}
