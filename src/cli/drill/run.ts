import type { CommonFlags, Io } from '../../commands/io.ts'
import { addCommand, type Program } from '../program.ts'

/** Adds `plan drill run`. */
export function addRun(program: Program, io: Io): void {
  const { say, result } = program
  addCommand(program, 'run', {
    about: {
      zh: '演练进行中：计时，一键记录时间和评定，断了能接上',
      en: 'log a drill as it runs: clock, one key for time and rating; goes on after a break',
    },
    example: 'plan drill run flood.drill.yaml',
  })
    .argument('<drill>', say({ zh: '演练文件', en: 'the drill' }))
    .action(async (path: string, flags: CommonFlags) => {
      const { runDrill } = await import('../../commands/drill/run/run.ts')
      const { processKeys, processNow } = await import('../keys.ts')
      result.code = await runDrill(path, flags, { ...io, keys: processKeys(), now: processNow })
    })
}
