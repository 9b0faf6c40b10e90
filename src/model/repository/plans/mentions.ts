/** What a plan says of agreements on help, and of whom it speaks. */
import type { Path } from '../../../base/problem.ts'
import { contentsOf } from '../../contents/contents.ts'
import { allWords } from '../../contents/wording.ts'
import { namesOf } from '../../directory.ts'
import type { Plan } from '../../plan.generated.ts'
import type { ShapeName } from '../../shapes.generated.ts'
import type { Leaf } from '../../walk.ts'
import type { DeclaredBody } from '../bodies.ts'

/** An agreement of a plan with a body. */
export interface AgreementEntry {
  /** The body's name. */
  body: string
  /** Its id, name and aliases. */
  words: readonly string[]
  /** Where its title stands, in the long form. */
  path: Path
}

/** @returns the agreements that bodies of a plan have signed */
export function agreementsOf(bodies: readonly DeclaredBody[]): AgreementEntry[] {
  return bodies.flatMap(({ actor, path }) =>
    actor.agreement ? [{ body: actor.name, words: namesOf(actor), path: [...path, 'agreement', 'title'] }] : [],
  )
}

/** Words of sentences on help that one has promised the other. */
const AGREED = { zh: ['协议', '互助', '互援'], en: ['agreement', 'mutual aid', 'memorandum'] } as const

/** Rows of tables, contacts and titles of laws promise nothing; they are most of a plan's texts. */
const SILENT: ReadonlySet<ShapeName> = new Set([
  'basisItem',
  'contact',
  'evacuation',
  'facility',
  'post',
  'shelter',
  'supply',
] satisfies ShapeName[])

/** Bodies that a plan sets up for itself; nobody else is meant by their names. */
const INSIDE: ReadonlySet<string | undefined> = new Set(['command', 'office', 'siteCommand', 'group'])

/** @returns the bodies outside that a plan names, and what it says of agreements in words */
export function mentionsOf(plan: Plan, bodies: readonly DeclaredBody[]): string[] {
  const { names, texts } = contentsOf(plan)
  const inside = new Set<string>()
  const found = new Set<string>()
  for (const { actor } of bodies) {
    const known = INSIDE.has(actor.kind) ? inside : found
    for (const name of namesOf(actor)) known.add(name)
  }
  for (let index = 0; index < names.length; index++) {
    const { way, value } = names[index] as Leaf
    if (typeof value === 'string' && way.space === undefined && !inside.has(value)) found.add(value)
  }
  const written = allWords(plan)
  const words = AGREED[plan.language].filter((word) => written.includes(word))
  for (const { way, value } of words.length > 0 ? texts : [])
    if (!SILENT.has(way.shape) && typeof value === 'string')
      for (const word of words) if (value.includes(word)) found.add(value)
  return [...found]
}
