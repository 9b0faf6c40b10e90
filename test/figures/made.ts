/** Figures to be tested: those of every example, and of a plan larger than any that was met. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { isTriedInEveryWay } from '../../src/build/examples.ts'
import { normalise } from '../../src/model/normalise.ts'
import type { Plan, Registry } from '../../src/model/plan.generated.ts'
import { wordsOf } from '../../src/render/render.ts'
import { type GraphFigure, isGrid, type PlanFigure } from '../../src/render/tree.ts'
import { FIGURE_MAKERS, FIGURES, type FigureName } from '../../src/render/view/figures/figures.ts'
import { largePlan } from './large-plan.ts'

export const EXAMPLES = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('plan.yaml') && isTriedInEveryWay(file))
  .map((file) => join('examples', file))

function read<Document>(path: string, kind: 'plan' | 'registry'): Document {
  return normalise<Document>(parse(readFileSync(path, 'utf8')), kind)
}

/** The figures of a plan by their names. */
export function figuresOf(plan: Plan, registries: Registry[] = []): Map<FigureName, PlanFigure> {
  const words = wordsOf({ plan, registries }, 'internal')
  return new Map(FIGURES.flatMap((name) => FIGURE_MAKERS[name].make(words).map((figure) => [name, figure] as const)))
}

export function example(path: string): Map<FigureName, PlanFigure> {
  const registry = join(dirname(path), 'registry.yaml')
  return figuresOf(read(path, 'plan'), existsSync(registry) ? [read<Registry>(registry, 'registry')] : [])
}

const LARGE = { zh: figuresOf(largePlan('zh')), en: figuresOf(largePlan('en')) }

/** Every figure of every example, and of a plan of 60 bodies in both languages. */
export const ALL: readonly (readonly [string, PlanFigure])[] = [
  ...EXAMPLES.flatMap((path) => [...example(path)].map(([name, figure]) => [`${path} ${name}`, figure] as const)),
  ...(['zh', 'en'] as const).flatMap((language) =>
    [...LARGE[language]].map(([name, figure]) => [`60 bodies ${language} ${name}`, figure] as const),
  ),
]
export const GRAPHS = ALL.filter((one): one is [string, GraphFigure] => !isGrid(one[1]))
