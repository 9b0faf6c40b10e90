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

/** @returns what of the withheld stands in a file: its text, its alternative texts, its properties, names of its parts */
export function leaksIn(content: string | Uint8Array, secrets: Secrets): Leak[] {
  const numbers = secrets.found.filter(({ kind }) => kind === 'number')
  const words = secrets.found.filter(({ kind }) => kind !== 'number')
  return shownIn(content).flatMap(({ part, readings }) => {
    const leaks = new Map<Secret, Leak>()
    for (const text of readings)
      for (const { secret, at } of [...numbersIn(text, numbers), ...wordsIn(text, words)])
        if (!leaks.has(secret)) leaks.set(secret, { kind: secret.kind, part, around: around(text, at, secrets) })
    return [...leaks.values()]
  })
}

interface Place {
  secret: Secret
  at: number
}

function numbersIn(text: string, secrets: readonly Secret[]): Place[] {
  const runs = new Set(text.match(RUN) ?? [])
  return [...runs].flatMap((run) =>
    secrets.filter(({ pattern }) => run.search(pattern) >= 0).map((secret) => ({ secret, at: text.indexOf(run) })),
  )
}

function wordsIn(text: string, secrets: readonly Secret[]): Place[] {
  return secrets
    .map((secret) => ({ secret, word: secret.value.normalize('NFKC') }))
    .filter(({ word }) => text.includes(word))
    .map(({ secret, word }) => ({ secret, at: text.search(wordPattern(word)) }))
    .filter(({ at }) => at >= 0)
}

/** Letters before and behind that are shown of a place; so many more are looked at that no secret is cut in half. */
const AROUND = 16
const LOOKED_AT = 200

function around(text: string, at: number, secrets: Secrets): string {
  const before = withoutSecrets(text.slice(Math.max(0, at - LOOKED_AT), at), secrets).slice(-AROUND)
  const behind = withoutSecrets(text.slice(at, at + LOOKED_AT), secrets).slice(0, AROUND)
  return (before + behind).replace(/[\s\u241E]+/g, ' ').trim()
}
