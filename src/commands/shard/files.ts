/** Lists of files, told apart without keeping them. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { hashOf } from '../../lint/cache/hash.ts'
import { readBytes } from '../../source/bytes.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Workspace } from '../workspace.ts'

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

/** @returns the files with rules of an office's own, as configurations name them, by what stands in them */
export function pluginsListed(
  files: readonly FoundFile[],
  { config }: Pick<Workspace, 'config'>,
): { names: string[]; hash: string } {
  const configs = new Set(files.flatMap(({ file }) => config(file) ?? []))
  const named = [...configs].flatMap(({ folder, config: { plugins = [] } }) =>
    plugins.map((name) => ({ folder, name })),
  )
  const contents = named.map(({ folder, name }) => hashOf(readBytes(resolve(folder, name)) ?? ''))
  return { names: named.map(({ name }) => name), hash: listingOf(contents).hash }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return -1
  }
}
