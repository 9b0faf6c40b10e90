import type { StatusFlags } from '../../commands/drill/status.ts'
import type { Io } from '../../commands/io.ts'
import { addCommand, type Program } from '../program.ts'

/** Adds `plan drill status`. */
export function addStatus(program: Program, io: Io): void {
  const { say, result } = program
  addCommand(program, 'status', {
    about: {
      zh: '各预案的演练情况：上次、下次、超时、逾期整改',
      en: 'how plans stand with their drills: last, next, late, overdue',
    },
    example: 'plan drill status plans/',
  })
    .argument(
      '[paths...]',
      say({ zh: '文件、文件夹、通配符；缺省为当前文件夹', en: 'files, folders, globs; this folder without it' }),
    )
    .option('--date <day>', say({ zh: '以哪一天判断是否逾期', en: 'the day by which something is overdue' }))
    .option('--json', say({ zh: '供程序读取', en: 'for programs' }))
    .action(async (paths: string[], flags: StatusFlags) => {
      const { drillStatus } = await import('../../commands/drill/status.ts')
      result.code = drillStatus(paths, flags, io)
    })
}
