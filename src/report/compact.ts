/** One line for each problem, as compilers print them: for grep and for editors, which go to the place. */
import { allPlaced, onlyErrors, type Placed, type ReportOptions, type Run } from './run.ts'
import { oneLine } from './told.ts'
import { position } from './words.ts'

/** The severity is not translated: the patterns of editors look for it. */
function line({ path, problem }: Placed): string {
  const { severity, message, rule } = problem
  return oneLine(`${position(path, problem)}: ${severity}: ${message} [${rule}]`)
}

/** @returns `path:line:column: severity: message [rule]` for each problem; nothing where there is none. */
export function compact(run: Run, { quiet }: ReportOptions): string {
  const files = quiet ? onlyErrors(run.files) : run.files
  return allPlaced(files)
    .map((placed) => `${line(placed)}\n`)
    .join('')
}
