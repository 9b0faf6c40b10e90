/** Which test files can notice a change: those that run the changed place when nothing is changed. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutation } from './places.ts'

/** Where the copy notes which places were run; child processes of the tests write it too. */
const NOTES = 'reached.txt'

/**
 * Makes every place of the copy that will be changed note that it was run. A change inside an expression cannot be told so: every
 * test file counts as one that runs it.
 */
export function traced(copy: string, mutations: readonly Mutation[]): { undo(): void } {
  const notes = JSON.stringify(join(copy, NOTES))
  const before = new Map<string, string>()
  for (const file of new Set(mutations.map((mutation) => mutation.file))) {
    const text = readFileSync(join(copy, file), 'utf8')
    before.set(file, text)
    const places = new Set(mutations.filter((one) => one.file === file && one.length === 0).map(({ at }) => at))
    let written = text
    for (const at of [...places].sort((a, b) => b - a)) {
      const name = JSON.stringify(`${file}:${at}`)
      const known = `((globalThis as any).reached ??= {})`
      const note = `process.getBuiltinModule('node:fs').appendFileSync(${notes}, ${name} + '\\n')`
      written = `${written.slice(0, at)}\n  ${known}[${name}] ??= (${note}, true);${written.slice(at)}`
    }
    writeFileSync(join(copy, file), written)
  }
  appendFileSync(join(copy, NOTES), '')
  return {
    undo() {
      for (const [file, text] of before) writeFileSync(join(copy, file), text)
      rmSync(join(copy, NOTES))
    },
  }
}

/** @returns the places run since it was asked last */
export function reachedPlaces(copy: string): Set<string> {
  const notes = join(copy, NOTES)
  const places = new Set(existsSync(notes) ? readFileSync(notes, 'utf8').split('\n') : [])
  writeFileSync(notes, '')
  return places
}

export function canReach(places: ReadonlySet<string>, { file, at, length }: Mutation): boolean {
  return length > 0 || places.has(`${file}:${at}`)
}
