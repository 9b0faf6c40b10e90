/** What documents are made from, and the same for the public edition. */
import type { Plan, Registry } from '../../model/plan.generated.ts'
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
  /** Titles of the repository's plans by id. */
  planTitles?: ReadonlyMap<string, string>
  /** Titles of requirements by id, in the plan's language. */
  requirementTitles?: ReadonlyMap<string, string>
  /** The way a number stands in its file; `node` is an object or list of `plan` or of a registry. */
  written?(node: object, key: string | number): string | undefined
}

/**
 * @returns everything that is read for a public document, without what is not public; and what therefore must not stand
 *   anywhere in its file
 */
export function publicInput(input: RenderInput): { shown: RenderInput; withheld: Secrets } {
  const { plan, parents = [], registries = [], planTitles = new Map(), written } = input
  const secrets = secretsOf([
    [plan, 'plan'],
    ...parents.map((parent) => [parent, 'plan'] as const),
    ...registries.map((registry) => [registry, 'registry'] as const),
  ])
  const copies = [
    publicCopy<Plan | Registry>(plan, 'plan', secrets),
    ...parents.map((parent) => publicCopy<Plan | Registry>(parent, 'plan', secrets)),
    ...registries.map((registry) => publicCopy<Plan | Registry>(registry, 'registry', secrets)),
  ]
  const documents = copies.map(({ document }) => document)
  const original = (node: object) => copies.map((copy) => copy.original(node)).find((found) => found !== node) ?? node
  const shown = {
    ...input,
    plan: documents[0] as Plan,
    parents: documents.slice(1, 1 + parents.length) as Plan[],
    registries: documents.slice(1 + parents.length) as Registry[],
    planTitles: new Map([...planTitles].map(([id, title]) => [id, withoutSecrets(title, secrets)])),
    ...(written ? { written: (node: object, key: string | number) => written(original(node), key) } : {}),
  }
  return { shown, withheld: { found: [...secrets.found, ...withheldTexts([plan, ...parents], documents)] } }
}
