/** What `plan lint --cache` keeps between runs: a section for each repository, all in one file. */
import { hashOf } from './hash.ts'

/** The parts of a section, each decoded only when it is asked for. */
export const BLOCKS = [
  'paths',
  'hashes',
  'stamps',
  'states',
  'results',
  'checked',
  'together',
  'uses',
  'facts',
  'digests',
] as const
export type Block = (typeof BLOCKS)[number]

export interface Section {
  /** The last day on which it was written, ISO. */
  seen: string
  /** All that decides what is found, beside the files of the repository. */
  key: string
  block(name: Block): string
}

/** A configuration as it was read, and what it was read from. */
export interface KeptConfig {
  hash: string
  /** What it says, checked; its form is that of the configuration room. */
  config: unknown
  /** The profiles that it names: path and hash. */
  profiles: readonly (readonly [path: string, hash: string])[]
}

export interface Stored {
  /** By the folder of the repository, from the folder that the cache belongs to. */
  sections: ReadonlyMap<string, Section>
  /** By path, from the same folder. */
  configs: Readonly<Record<string, KeptConfig>>
}

interface Head {
  build: string
  configs: Record<string, KeptConfig>
  sections: [root: string, seen: string, key: string, lengths: number[]][]
}

/** The number changes with the form. */
const FIRST = 'plan-lint-cache 2 '
const NEWLINE = 0x0a

/**
 * @param build names the program; what another one kept is of no use
 * @returns what a file holds; undefined for one that is foreign, torn, damaged, or of another program
 */
export function readStored(bytes: Buffer, build: string): Stored | undefined {
  const first = bytes.indexOf(NEWLINE)
  if (bytes.toString('latin1', 0, first + 1) !== firstLine(bytes.subarray(first + 1))) return undefined
  const headEnd = bytes.indexOf(NEWLINE, first + 1)
  try {
    const head = JSON.parse(bytes.toString('utf8', first + 1, headEnd)) as Head
    if (head.build !== build) return undefined
    return { configs: head.configs, sections: sectionsIn(head, bytes, headEnd + 1) }
  } catch {
    // A sum that fits by chance, or a form that nobody wrote: as without a cache.
    return undefined
  }
}

function firstLine(rest: Uint8Array): string {
  return `${FIRST}${hashOf(rest)}\n`
}

function sectionsIn(head: Head, bytes: Buffer, from: number): Map<string, Section> {
  let at = from
  return new Map(
    head.sections.map(([root, seen, key, lengths]) => {
      const starts = lengths.map((length) => {
        at += length
        return at - length
      })
      const block = (name: Block): string => {
        const index = BLOCKS.indexOf(name)
        const start = starts[index] ?? 0
        return bytes.toString('utf8', start, start + (lengths[index] ?? 0))
      }
      return [root, { seen, key, block }]
    }),
  )
}

/** @returns the bytes that `readStored` reads for the same build */
export function writeStored(build: string, { sections, configs }: Stored): Buffer {
  const blocks = [...sections.values()].map(({ block }) => BLOCKS.map((name) => Buffer.from(block(name))))
  const head: Head = {
    build,
    configs,
    sections: [...sections].map(([root, { seen, key }], index) => {
      return [root, seen, key, (blocks[index] ?? []).map(({ length }) => length)]
    }),
  }
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...blocks.flat()])
  return Buffer.concat([Buffer.from(firstLine(rest)), rest])
}

/** @returns a section of texts that are at hand */
export function sectionOf(seen: string, key: string, blocks: Readonly<Record<Block, string>>): Section {
  return { seen, key, block: (name) => blocks[name] }
}
