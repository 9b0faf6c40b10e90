import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ChecklistOptions, makeChecklist } from '../../src/drill/checklist/checklist.ts'
import { readDocument } from '../../src/lint/lint.ts'
import type { Checklist, ExpectedAction } from '../../src/model/checklist.ts'
import { makeDirectory } from '../../src/model/directory.ts'
import type { Plan } from '../../src/model/plan.generated.ts'
import { readSource } from '../../src/source/read.ts'

export const RESERVOIR = 'test/drill/reservoir.plan.yaml'
export const PLANT = 'test/drill/plant.plan.yaml'

/** The plans of `examples/`. */
export const EXAMPLES = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join('examples', entry.name)).includes('plan.yaml'))
  .map(({ name }) => `examples/${name}/plan.yaml`)

/** @returns the plan of a file, in its long form */
export function readPlan(path: string): Plan {
  const { document, findings } = readDocument(readSource(path, path))
  if (document?.kind !== 'plan') throw new Error(`${path}: ${findings.map(({ text }) => text.en).join('; ')}`)
  return document as Plan
}

export function checklist(path: string, options: ChecklistOptions = {}): Checklist {
  const plan = readPlan(path)
  return makeChecklist(plan, makeDirectory(plan), options)
}

export function actionsOf({ timed, repeated, untimed, standing }: Checklist): ExpectedAction[] {
  return [...timed.flatMap(({ actions }) => actions), ...repeated, ...untimed, ...standing]
}

/** What is done, action by action, in the order of the checklist. */
export function doings(list: Checklist): string[] {
  return actionsOf(list).map(({ measure }) => measure.do ?? '')
}
