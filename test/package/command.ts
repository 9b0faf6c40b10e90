import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, type Ran, type RunOptions, runFile, stagePackage } from './stage.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const SOUND = readFileSync(join(ROOT, 'examples/minimal/plan.yaml'), 'utf8')
/** Plans of one folder do not share an id. */
function named(id: string): string {
  return SOUND.replace(/^id: .*$/m, `id: ${id}`)
}

/** A misspelt name: one error. */
export const WRONG = named('wrong').replace('lead: 物资保供组, do: 与六家', 'lead: 物资保供祖, do: 与六家')
/** Something left to fill in: one warning. */
export const UNDONE = named('undone').replace('purpose: 发生', 'purpose: 待定。发生')
export const DAY = ['--date', '2026-11-22']
/** What a user must never see. */
export const INSIDE = /\n\s+at .*[:(]|node:internal|UnhandledPromise|TypeError|undefined/

/** The built command line, each run in a process of its own. */
export interface CommandLine {
  /** Its file. */
  program: string
  run(argv: readonly string[], options?: RunOptions): Ran
}

/** Builds the package anew. */
export async function buildCommandLine(): Promise<CommandLine> {
  const program = join(await stagePackage(), 'bin/plan.js')
  return { program, run: (argv, options) => runFile(process.execPath, [program, ...argv], options) }
}

/** A folder that is the root of a repository and holds files: path → text. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder()
  mkdirSync(join(folder, '.git'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
