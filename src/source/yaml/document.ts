/** A text with its lines, and its YAML document with every position: loaded and made only when something asks for it. */
import { createRequire } from 'node:module'
import type { Document, ParsedNode } from 'yaml'
import type { Range } from '../../base/problem.ts'
import { type Survey, survey } from './survey.ts'

type YamlLibrary = typeof import('yaml')
export type Composed = Document.Parsed<ParsedNode, true>

let library: YamlLibrary | undefined

/** The complete parser. A bundler packs the bare `require` as a part that runs on first use; plain ESM has none. */
export function yamlLibrary(): YamlLibrary {
  library ??= (typeof require === 'undefined' ? createRequire(import.meta.url)('yaml') : require('yaml')) as YamlLibrary
  return library
}

/** Turns offsets into lines and columns. */
export class Lines {
  readonly text: string
  readonly #starts: number[] = [0]

  constructor(text: string) {
    this.text = text
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  /** @returns the line (from 1) of an offset. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  /** @returns the offset at which a line (from 1) starts. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length
  }

  /** @returns a line (from 1) without its line break. */
  line(line: number): string {
    return this.text.slice(this.startOf(line), this.startOf(line + 1)).replace(/\r?\n$/, '')
  }

  /** @param end exclusive offset; at least one character is always covered, unless the text ends there. */
  range(start: number, end = start + 1): Range {
    const from = Math.min(Math.max(start, 0), this.text.length)
    const to = Math.min(Math.max(end, from), this.text.length)
    const [line, endLine] = [this.lineAt(from), this.lineAt(to)]
    return { line, column: from - this.startOf(line) + 1, endLine, endColumn: to - this.startOf(endLine) + 1 }
  }
}

export interface YamlDocument {
  lines: Lines
  survey: Survey
  /** Absent when the nesting is too deep to be composed safely. */
  composed?: Composed
}

/**
 * Reads a text completely. Nesting is measured on the token tree, without recursion, before anything recursive runs.
 * @param depthLimit levels of nested collections
 */
export function compose(text: string, depthLimit: number): YamlDocument {
  const { Parser, Composer } = yamlLibrary()
  const lines = new Lines(text)
  const tokens = [...new Parser().parse(text)]
  const seen = survey(tokens, depthLimit)
  if (seen.tooDeep !== undefined) return { lines, survey: seen }
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent', merge: false })
  const [composed] = composer.compose(tokens, true, text.length)
  return { lines, survey: seen, ...(composed ? { composed: composed as Composed } : {}) }
}
