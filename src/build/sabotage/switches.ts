/** Puts every change into the copy at once, each behind a switch, so that a test process can try one after the other. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutation } from './places.ts'

/** Changes by the number of their switch, which is never 0. */
export type Switches = ReadonlyMap<number, Mutation>

/** Files of the copy that child processes of the tests use: which change is on, and which switches they came by. */
export const SWITCHED_ON = 'switched-on.txt'
export const COME_BY = 'come-by.txt'

/** @returns the changes that can be switched: not those inside an expression */
export function switchesOf(mutations: readonly Mutation[]): Switches {
  return new Map(mutations.filter(({ length }) => length === 0).map((mutation, index) => [index + 1, mutation]))
}

/** @returns puts the files back as they were */
export function insertSwitches(copy: string, switches: Switches): () => void {
  const before = new Map<string, string>()
  for (const file of new Set([...switches.values()].map((mutation) => mutation.file))) {
    const text = readFileSync(join(copy, file), 'utf8')
    before.set(file, text)
    const own = [...switches].filter(([, mutation]) => mutation.file === file)
    const backwards = own.sort(([, a], [, b]) => b.at - a.at)
    const switched = backwards.reduce((left, [number, { at, text: change }]) => {
      return `${left.slice(0, at)}\n  if (isSwitchedOn(${number})) {${change}\n  }${left.slice(at)}`
    }, text)
    writeFileSync(join(copy, file), switched + asking(copy))
  }
  for (const name of [SWITCHED_ON, COME_BY]) writeFileSync(join(copy, name), '')
  return () => {
    for (const [file, text] of before) writeFileSync(join(copy, file), text)
  }
}

/** In the test process the runner answers; a child process reads the files. */
function asking(copy: string): string {
  return `
function isSwitchedOn(number: number): boolean {
  const all = globalThis as any
  if (!all.switches) {
    const fs = process.getBuiltinModule('node:fs')
    const [on, seen] = [Number(fs.readFileSync(${JSON.stringify(join(copy, SWITCHED_ON))}, 'utf8')), new Set()]
    all.switches = (one: number) => {
      if (!seen.has(one)) fs.appendFileSync(${JSON.stringify(join(copy, COME_BY))}, one + '\\n')
      seen.add(one)
      return one === on
    }
  }
  return all.switches(number)
}
`
}
