/** An example printed by the command line, read back as a package. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPackage, type Package } from './package.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface Run {
  status: number | null
  stderr: string
  bytes?: Uint8Array
}

/** Runs `plan render` of the built program on a plan. @param options after the plan, without `-o` */
export function renderPlanFile(plan: string, ...options: string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'plan-render-'))
  try {
    // The name goes with the format that is asked for.
    const to = options.indexOf('--to')
    const file = join(folder, `out.${to < 0 ? 'docx' : options[to + 1]}`)
    const run = spawnSync(process.execPath, ['bin/plan.js', 'render', plan, ...options, '-o', file, '--lang', 'en'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    const stderr = run.stderr.replaceAll(folder, '')
    return run.status === 0 ? { status: 0, stderr, bytes: readFileSync(file) } : { status: run.status, stderr }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function example(name: string): string {
  return `examples/${name}/plan.yaml`
}

export function opened(run: Run): Package {
  if (run.bytes === undefined) throw new Error(run.stderr)
  return openPackage(run.bytes)
}
