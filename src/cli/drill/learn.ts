import type { LearnFlags } from '../../commands/drill/learn.ts'
import type { Io } from '../../commands/io.ts'
import { addCommand, type Program } from '../program.ts'

/** Adds `plan drill learn`. */
export function addLearn(program: Program, io: Io): void {
  const { say, result } = program
  addCommand(program, 'learn', {
    about: { zh: '把演练测得的用时写回预案的措施', en: "put measured times into the plan's measures" },
    example: 'plan drill learn city.plan.yaml spring.drill.yaml autumn.drill.yaml --write',
  })
    .argument('<plan>', say({ zh: '预案文件', en: 'the plan' }))
    .argument('<drills...>', say({ zh: '有记录的演练文件', en: 'drills with their records' }))
    .option('--write', say({ zh: '写进预案；没有它只显示差别', en: 'change the plan; without it the change is shown' }))
    .action(async (plan: string, drills: string[], flags: LearnFlags) => {
      const { learnFromDrills } = await import('../../commands/drill/learn.ts')
      result.code = learnFromDrills({ plan, drills }, flags, io)
    })
}
