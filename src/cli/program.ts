import { Command, InvalidArgumentError, Option } from 'commander'
import type { ExitCode } from '../base/errors.ts'
import { chooseLocale, type Locale, type Localized } from '../base/locale.ts'
import { SEVERITIES } from '../base/problem.ts'
import type { Io } from '../commands/io.ts'
import type { ReportOutput } from '../commands/lint.ts'
import { VERSION } from '../commands/version.ts'
import { HEADINGS } from './words.ts'

/** A program, and where the exit code of the command that ran is kept. */
export interface Program {
  command: Command
  result: { code: ExitCode }
  say: (text: Localized) => string
  locale: Locale
}

/** @returns the empty program, in the language of messages. */
export function makeProgram(argv: readonly string[], io: Io): Program {
  const wanted = argv[argv.indexOf('--lang') + 1]
  const locale = chooseLocale(argv.includes('--lang') ? wanted : undefined, io.env)
  const say = (text: Localized): string => text[locale]
  const command = new Command('plan')
  configure(command, io, locale)
  command.description(
    say({ zh: '应急预案工具：检查、成文、演练', en: 'Contingency plans as data: lint, render and drill them' }),
  )
  command.version(VERSION, '-V, --version', say({ zh: '显示版本', en: 'show the version' }))
  command.helpCommand(false)
  return { command, result: { code: 0 }, say, locale }
}

/** Columns of an explanation below which it is not wrapped any more. */
const NARROWEST = 16

function configure(command: Command, io: Io, locale: Locale): void {
  const styleTitle = (title: string): string => (locale === 'zh' ? (HEADINGS[title] ?? title) : title)
  command
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .configureHelp({
      styleTitle,
      helpWidth: Math.min(io.width, 110),
      minWidthToWrap: NARROWEST,
      optionDescription: (option) => optionText(option, locale),
    })
    .helpOption('-h, --help', locale === 'zh' ? '显示帮助' : 'show help')
}

/** More words than this are broken over lines, which happens only at spaces. */
const MOST_IN_A_LINE = 6

/** What an option is for, which words it takes, and what holds without it. */
function optionText({ description, argChoices, defaultValue }: Option, locale: Locale): string {
  const zh = locale === 'zh'
  const notes = [
    argChoices &&
      `${zh ? '可选：' : 'one of '}${argChoices.join(zh && argChoices.length <= MOST_IN_A_LINE ? '、' : ', ')}`,
    defaultValue !== undefined && `${zh ? '缺省：' : 'default '}${defaultValue}`,
  ].filter((note) => typeof note === 'string')
  if (notes.length === 0) return description
  return zh ? `${description}（${notes.join('；')}）` : `${description} (${notes.join('; ')})`
}

/** Adds a command with its description, the flags that all share, and an example. */
export function addCommand(program: Program, name: string, words: { about: Localized; example: string }): Command {
  const { command, say } = program
  const added = command.command(name).description(say(words.about))
  added.addOption(
    new Option('--lang <zh|en>', say({ zh: '消息的语言', en: 'language of messages' })).choices(['zh', 'en']),
  )
  added.option('--config <file>', say({ zh: '用这个配置，不向上找', en: 'use this configuration, look for no other' }))
  const colour = new Option('--color [when]', say({ zh: '彩色', en: 'colour' }))
  added.addOption(colour.choices(['always', 'never', 'auto']))
  added.option('--no-color', say({ zh: '不用彩色', en: 'no colour' }))
  added.option('--debug', say({ zh: '内部出错时显示细节', en: 'show details of an internal fault' }))
  added.addHelpText(
    'after',
    `\n${say({ zh: '例如', en: 'For example' })}:\n  ${words.example.split('\n').join('\n  ')}\n`,
  )
  return added
}

/** Names of the formats; the reporters themselves are loaded when they are needed. */
const FORMATS: Record<ReportOutput['format'], true> = {
  pretty: true,
  compact: true,
  github: true,
  gitlab: true,
  json: true,
  junit: true,
  sarif: true,
  html: true,
}

export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS)

/** Endings of file names that tell the format; the first that fits. */
const ENDINGS: readonly [string, ReportOutput['format']][] = [
  ['.sarif', 'sarif'],
  ['.sarif.json', 'sarif'],
  ['.json', 'json'],
  ['.html', 'html'],
]

/** Collects `--format` and `-o` in the order they were given: `-o` belongs to the format before it. */
export class Outputs<Further extends string = never> {
  readonly #list: { format?: string; file?: string }[] = []
  /** Names that `--format` takes. */
  readonly names: readonly string[]

  /** @param further formats that are no reports */
  constructor(...further: Further[]) {
    this.names = [...FORMAT_NAMES, ...further]
  }

  format = (value: string): string => {
    if (!this.names.includes(value)) throw new InvalidArgumentError('')
    this.#list.push({ format: value })
    return value
  }

  file = (value: string): string => {
    const last = this.#list.at(-1)
    if (last && last.file === undefined) last.file = value
    else this.#list.push({ file: value })
    return value
  }

  /** @param fallback the format of an `-o` without one, and of no flags at all */
  list(fallback: ReportOutput['format']): { format: ReportOutput['format'] | Further; file?: string }[] {
    const given = this.#list.length === 0 ? [{}] : this.#list
    return given.map(({ format, file }: { format?: string; file?: string }) => {
      const byName = ENDINGS.find(([ending]) => file?.endsWith(ending))?.[1] ?? fallback
      const chosen = (format ?? byName) as ReportOutput['format'] | Further
      return { format: chosen, ...(file === undefined ? {} : { file }) }
    })
  }
}

/** @throws InvalidArgumentError for what is no whole number. */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('')
  return Number(value)
}

/** What lets programs of others run. */
export const ALLOW_PLUGINS: Localized = {
  zh: '运行配置里写的插件（自己的规则）',
  en: 'run the plugins that the configuration names (rules of your own)',
}

export const SEVERITY_CHOICES: string[] = [...SEVERITIES]
