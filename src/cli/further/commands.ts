import type { Io } from '../../commands/io.ts'
import { addCoverage } from '../coverage/coverage.ts'
import { addDrill } from '../drill/drill.ts'
import { addExplain } from '../explain.ts'
import { addGraph } from '../graph.ts'
import { addLint, addMergeReports } from '../lint.ts'
import { addNew } from '../new.ts'
import type { Program } from '../program.ts'
import { addRender } from '../render.ts'

/** Adds all commands, in the order in which the help names them. */
export function addAll(program: Program, io: Io): void {
  addLint(program, io)
  addMergeReports(program, io)
  addNew(program, io)
  addRender(program, io)
  addCoverage(program, io)
  addGraph(program, io)
  addDrill(program, io)
  addExplain(program, io)
}
