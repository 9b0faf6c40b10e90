import { type Command, Option } from 'commander'
import type { Severity } from '../base/problem.ts'
import type { BaselineFlags } from '../commands/baseline/use.ts'
import type { CacheFlags } from '../commands/cached/place.ts'
import type { ChangedFlags } from '../commands/check/changed.ts'
import type { FixFlags } from '../commands/fix/fix-files.ts'
import type { CommonFlags, Io } from '../commands/io.ts'
import type { MergeFlags } from '../commands/shard/merge.ts'
import { ALLOW_PLUGINS, addCommand, Outputs, type Program, SEVERITY_CHOICES, wholeNumber } from './program.ts'

interface Given extends CommonFlags, BaselineFlags, FixFlags, ChangedFlags, CacheFlags {
  statistics?: boolean
  ruleTiming?: boolean
  quiet?: boolean
  maxWarnings?: number
  failOn?: Severity
  date?: string
  stdinFilename?: string
  skipForeign?: boolean
  profile?: string[]
  shard?: string
}

type Merged = Omit<MergeFlags, 'outputs'>

interface Words {
  about: { zh: string; en: string }
  example: string
  schemaOnly: boolean
}

const CHECKS = {
  lint: {
    about: {
      zh: '检查预案：缺什么、哪里矛盾、什么过期，依据哪一条',
      en: 'find what is missing, contradictory or out of date',
    },
    example:
      'plan lint plans/ --date 2026-11-22\nplan lint city.plan.yaml --format pretty --format sarif -o plan.sarif',
    schemaOnly: false,
  },
  validate: {
    about: { zh: '只检查格式', en: 'check the format alone' },
    example: 'plan validate city.plan.yaml',
    schemaOnly: true,
  },
} as const satisfies Record<string, Words>

type Check = keyof typeof CHECKS

/** @returns whether a command is `lint` or `validate` */
export function isCheck(name: string): name is Check {
  return Object.hasOwn(CHECKS, name)
}

/** Adds `plan lint` and `plan validate`. */
export function addLint(program: Program, io: Io): void {
  addCheck('lint', program, io)
  addCheck('validate', program, io)
}

/** Adds one of them. */
export function addCheck(name: Check, program: Program, io: Io): void {
  const words = CHECKS[name]
  const { say, result } = program
  const outputs = words.schemaOnly ? new Outputs() : new Outputs('shard')
  const command = addCommand(program, name, words).argument(
    '[paths...]',
    say({
      zh: '文件、文件夹、通配符，或 -（标准输入）；缺省为当前文件夹',
      en: 'files, folders, globs, or - for standard input; this folder without it',
    }),
  )
  command.option('--stdin-filename <name>', say({ zh: '标准输入的文件名', en: 'name for standard input' }))
  command.option(
    '--skip-foreign',
    say({ zh: '点名的文件里，不是本工具文档的跳过', en: 'pass over named files that are none of this tool' }),
  )
  addTelling(command, outputs, say)
  if (!words.schemaOnly) addRules(command, say)
  command.action(async (paths: string[], flags: Given) => {
    const all = { ...flags, outputs: outputs.list('pretty'), schemaOnly: words.schemaOnly }
    // Where nothing changed since results were kept, nothing that checks is loaded.
    const { lintKept } = flags.cache && !flags.allowPlugins ? await import('../commands/cached/again.ts') : {}
    const begun = await lintKept?.(paths, all, io)
    if (typeof begun === 'number') result.code = begun
    else
      result.code = await (await import('../commands/lint.ts')).lintBegun(
        { paths, ...(begun ? { begun } : {}) },
        all,
        io,
      )
  })
}

/** Flags of how findings are told and judged. */
function addTelling(command: Command, outputs: Outputs<string>, say: Program['say']): void {
  command
    .option(
      '-f, --format <format>',
      say({
        zh: `输出格式，可多次：${outputs.names.join(' ')}`,
        en: `format; may repeat: ${outputs.names.join(' ')}`,
      }),
      outputs.format,
    )
    .option(
      '-o, --output <file>',
      say({ zh: '写入文件，属于它前面的 --format', en: 'write to a file; belongs to the --format before it' }),
      outputs.file,
    )
    .option('-q, --quiet', say({ zh: '只显示错误和小结', en: 'errors and the summary only' }))
    .addOption(
      new Option(
        '--fail-on <severity>',
        say({ zh: '达到此级别时退出码为 1', en: 'severity that makes the exit code 1' }),
      ).choices(SEVERITY_CHOICES),
    )
    .option(
      '--max-warnings <n>',
      say({ zh: '警告多于此数时退出码为 1', en: 'more warnings than this make the exit code 1' }),
      wholeNumber,
    )
}

