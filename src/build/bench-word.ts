/** A Word file of an example, and the same Markdown through pandoc. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
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

/** Our row in the table of all documents. */
export const ALL = 'plan render --document all'

/** Every document of an example in one run, and a run of pandoc for the Markdown of each. */
export function timeAll({ root, place, plan, example: name }: Where, rounds: number): WordTimes {
  const none = (note: string): WordTimes => ({ times: new Map(), notes: [`  Word: ${note}`] })
  if (spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status !== 0) return none('pandoc is not installed')
  const folder = join(place, `all-${name}`)
  mkdirSync(folder, { recursive: true })
  const example = join(root, 'examples', name, 'plan.yaml')
  const render = (to: string): string[] => [
    ...plan,
    'render',
    example,
    '--document',
    'all',
    '--to',
    to,
    '-o',
    `${folder}/`,
  ]
  const [program = '', ...rest] = render('md')
  spawnSync(program, rest, { stdio: 'ignore' })
  const texts = readdirSync(folder).filter((file) => file.endsWith('.md'))
  if (texts.length === 0) return none('plan render makes no Markdown here')
  const calls = texts.map((file) => `pandoc -f gfm '${join(folder, file)}' -o '${join(folder, file)}.docx'`)
  const commands: Command[] = [
    { name: ALL, argv: render('docx'), cwd: place },
    { name: `pandoc, ${texts.length} runs`, argv: ['sh', '-c', calls.join(' && ')], cwd: place },
  ]
  return { times: timeCommands(commands, rounds), notes: [] }
}
