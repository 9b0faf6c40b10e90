import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { isTriedInEveryWay } from '../../src/build/examples.ts'
import { readDocument } from '../../src/lint/lint.ts'
import { loadRepository } from '../../src/lint/repository.ts'
import type { Plan } from '../../src/model/plan.generated.ts'
import { parentsOf } from '../../src/model/repository/plans/above.ts'
import type { RenderInput } from '../../src/render/render.ts'
import { parseSource } from '../../src/source/source.ts'

/** @returns the plans of the examples, of a county's the overall one, by their paths, with what printing it needs; read anew each time */
export function examplePlans(): [string, RenderInput][] {
  return globSync('examples/**/*.yaml')
    .filter(isTriedInEveryWay)
    .sort()
    .flatMap((path): [string, RenderInput][] => {
      const { document } = readDocument(parseSource(path, readFileSync(path)))
      if (document?.kind !== 'plan') return []
      const repository = loadRepository(resolve(dirname(path)))
      const plan = document as Plan
      const { registries, planTitles } = repository
      return [[path, { plan, parents: parentsOf(plan, repository), registries, planTitles }]]
    })
}
