/** A Word file of an example, and the same Markdown through pandoc. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, type Timing, timeCommands } from './bench-time.ts'

interface Where {
  root: string
  /** Folder for what is written. */
  place: string
  /** The program `plan` with its interpreter. */
  plan: readonly string[]
  /** Folder of the example. */
  example: string
}

/** Our row in the table. */
export const WORD = 'plan render --to docx'

interface WordTimes {
  /** By name: `WORD` and pandoc; empty where one of them is missing. */
  times: ReadonlyMap<string, Timing>
  notes: readonly string[]
}

/** @returns nothing but a note where pandoc or rendering is missing. */
export function timeWord({ root, place, plan, example: name }: Where, rounds: number): WordTimes {
  const none = (note: string): WordTimes => ({ times: new Map(), notes: [`  Word: ${note}`] })
  if (spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status !== 0) return none('pandoc is not installed')
  const example = join(root, 'examples', name, 'plan.yaml')
  const render = (to: string, file: string): string[] => [
    ...plan,
    'render',
    example,
    '--to',
    to,
    '-o',
    join(place, file),
  ]
  const [program = '', ...rest] = render('md', 'example.md')
  spawnSync(program, rest, { stdio: 'ignore' })
  const markdown = join(place, 'example.md')
  if (!existsSync(markdown)) return none('plan render makes no Markdown here')
  const commands: Command[] = [
    { name: WORD, argv: render('docx', 'plan.docx'), cwd: place },
    { name: 'pandoc', argv: ['pandoc', '-f', 'gfm', markdown, '-o', join(place, 'pandoc.docx')], cwd: place },
  ]
  return { times: timeCommands(commands, rounds), notes: [] }
}
