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
  const profiles = Object.values(PROFILES).map(({ id, requirements }) => [`${id}.profile.json`, requirements])
  const tables = Object.entries(TABLES).map(([name, rows]) => [`${name}.table.json`, rows])
  const files = [...profiles, ...tables, ['shapes.json', SHAPES], ['schemas.json', SCHEMAS]]
  return Object.fromEntries(files.map(([file, content]) => [file, JSON.stringify(content)]))
}

/** Code that reads a file beside the chunk. Not `require`: its search for a file takes longer than the reading. */
export const READ = `
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
const read = (file) => JSON.parse(readFileSync(join(__dirname, file), 'utf8'))
`

const heads = Object.values(PROFILES).map(({ requirements: _, ...head }) => head)

const DATA = `${READ}
const later = (object, key, file) => {
  let known
  Object.defineProperty(object, key, { get: () => (known ??= read(file)), enumerable: true })
  return object
}
export const PROFILES = Object.fromEntries(
  ${JSON.stringify(heads)}.map((head) => [head.id, later(head, 'requirements', head.id + '.profile.json')]),
)
export const TABLES = {}
for (const name of ${JSON.stringify(Object.keys(TABLES))}) later(TABLES, name, name + '.table.json')
`

const CODE = [
  { file: /lint.data\.generated\.js$/, contents: DATA },
  { file: /model.shapes\.generated\.ts$/, contents: `${READ}\nexport const SHAPES = read('shapes.json')` },
  { file: /schema.schemas\.generated\.js$/, contents: `${READ}\nexport const SCHEMAS = read('schemas.json')` },
]

export const dataApart: Plugin = {
  name: 'data-apart',
  setup: ({ onLoad }) => {
    for (const { file, contents } of CODE) onLoad({ filter: file }, () => ({ contents }))
  },
}
