/**
 * The entry of `npm run demo`: lints every example, prints most of them and a drill checklist each under `out/`, and says
 * what was made. It calls the built command line, as a user does.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOfCounty, isTriedInEveryWay } from './examples.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A fixed day, so that the demo says the same on every day. */
const DATE = '2026-11-22'
const OUT = 'out'

/** Runs a command of the package's scripts or of the command line. @returns whether it went well */
function run(file: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: 'inherit' })
  if (error) throw error
  return status === 0
}

function plan(...args: string[]): boolean {
  console.log(`\n$ plan ${args.join(' ')}`)
  return run(join(ROOT, 'bin/plan.js'), args)
}

/** Examples as paths from the package's folder, sorted; of the county's plans the overall one, each of them is linted. */
function examples(): string[] {
  return readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
    .map((file) => `examples/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/plan.yaml') || (isOfCounty(file) && isTriedInEveryWay(file)))
    .sort()
}

function build(): boolean {
  if (existsSync(join(ROOT, 'dist/chunks/cli.js'))) return true
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  return run(tsx, ['src/build/generate.ts']) && run(tsx, ['src/build/bundle.ts'])
}

/** @returns a line per file: size in kB, path. */
function made(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
  return files
    .filter((file) => statSync(join(ROOT, file)).isFile())
    .sort()
    .map(
      (file) => `${(statSync(join(ROOT, file)).size / 1000).toFixed(1).padStart(9)} kB  ${file.replaceAll('\\', '/')}`,
    )
}

function demo(): boolean {
  if (!build()) return false
  rmSync(join(ROOT, OUT), { recursive: true, force: true })
  let well = plan('lint', 'examples', '--date', DATE)
  for (const example of examples()) {
    const folder = `${OUT}/${example.split('/').at(-2)}`
    mkdirSync(join(ROOT, folder), { recursive: true })
    well = plan('render', example, '--to', 'docx,md,html', '-o', folder) && well
    well = plan('drill', 'checklist', example, '--to', 'docx', '-o', folder) && well
    const drill = example.replace('plan.yaml', 'drill.yaml')
    if (existsSync(join(ROOT, drill)))
      well = plan('drill', 'render', drill, '--document', 'all', '--to', 'docx,xlsx', '-o', `${folder}/drill`) && well
  }
  const files = made(OUT)
  console.log(`\nMade ${files.length} files:\n${files.join('\n')}`)
  return well
}

if (!demo()) process.exitCode = 1
