/** Whether a plan speaks of something in certain words. */
import { remembering } from '../../base/remember.ts'
import { contentAt } from '../content-path.ts'
import { wordFinder } from '../contents/words.ts'
import type { Plan } from '../plan.generated.ts'
import type { WordTest } from '../requirement.ts'

/** @returns whether one of the words stands in a text at one of the paths; a word in Latin letters must be whole. */
export function saysWord(plan: Plan, { in: paths, any }: WordTest): boolean {
  for (const path of paths) for (const text of textsAt(plan, path)) if (holdsOne(text, any)) return true
  return false
}

const holdsOne = wordFinder((word) => (/^[\w -]+$/.test(word) ? `\\b${word}\\b` : `(?:${word})`))

const textsByPath = remembering((_: Plan) => new Map<string, readonly string[]>())

/** Dozens of requirements and rows look into the title of the same plan. */
function textsAt(plan: Plan, path: string): readonly string[] {
  const known = textsByPath(plan)
  let texts = known.get(path)
  if (!texts) {
    texts = contentAt(plan, path).map(asText)
    known.set(path, texts)
  }
  return texts
}

function asText(value: unknown): string {
  return typeof value === 'object' ? Object.values(value ?? {}).join(' ') : String(value)
}
