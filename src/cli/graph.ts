import { InvalidArgumentError, Option } from 'commander'
import type { GraphFlags } from '../commands/graph/graph.ts'
import type { Io } from '../commands/io.ts'
import { addCommand, type Program } from './program.ts'

/** The figures, as the help names them; the command itself asks the makers. */
const NAMES = ['structure', 'response', 'reports', 'risk', 'timeline', 'system'] as const

/** Reads `risk,timeline`; repeated flags add up. @throws InvalidArgumentError for an unknown figure. */
function figureList(value: string, before: (typeof NAMES)[number][] = []): (typeof NAMES)[number][] {
  const wanted = value.split(',').map((word) => word.trim())
  const known = NAMES.filter((name) => wanted.includes(name))
  if (wanted.some((word) => !known.some((name) => name === word)))
    throw new InvalidArgumentError(`Allowed: ${NAMES.join(', ')}.`)
  return [...before, ...known.filter((name) => !before.includes(name))]
}

/** Adds `plan graph`. */
export function addGraph(program: Program, io: Io): void {
  const { say, result } = program
  const edition = new Option(
    '--edition <which>',
    say({ zh: '内部版全文；公开版只留公开内容', en: 'all, or only what is public' }),
  )
  const format = new Option('--to <format>', say({ zh: '缺省为 svg', en: 'svg without it' }))
  addCommand(program, 'graph', {
    about: {
      zh: '单独画图：组织体系、响应流程、报告流程、风险矩阵、时间表、预案体系',
      en: 'draw a figure alone: structure, response, reports, risk, timeline, plan system',
    },
    example: 'plan graph city.plan.yaml --list\nplan graph city.plan.yaml --figure response --to svg -o response.svg',
  })
    .argument('[plan]', say({ zh: '预案文件', en: 'the plan' }))
    .option(
      '--figure <names>',
      say({
        zh: `哪张图，可用逗号连写：${NAMES.join(' ')}；缺省为能画的全部`,
        en: `which, several with commas: ${NAMES.join(' ')}; without it all that the plan has data for`,
      }),
      figureList,
    )
    .addOption(format.choices(['svg', 'png', 'mermaid']))
    .addOption(edition.choices(['internal', 'public']).default('internal'))
    .option(
      '--font <file>',
      say({ zh: 'PNG 用的字体文件；缺省自己找', en: 'font file for PNG; looked for without it' }),
    )
    .option('--list', say({ zh: '只列出能画哪些图', en: 'only tell which figures there are' }))
    .option(
      '-o, --output <path>',
      say({ zh: '文件、文件夹，或 -（屏幕）', en: 'file, folder, or - for standard output' }),
    )
    .action(async (path: string | undefined, flags: GraphFlags) => {
      const { graph } = await import('../commands/graph/graph.ts')
      result.code = await graph(path, flags, io)
    })
}
