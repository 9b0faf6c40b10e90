import { Option } from 'commander'
import type { CoverageFlags } from '../../commands/coverage/coverage.ts'
import type { Io } from '../../commands/io.ts'
import { addCommand, type Program } from '../program.ts'

/** Adds `plan coverage`. */
export function addCoverage(program: Program, io: Io): void {
  const { say, result } = program
  const format = new Option(
    '-f, --format <format>',
    say({ zh: '缺省看 -o 的扩展名，屏幕上是 text', en: 'without it by the ending of -o; text on the screen' }),
  )
  const part = new Option(
    '--part <name>',
    say({
      zh: '只要一部分：应有内容、十四项内容、应急能力指标',
      en: 'one part alone: required content, the fourteen contents, the capability index',
    }),
  )
  addCommand(program, 'coverage', {
    about: {
      zh: '各预案具备、缺少哪些应有内容，写在哪里；文档对应急能力指标有哪些证据',
      en: 'what each plan holds of what is required, and where; what the documents show of an index of capability',
    },
    example:
      'plan coverage plans/\nplan coverage plans/ -o coverage.html\nplan coverage city.plan.yaml --profile cn-government',
  })
    .argument(
      '[paths...]',
      say({
        zh: '文件、文件夹、通配符；缺省为当前文件夹；名录和演练一并读取',
        en: 'files, folders, globs; this folder without it; registries and drills are read too',
      }),
    )
    .option(
      '--profile <ids>',
      say({
        zh: '每份预案都只对照这些适用要求，多个用逗号隔开；不列应急能力指标',
        en: 'hold every plan against these profiles alone, several with commas; no capability index',
      }),
      (ids: string, before: string[] = []) => [...before, ...ids.split(',').map((id) => id.trim())],
    )
    .addOption(part.choices(['requirements', 'contents', 'capability']))
    .addOption(format.choices(['text', 'md', 'html', 'json']))
    .option('-o, --output <file>', say({ zh: '写入文件，- 是屏幕', en: 'write to a file; - for standard output' }))
    .action(async (paths: string[], flags: CoverageFlags) => {
      const { coverage } = await import('../../commands/coverage/coverage.ts')
      result.code = coverage(paths, flags, io)
    })
}
