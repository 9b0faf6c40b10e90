/** Drills of the examples and their documents, for tests. */
import { designDrill } from '../../src/drill/design/design.ts'
import { reportDrill } from '../../src/drill/report/report.ts'
import { makeDirectory } from '../../src/model/directory.ts'
import type { Drill } from '../../src/model/plan.generated.ts'
import type { DrillDocumentName } from '../../src/render/drills/list.ts'
import { drillDocument } from '../../src/render/drills/render.ts'
import { tellingOf } from '../../src/render/drills/telling.ts'
import { makeWords } from '../../src/render/phrase/words.ts'
import { writeDocument } from '../../src/render/render.ts'
import { examplePlans } from '../documents/examples.ts'

export type Input = ReturnType<typeof examplePlans>[number][1]

export function examplePlan(name: string): Input {
  const found = examplePlans().find(([path]) => path === `examples/${name}/plan.yaml`)
  if (!found) throw new Error(`there is no example ${name}`)
  return found[1]
}

export function designed(input: Input, type: 'tabletop' | 'fullScale'): Drill {
  const directory = makeDirectory(input.plan, input.parents, input.registries)
  const telling = tellingOf(makeWords({ ...input, directory }))
  return designDrill({ plan: input.plan, directory, telling }, { type, seed: 1 }).drill
}

export async function markdown(input: Input, drill: Drill, name: DrillDocumentName): Promise<string> {
  const report = reportDrill({ drill, plan: input.plan, others: [], date: '2026-11-22' })
  return String(await writeDocument(await drillDocument({ ...input, drill, report }, name), { to: 'md' }))
}
