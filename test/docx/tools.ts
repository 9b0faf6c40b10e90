/** Programs that may be missing on a developer's machine; PLAN_REQUIRE_TOOLS=1 makes that a failure. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const toolsRequired = process.env.PLAN_REQUIRE_TOOLS === '1'

export function isInstalled(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { timeout: 60_000 }).status === 0
}

/** @returns the program of another version of Node, fetched by npx where it is not there yet */
export function nodeProgram(version: number): string | undefined {
  const found = spawnSync('npx', ['-y', `node@${version}`, '-p', 'process.execPath'], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  return found.status === 0 ? found.stdout.trim().split('\n').at(-1) : undefined
}

export interface Printed {
  pages: number
  /** Text of each page. */
  text: string[]
}

/** Prints a .docx with LibreOffice, with a user profile of its own. */
export function print(bytes: Uint8Array): Printed {
  const folder = mkdtempSync(join(tmpdir(), 'plan-print-'))
  try {
    const file = join(folder, 'plan.docx')
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    execFileSync('pdftotext', ['-layout', join(folder, 'plan.pdf'), join(folder, 'plan.txt')])
    const text = readFileSync(join(folder, 'plan.txt'), 'utf8').split('\f').slice(0, -1)
    return { pages: text.length, text }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
