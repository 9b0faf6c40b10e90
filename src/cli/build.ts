import { readFileSync } from 'node:fs'

/**
 * Names this very build of the program and the Node that runs it, which brings tables of characters of its own.
 * @returns undefined where the program was not built, but runs from its source
 */
export function buildName(): string | undefined {
  try {
    const sum = readFileSync(new URL('./build.txt', import.meta.url), 'utf8').trim()
    return [sum, process.version, process.platform, process.versions.icu].join(' ')
  } catch {
    return undefined
  }
}
