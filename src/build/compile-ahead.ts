/** Uses the bundled program once, so that what V8 compiles on the way is kept beside its scripts (see `bin/load.js`). */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs in a Node of its own: flags of the process that builds would make the result useless elsewhere. */
const PROGRAM = `
const [loader, cli, folder, ...runs] = process.argv.slice(1)
const { load, keepCompiled } = require(loader)
process.chdir(folder)
const main = async () => {
  for (const argv of runs) {
    process.argv = [process.execPath, cli, ...argv.split(' ')]
    await load(cli).main({ expectWork: () => {} })
    if (process.exitCode > 1) throw new Error(argv + ': exit ' + process.exitCode)
    process.exitCode = 0
  }
  keepCompiled()
}
main()
`

/**
 * What people do most: check a sound plan, check one with findings; check again what did not change; print a plan. Checking comes
 * first: what it loads is kept as checking alone leaves it, so that it stays small.
 */
const RUNS = [
  ['lint sound.yaml --date 2026-11-22', 'lint faulty.yaml misspelt.yaml --date 2026-11-22'],
  ['lint --cache', 'lint --cache'],
  ['render sound.yaml --document all --to docx,md,html -o out'],
]

/**
 * @param root the package's folder, with `bin` and `examples`
 * @param out the folder of the bundle
 * @throws an Error when the program does not run
 */
export function compileAhead(root: string, out: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'plan-build-'))
  try {
    const example = join(root, 'examples/minimal/plan.yaml')
    const text = readFileSync(example, 'utf8')
    cpSync(example, join(folder, 'sound.yaml'))
    writeFileSync(
      join(folder, 'faulty.yaml'),
      text.replace(/^goals:/m, 'goals: []\nremoved:').replace('purpose', 'purpos'),
    )
    writeFileSync(join(folder, 'misspelt.yaml'), text.replace('reportsTo: ', 'reportsTo: 没有的'))
    for (const runs of RUNS) {
      const args = ['-e', PROGRAM, join(root, 'bin/load.js'), join(out, 'chunks/cli.js'), folder, ...runs]
      const { status, stderr } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      })
      if (status !== 0) throw new Error(`the bundle does not run: ${stderr}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
