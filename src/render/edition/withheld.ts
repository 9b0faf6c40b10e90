/**
 * The last look at a public file before it is written: nothing that the edition withholds may be read in it. The edition
 * leaves things out where documents are made from; this looks at what was made, whoever made it.
 */

import { contentsOf } from '../../model/contents/contents.ts'
import type { Plan, Registry } from '../../model/plan.generated.ts'
import { isWithheld } from '../view/public-edition.ts'
import { type Secret, type Secrets, withoutSecrets, wordPattern } from '../view/secrets.ts'
import { shownIn } from './shown.ts'

/** Shorter texts are words that may stand in any document; longer ones say something. Letters, and for Chinese characters. */
const SAYS_SOMETHING = { letters: 30, characters: 12 } as const

/**
 * @param originals plans and registries as they are
 * @param copies the same as the public edition reads them
 * @returns the texts of measures and annexes that are withheld, unless they are said in public, too
 */
export function withheldTexts(originals: readonly Plan[], copies: readonly (Plan | Registry)[]): Secret[] {
  const open = copies.flatMap((copy) => strings(copy)).join('\n')
  const pieces = originals.flatMap((plan) =>
    (['measure', 'annex'] as const).flatMap((shape) =>
      (contentsOf(plan).objects.get(shape) ?? []).filter((node) => isWithheld(node, shape)).flatMap(strings),
    ),
  )
  const lines = pieces.flatMap((text) => text.split(/[\n|]/)).map((line) => line.replace(/^[\s>#*\-\d.]+/, '').trim())
  return [...new Set(lines)]
    .filter((line) => saysSomething(line) && !open.includes(line))
    .map((value) => ({ kind: 'text', value, pattern: wordPattern(value), instead: '***' }))
}

function saysSomething(line: string): boolean {
  const isWide = /[\u2E80-\u9FFF]/.test(line)
  return line.length >= (isWide ? SAYS_SOMETHING.characters : SAYS_SOMETHING.letters)
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/** Something withheld that stands in a file. */
export interface Leak {
  kind: Secret['kind']
  /** The part of the file; empty where it has no parts. */
  part: string
  /** What stands around it, without it. */
  around: string
}

/** Digits with gaps between them: only here a number can stand. */
const RUN = /\d[\d\s()（）-]*\d/g

/** Letters before and behind that are shown of a place. */
const AROUND = 16

/** @returns what of the withheld stands in a file: its text, its alternative texts, its properties, names of its parts */
export function leaksIn(content: string | Uint8Array, { found }: Secrets): Leak[] {
  const numbers = found.filter(({ kind }) => kind === 'number')
  const words = found.filter(({ kind }) => kind !== 'number')
  return shownIn(content).flatMap(({ part, readings }) => {
    const leaks = new Map<string, Leak>()
    for (const text of readings) {
      const runs = [...new Set(text.match(RUN) ?? [])].filter((run) => run.replace(/\D/g, '').length >= 5)
      for (const secret of numbers)
        for (const run of runs) {
          secret.pattern.lastIndex = 0
          if (secret.pattern.test(run)) note(leaks, { secret, part, text, at: text.indexOf(run) })
        }
      for (const secret of words) {
        if (!text.includes(secret.value.normalize('NFKC'))) continue
        const at = text.search(wordPattern(secret.value.normalize('NFKC')))
        if (at >= 0) note(leaks, { secret, part, text, at })
      }
    }
    return [...leaks.values()]
  })
}

function note(
  leaks: Map<string, Leak>,
  { secret, part, text, at }: { secret: Secret; part: string; text: string; at: number },
): void {
  if (leaks.has(secret.value)) return
  const before = text.slice(Math.max(0, at - AROUND), at)
  const behind = text.slice(at).replace(secret.pattern, '***').slice(0, AROUND)
  const around = withoutSecrets(before + behind, { found: [secret] })
  leaks.set(secret.value, { kind: secret.kind, part, around: around.replace(/[\s\u241E]+/g, ' ').trim() })
}
