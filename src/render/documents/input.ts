/** What documents are made from, and the same for the public edition. */
import type { Plan, Registry } from '../../model/plan.generated.ts'
import type { ShapeName } from '../../model/shapes.generated.ts'
import { withheldTexts } from '../edition/withheld.ts'
import { publicCopy } from '../view/public-edition.ts'
import { type Secrets, secretsOf, withoutSecrets } from '../view/secrets.ts'

export interface RenderInput {
  /** In its long form. */
  plan: Plan
  /** The plans it names as superior, nearest first. */
  parents?: readonly Plan[]
  /** The registries of its repository. */
  registries?: readonly Registry[]
  /** One of `registries` that is shown itself: `plan` is then blank but for id and title, `parents` the plans around it. */
  registry?: Registry
  /** Names of files that belong to it and could not be read. */
  missing?: readonly string[]
  /** Titles of the repository's plans by id. */
  planTitles?: ReadonlyMap<string, string>
  /** Titles of requirements by id, in the plan's language. */
  requirementTitles?: ReadonlyMap<string, string>
  /** The way a number stands in its file; `node` is an object or list of `plan` or of a registry. */
  written?(node: object, key: string | number): string | undefined
}

/** @returns what a public document of these inputs must not say: what any of them keeps back, and none gives away */
export function secretsIn(inputs: readonly RenderInput[]): Secrets {
  return secretsOf(
    inputs.flatMap(({ plan, parents = [], registries = [] }): [object, ShapeName][] => [
      [plan, 'plan'],
      ...parents.map((parent): [object, ShapeName] => [parent, 'plan']),
      ...registries.map((registry): [object, ShapeName] => [registry, 'registry']),
    ]),
  )
}

/**
 * @param secrets of everything that goes into the document
 * @returns everything that is read for a public document, without what is not public; and what therefore must not stand
 *   anywhere in its file
 */
export function publicInput(
  input: RenderInput,
  secrets = secretsIn([input]),
): { shown: RenderInput; withheld: Secrets } {
  const { plan, parents = [], registries = [], registry, planTitles = new Map(), written } = input
  const copies = [
    publicCopy<Plan | Registry>(plan, 'plan', secrets),
    ...parents.map((parent) => publicCopy<Plan | Registry>(parent, 'plan', secrets)),
    ...registries.map((one) => publicCopy<Plan | Registry>(one, 'registry', secrets)),
  ]
  const documents = copies.map(({ document }) => document)
  const original = (node: object) => copies.map((copy) => copy.original(node)).find((found) => found !== node) ?? node
  const open = documents.slice(1 + parents.length) as Registry[]
  const own = registry && open[registries.indexOf(registry)]
  const shown = {
    ...input,
    plan: documents[0] as Plan,
    parents: documents.slice(1, 1 + parents.length) as Plan[],
    registries: open,
    ...(own ? { registry: own } : {}),
    planTitles: new Map([...planTitles].map(([id, title]) => [id, withoutSecrets(title, secrets)])),
    ...(written ? { written: (node: object, key: string | number) => written(original(node), key) } : {}),
  }
  return { shown, withheld: { found: [...secrets.found, ...withheldTexts([plan, ...parents], documents)] } }
}
