/** What was found in each file, as it is kept. */

import type { FileReport } from '../../base/problem.ts'
import { hashOf } from '../../lint/cache/hash.ts'
import type { Section } from '../../lint/cache/stored.ts'
import type { Digest } from '../../model/repository/digest.ts'
import { readBytes } from '../../source/bytes.ts'
import { decode } from '../../source/decode.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Checked } from '../check/check-files.ts'

/** One letter for each file. */
export const STATE = {
  /** Nobody looked, or it does not hold any more. */
  none: '-',
  /** Nothing was found. */
  clean: 'c',
  found: 'r',
  /** None of ours, or left out by the configuration. */
  out: 'o',
  /** The same for files that were named, and in a folder would be passed over or judged otherwise. */
  namedClean: 'C',
  namedFound: 'R',
} as const

/** What was found, without what the run knows. */
export type Result = Pick<FileReport, 'problems' | 'skipped' | 'suppressed'>

/** Results by the index of the file; equal ones stand once. */
export interface Results {
  all: Result[]
  by: Record<string, number>
}

/** What is known of a file; without `checked` it has no report. */
export interface Known {
  checked?: Checked
  /** Its report shows lines of the text, which is not kept: `withText` reads it. */
  isQuoted: boolean
}

/** The results of a section. */
export class Kept {
  readonly #states: string
  readonly #section: Section
  #results: Results | undefined
  #together: Results | undefined
  #digests: (Digest | null)[] | undefined

  constructor(section: Section) {
    this.#section = section
    this.#states = section.block('states')
  }

  state(index: number): string {
    return this.#states[index] ?? STATE.none
  }

  /** @returns what was found in the file by itself; undefined where that is nothing. */
  result(index: number): Result | undefined {
    this.#results ??= JSON.parse(this.#section.block('results')) as Results
    return this.#results.all[this.#results.by[index] ?? -1]
  }

  /** @returns what others may ask about the file. */
  digest(index: number): Checked['digest'] {
    this.#digests ??= JSON.parse(this.#section.block('digests')) as (Digest | null)[]
    return this.#digests[index] ?? undefined
  }

  /** @param checked for each file of the repository whether it is in the run */
  wereJudged(checked: string): boolean {
    return this.#section.block('checked') === checked
  }

  /** @returns what is known of a file by itself; undefined where that is nothing. */
  known(found: FoundFile, index: number): Known | undefined {
    const state = this.state(index)
    if (state === STATE.out) return found.named ? undefined : { isQuoted: false }
    const isClean = state === STATE.clean || (state === STATE.namedClean && found.named)
    const isFound = state === STATE.found || (state === STATE.namedFound && found.named)
    const result = isClean ? NOTHING_FOUND : isFound ? this.result(index) : undefined
    return result && knownAs(result, found)
  }

  /** @returns the same with what was found beside the files that were judged together. */
  final(found: FoundFile, index: number): Known | undefined {
    const own = this.known(found, index)
    this.#together ??= JSON.parse(this.#section.block('together')) as Results
    const result = this.#together.all[this.#together.by[index] ?? -1]
    return own?.checked && result ? knownAs(result, found) : own
  }
}

const NOTHING_FOUND: Result = { problems: [], skipped: [] }

function knownAs(result: Result, { file, path }: FoundFile): Known {
  return { checked: { file, report: { path, text: '', ...result } }, isQuoted: result.problems.length > 0 }
}

/**
 * @param hash of the content in which something was found
 * @returns the same with the text of the file; undefined where it holds something else by now
 */
export async function withText({ report, ...checked }: Checked, hash: string): Promise<Checked | undefined> {
  const bytes = readBytes(checked.file)
  if (bytes === undefined || hashOf(bytes) !== hash) return undefined
  return { ...checked, report: { ...report, text: decode(bytes).text } }
}
