import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EXIT, type ExitCode, UsageError } from '../base/errors.ts'
import { chooseLocale, fill, type Locale, type Localized } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import type { CommonFlags, Io } from './io.ts'
import { FAMILIES, TYPES } from './skeletons.generated.js'
import { writeWhole } from './write-file.ts'

export interface NewFlags extends CommonFlags {
  /** One of the schema's types. */
  type?: string
  /** Kebab-case; else made of the file's name, else of the type. */
  id?: string
  title?: string
  /** Standard output without it. */
  output?: string
  /** Replaces what is there. */
  force?: boolean
  /** What the first line tells editors; beside the plan unless said. */
  schema?: string
  /** Copies the schema beside the plan. */
  withSchema?: boolean
}

const NOWHERE = { zh: '--with-schema 要和 -o 一起用', en: '--with-schema goes with -o' }
const NOWHERE_HINT = { zh: '加上 -o 预案文件', en: 'Add -o and the file of the plan' }

const SCHEMA = 'plan.schema.json'
/** The folder of the package: two levels up from the source as from the bundle. */
const SCHEMA_FILE = fileURLToPath(new URL(`../../schemas/${SCHEMA}`, import.meta.url))

/**
 * Writes a commented skeleton of a plan. The language of messages is the plan's.
 * @throws UsageError for an id that is none, and rather than replace a file
 */
export function newPlan(flags: NewFlags, io: Io): ExitCode {
  const language = chooseLocale(flags.lang, io.env)
  const text = skeleton(flags, language)
  if (flags.output === undefined) {
    if (flags.withSchema) throw new UsageError(NOWHERE, NOWHERE_HINT)
    io.out(text)
    return EXIT.clean
  }
  const path = resolve(io.cwd, flags.output)
  if (existsSync(path) && !flags.force) throw taken(flags.output)
  writeWhole(path, text, flags.output)
  const beside = join(dirname(flags.output), SCHEMA)
  if (flags.withSchema) writeWhole(resolve(io.cwd, beside), readFileSync(SCHEMA_FILE), beside)
  const files = flags.withSchema ? [flags.output, beside] : [flags.output]
  const told: Localized = {
    zh: `已写入 ${files.join('、')}。下一步：填写，然后 plan lint ${flags.output}`,
    en: `Wrote ${files.join(' and ')}. Next: fill it in, then plan lint ${flags.output}`,
  }
  io.err(`plan: ${told[language]}\n`)
  return EXIT.clean
}

function skeleton(flags: NewFlags, language: Locale): string {
  const type = flags.type ?? ''
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
  if (!known) throw unknownType(flags.type)
  const unknown: Localized = { zh: '"待定（预案全称）"', en: '"TBD (full title)"' }
  return fill(linesFor(type, FAMILIES[known.family]?.[language] ?? ''), {
    type,
    label: known.label[language],
    example: known.example[language],
    schema: flags.schema ?? `./${SCHEMA}`,
    id: idOf(flags, type),
    title: flags.title === undefined ? unknown[language] : scalar(flags.title),
  })
}

/** Leaves out what other types of the family need, and the lines that say so. */
function linesFor(type: string, text: string): string {
  let kept = true
  const lines = text.split('\n').filter((line) => {
    const [, word, types = ''] = /^\s*#: (for|end)(.*)/.exec(line) ?? []
    if (word === undefined) return kept
    kept = word === 'end' || types.trim().split(' ').includes(type)
    return false
  })
  return lines.join('\n')
}

function idOf({ id, output }: NewFlags, type: string): string {
  if (id !== undefined) {
    if (isId(id)) return id
    throw new UsageError(
      { zh: `“${id}”不能作标识`, en: `"${id}" is no id` },
      { zh: '用小写字母、数字和连字符，如 city-flood', en: 'Use small letters, digits and hyphens, as in city-flood' },
    )
  }
  const file = basename(output ?? '').replace(/(\.plan)?\.ya?ml$/i, '')
  if (isId(file) && file !== 'plan') return file
  return `${type.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}-plan`
}

/** As the schema has it. */
function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(text)
}

/** @returns a text as YAML writes it: Chinese without signs of YAML plain, all else quoted as in JSON. */
function scalar(text: string): string {
  return /^[\p{Script=Han}（《][\p{L}\p{N}（）《》、，。·—“”]*$/u.test(text) ? text : JSON.stringify(text)
}

function unknownType(type: string | undefined): UsageError {
  const known = Object.entries(TYPES)
  const meant = type === undefined ? undefined : nearest(type, Object.keys(TYPES))
  const list = (locale: Locale): string =>
    known.map(([name, { label }]) => `${name.padEnd(14)}${label[locale]}`).join('\n  ')
  return new UsageError(
    type === undefined
      ? { zh: '请用 --type 说明预案类型', en: 'Say with --type what kind of plan it is' }
      : { zh: `没有预案类型“${type}”`, en: `There is no type of plan "${type}"` },
    meant === undefined
      ? { zh: list('zh'), en: list('en') }
      : { zh: `是不是 ${meant}？`, en: `Did you mean ${meant}?` },
  )
}

function taken(file: string): UsageError {
  return new UsageError(
    { zh: `${file} 已经存在，没有改动`, en: `${file} exists and was left as it is` },
    { zh: '换一个文件名，或者加 --force 覆盖', en: 'Choose another name, or add --force to replace it' },
  )
}
