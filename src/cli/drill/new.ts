import { Option } from 'commander'
import type { NewDrillFlags } from '../../commands/drill/new.ts'
import type { Io } from '../../commands/io.ts'
import { addCommand, type Program, wholeNumber } from '../program.ts'

const TYPES = ['tabletop', 'drill', 'functional', 'fullScale']

/** Adds `plan drill new`. */
export function addDrillNew(program: Program, io: Io): void {
  const { say, result } = program
  const type = new Option('--type <type>', say({ zh: '形式', en: 'kind of drill' }))
  addCommand(program, 'new', {
    about: { zh: '从预案设计一次演练：目标、情景、参演单位、事件清单', en: 'design a drill from a plan' },
    example: 'plan drill new city.plan.yaml --type tabletop --level II --start 2026-12-01T09:00 -o city.drill.yaml',
  })
    .argument('<plan>', say({ zh: '预案文件', en: 'the plan' }))
    .addOption(type.choices(TYPES).default('tabletop'))
    .option('--hazard <hazard>', say({ zh: '演练的风险', en: 'the hazard that strikes' }))
    .option(
      '--level <level>',
      say({ zh: '响应级别；缺省为最高一级', en: 'response level; the most severe without it' }),
    )
    .option('--start <time>', say({ zh: '开始时间，如 2026-12-01T09:00', en: 'when it starts, e.g. 2026-12-01T09:00' }))
    .option('--length <time>', say({ zh: '最长多久，如 3h', en: 'how long at most, e.g. 3h' }))
    .addOption(
      new Option(
        '--seed <number>',
        say({ zh: '选择情景的种子；同一种子结果相同', en: 'chooses among causes; the same seed, the same drill' }),
      )
        .argParser(wholeNumber)
        .default(1),
    )
    .option('--id <id>', say({ zh: '演练的标识', en: 'id of the drill' }))
    .option('-o, --output <file>', say({ zh: '写入文件，不覆盖已有的', en: 'write to a file; never replaces one' }))
    .option('--force', say({ zh: '覆盖已有的文件', en: 'replace an existing file' }))
    .action(async (path: string, flags: NewDrillFlags) => {
      const { newDrill } = await import('../../commands/drill/new.ts')
      result.code = newDrill(path, flags, io)
    })
}
