/** What a plan has that would meet a need, in words. */
import { contentsOf } from '../contents/contents.ts'
import { wordFinder } from '../contents/words.ts'
import type { Directory } from '../directory.ts'
import { namesOf, referenceText } from '../directory.ts'
import { effectiveMeasures } from '../measures.ts'
import type { Actor, Plan, Reference } from '../plan.generated.ts'

/**
 * @returns the texts that name who and what a plan calls on: bodies of its own and those it names, with their posts, abilities
 * and equipment; supplies; actions. Of registries only what the plan names.
 */
export function meansOf(plan: Plan, directory: Directory): readonly string[] {
  const named = contentsOf(plan).names.flatMap(({ way, value }) =>
    way.field.kind === 'reference' ? [value as Reference] : [],
  )
  const bodies = new Set(named.flatMap((reference) => directory.bodyOf(reference)?.actor ?? []))
  for (const { actor, home } of directory.bodies) if (home === 'plan') bodies.add(actor)
  return [
    ...named.map(referenceText),
    ...[...bodies].flatMap(wordsOf),
    ...(plan.resources?.supplies ?? []).flatMap(({ name, use }) => [name, use ?? '']),
    ...effectiveMeasures(plan).flatMap(({ measure }) => [
      measure.do ?? '',
      ...(measure.needs ?? []).map(({ resource }) => resource ?? ''),
    ]),
    ...(plan.response?.outsideHelp ?? []).flatMap(({ tell }) => tell ?? []),
  ]
}

function wordsOf(actor: Actor): string[] {
  const posts = [actor.head, ...(actor.deputies ?? []), ...(actor.posts ?? [])]
  return [
    ...namesOf(actor),
    ...posts.flatMap((post) => [post?.title ?? '', post?.holder ?? '', ...(post?.duties ?? [])]),
    ...(actor.capabilities ?? []),
    ...(actor.equipment ?? []).map(({ name }) => name),
    actor.dutyPhone?.value ?? '',
    ...Object.values(actor.duties ?? {}).flat(),
  ]
}

/** @returns whether one of the words stands in a text; a word in Latin letters or digits at the beginning of a word. */
export const saysOneOf = wordFinder((word) => {
  const literal = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return /^[a-z\d]/i.test(word) ? `(?<![a-z\\d])${literal}` : literal
})