function addRules(command: Command, say: Program['say']): void {
  command
    .option(
      '--date <day>',
      say({ zh: '按这一天判断期限，如 2026-11-22', en: 'judge deadlines by this day, e.g. 2026-11-22' }),
    )
    .option(
      '--profile <ids>',
      say({ zh: '适用要求，多个用逗号隔开', en: 'requirement profiles; several with commas' }),
      (ids: string, before: string[] = []) => [...before, ...ids.split(',').map((id) => id.trim())],
    )
    .option(
      '--changed [commit]',
      say({
        zh: '只检查 git 里改动过的；给出提交或分支时，从分出处算起',
        en: 'only what changed, as git knows it: since the last commit, or since it parted from a commit or branch',
      }),
    )
    .option('--staged', say({ zh: '只检查将要提交的', en: 'only what the next commit holds' }))
    .option(
      '--shard <k/n>',
      say({
        zh: '只检查 n 份里的第 k 份，如 2/7；--format shard 写出给 plan merge-reports 的报告',
        en: 'only the k-th of n parts of the files, like 2/7; --format shard writes what plan merge-reports joins',
      }),
    )
    .option('--rule-timing', say({ zh: '列出各规则的用时', en: 'show how long each rule takes' }))
  command.option('--allow-plugins', say(ALLOW_PLUGINS))
  addStatistics(command, say)
  addCache(command, say)
  addFix(command, say)
  addBaseline(command, say)
}

function addCache(command: Command, say: Program['say']): void {
  command
    .option(
      '--cache',
      say({
        zh: '没有变化的文件不再检查，用上次的结果（存在 .plancache 文件夹里）',
        en: 'take what was found last time where nothing changed (kept in the folder .plancache)',
      }),
    )
    .option('--cache-location <folder>', say({ zh: '结果存在这个文件夹里', en: 'keep results in this folder' }))
    .addOption(
      new Option(
        '--cache-strategy <by>',
        say({
          zh: '按内容，或按大小和修改时间（更快）判断有没有变化',
          en: 'tell what changed by content, or by size and time of change (faster)',
        }),
      ).choices(['content', 'metadata']),
    )
}

function addStatistics(command: Command, say: Program['say']): void {
  command.option('--statistics', say({ zh: '列出各规则的问题数', en: 'count the findings of each rule' }))
}

function addBaseline(command: Command, say: Program['say']): void {
  command
    .option(
      '--baseline <file>',
      say({ zh: '已知问题的清单：其中的问题不报', en: 'list of known findings, which are not told' }),
    )
    .option(
      '--update-baseline',
      say({ zh: '把现在的问题写进清单，已解决的删去', en: 'write what is found into the list, take off what is gone' }),
    )
    .option('--prune', say({ zh: '把已解决的问题从清单里删去', en: 'take off the list what is gone' }))
    .option('--baseline-owner <name>', say({ zh: '写进清单的问题由谁负责', en: 'who is to mend what is written' }))
}

function addFix(command: Command, say: Program['say']): void {
  command
    .option(
      '--fix',
      say({
        zh: '改正没有疑问的写法（拼写、日期、电话、id）',
        en: 'mend what leaves no doubt (slips, days, phones, ids)',
      }),
    )
    .option('--dry-run', say({ zh: '与 --fix 同用：只显示怎么改', en: 'with --fix: only show the changes' }))
}

/** Adds `plan merge-reports`. */
export function addMergeReports(program: Program, io: Io): void {
  const { say, result } = program
  const outputs = new Outputs()
  const command = addCommand(program, 'merge-reports', {
    about: {
      zh: '合并 plan lint --shard 各份的报告，得出与一次检查相同的结果',
      en: 'join the reports of plan lint --shard into what one run tells',
    },
    example:
      'plan lint plans/ --shard 1/2 --format shard -o shards/1.json\nplan lint plans/ --shard 2/2 --format shard -o shards/2.json\nplan merge-reports shards/ --format pretty --format sarif -o plan.sarif',
  }).argument('<reports...>', say({ zh: '各份的报告，或放报告的文件夹', en: 'the reports, or a folder of them' }))
  addTelling(command, outputs, say)
  addStatistics(command, say)
  addBaseline(command, say)
  command.action(async (names: string[], flags: Merged) => {
    const { mergeReports } = await import('../commands/shard/merge.ts')
    result.code = await mergeReports(names, { ...flags, outputs: outputs.list('pretty') }, io)
  })
}
