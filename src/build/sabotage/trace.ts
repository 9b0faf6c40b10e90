/** Which tests run which places of the source while nothing is changed: only they can notice a change there. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutation } from './places.ts'

/** Files of the copy: what was run, how the test runner is told, who says which test runs. */
const [NOTES, CONFIG, SETUP] = ['reached.jsonl', 'vitest.config.mjs', 'running-test.mjs'] as const

const FILES = {
  [NOTES]: '',
  [CONFIG]: `export default { test: { setupFiles: ['./${SETUP}'] } }\n`,
  [SETUP]: `import { afterEach, beforeEach } from 'vitest'
const fullName = (task) => (task.suite ? fullName(task.suite) + ' ' : '') + task.name
beforeEach(({ task }) => { globalThis.runningTest = fullName(task) })
afterEach(() => { globalThis.runningTest = '' })
`,
}

export interface Trace {
  /** @returns for each place run since this was asked last the names of the tests; an empty name: outside of any test */
  reached(): Map<string, Set<string>>
  /** Leaves the copy as it was. */
  end(): void
}

/** Makes every place of the copy that will be changed note which test runs it; child processes note it without the test's name. */
export function trace(copy: string, mutations: readonly Mutation[]): Trace {
  const before = new Map<string, string>()
  for (const file of new Set(mutations.map((mutation) => mutation.file))) {
    const text = readFileSync(join(copy, file), 'utf8')
    before.set(file, text)
    const places = new Set(mutations.filter((one) => one.file === file && one.length === 0).map(({ at }) => at))
    const backwards = [...places].sort((a, b) => b - a)
    const noting = backwards.reduce(
      (left, at) => left.slice(0, at) + note(copy, `${file}:${at}`) + left.slice(at),
      text,
    )
    writeFileSync(join(copy, file), noting)
  }
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(copy, name), text)
  return {
    reached: () => takeNotes(join(copy, NOTES)),
    end() {
      for (const [file, text] of before) writeFileSync(join(copy, file), text)
      for (const name of Object.keys(FILES)) rmSync(join(copy, name))
    },
  }
}

/** @returns a statement that writes one line the first time that a test comes by */
function note(copy: string, place: string): string {
  const append = `process.getBuiltinModule('node:fs').appendFileSync(${JSON.stringify(join(copy, NOTES))}, key + '\\n')`
  const key = `JSON.stringify([${JSON.stringify(place)}, (globalThis as any).runningTest ?? ''])`
  return `\n  { const key = ${key}; ((globalThis as any).reached ??= {})[key] ??= (${append}, true) }`
}

function takeNotes(file: string): Map<string, Set<string>> {
  const reached = new Map<string, Set<string>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    const [place, test] = JSON.parse(line) as [string, string]
    reached.set(place, (reached.get(place) ?? new Set()).add(test))
  }
  writeFileSync(file, '')
  return reached
}
