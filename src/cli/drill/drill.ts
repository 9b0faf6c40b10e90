import type { Io } from '../../commands/io.ts'
import type { Program } from '../program.ts'
import { addCalendar } from './calendar.ts'
import { addChecklist } from './checklist.ts'
import { addLearn } from './learn.ts'
import { addDrillNew } from './new.ts'
import { addRecord } from './record.ts'
import { addDrillRender, addDrillReport } from './render.ts'
import { addRun } from './run.ts'
import { addStatus } from './status.ts'

/** Adds `plan drill` and what stands below it, in the order of the work. */
export function addDrill(program: Program, io: Io): void {
  const command = program.command
    .command('drill')
    .description(program.say({ zh: '演练：从预案生成演练材料', en: 'exercise material made from a plan' }))
    .helpCommand(false)
  const below = { ...program, command }
  addCalendar(below, io)
  addDrillNew(below, io)
  addChecklist(below, io)
  addDrillRender(below, io)
  addRun(below, io)
  addRecord(below, io)
  addDrillReport(below, io)
  addLearn(below, io)
  addStatus(below, io)
}
