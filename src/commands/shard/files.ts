/** Lists of files, told apart without keeping them. */
import { statSync } from 'node:fs'
import { hashOf } from '../../lint/cache/hash.ts'
import type { FoundFile } from '../../source/discover.ts'

export interface Listing {
  count: number
  hash: string
}

/** @returns the listing of names in their order */
export function listingOf(names: readonly string[]): Listing {
  return { count: names.length, hash: hashOf(names.join('\n')).slice(0, 16) }
}

/** @returns the same of files with their sizes, so that most of what changes in them shows */
export function filesListed(files: readonly FoundFile[]): Listing {
  return listingOf(files.map(({ file, path }) => `${path}\t${sizeOf(file)}`))
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return -1
  }
}
