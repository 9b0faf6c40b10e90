/** Looks into what `plan lint --cache` keeps, and marks it: what shows the mark was not checked anew. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  BLOCKS,
  type Block,
  readStored,
  type Section,
  type Stored,
  sectionOf,
  writeStored,
} from '../../src/lint/cache/stored.ts'
import { readTold, writeTold } from '../../src/lint/cache/told.ts'
import { emptyFolder } from '../package/stage.ts'

export const MARK = '«kept»'

export const cacheOf = (cwd: string): string => join(cwd, '.plancache/lint.cache')

/** @returns the name of the build that wrote a cache. */
function buildOf(bytes: Buffer): string {
  const [, head = ''] = bytes.toString('utf8').split('\n')
  return (JSON.parse(head) as { build: string }).build
}

export function read(cwd: string): Stored {
  const bytes = readFileSync(cacheOf(cwd))
  const stored = readStored(bytes, buildOf(bytes))
  if (!stored) throw new Error('the cache cannot be read')
  return stored
}

/** Writes a cache anew, each of its sections changed. */
export function rewrite(cwd: string, change: (section: Section) => Section): void {
  const { sections, configs } = read(cwd)
  const changed = new Map([...sections].map(([root, section]) => [root, change(section)]))
  writeFileSync(cacheOf(cwd), writeStored(buildOf(readFileSync(cacheOf(cwd))), { sections: changed, configs }))
}

/** @returns a section with some of it changed. */
export function changed({ seen, key, block }: Section, other: Partial<Record<Block | 'seen', string>>): Section {
  const blocks = Object.fromEntries(BLOCKS.map((name) => [name, other[name] ?? block(name)])) as Record<Block, string>
  return sectionOf(other.seen ?? seen, key, blocks)
}

/** Files of what was told, by name. */
export function toldFiles(cwd: string): string[] {
  const folder = join(cwd, '.plancache')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('told-')) : []
}

/** Puts a mark before everything that was told. */
export function markTold(cwd: string): void {
  for (const file of toldFiles(cwd)) {
    const path = join(cwd, '.plancache', file)
    const told = readTold(readFileSync(path))
    if (!told) throw new Error('what was told cannot be read')
    const said = told.said.map((one) => ({ ...one, text: Buffer.concat([Buffer.from(MARK), one.text]) }))
    writeFileSync(path, writeTold({ ...told, said }))
  }
}

export function forgetTold(cwd: string): void {
  for (const file of toldFiles(cwd)) rmSync(join(cwd, '.plancache', file))
}

/** Puts a mark into every message that is kept; what was told is forgotten. */
export function mark(cwd: string): void {
  forgetTold(cwd)
  const marked = (text: string): string => text.replaceAll('"message":"', `"message":"${MARK}`)
  rewrite(cwd, (section) => {
    const { block } = section
    return changed(section, { results: marked(block('results')), together: marked(block('together')) })
  })
}

/** @returns a copy of a folder. */
export function copyOf(folder: string): string {
  const copy = emptyFolder()
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
  return copy
}
