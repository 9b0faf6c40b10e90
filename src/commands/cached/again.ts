/**
 * `plan lint --cache` where the same is asked of the same files: what was told is told again, word for word. Only what tells that
 * nothing changed is loaded here.
 */
import { resolve } from 'node:path'
import { type ExitCode, UsageError } from '../../base/errors.ts'
import { readTold, type Said, type Told } from '../../lint/cache/told.ts'
import { readBytes } from '../../source/bytes.ts'
import { discover } from '../../source/discover.ts'
import { Walk } from '../../source/walk.ts'
import type { LintFlags } from '../check/flags.ts'
import type { Io } from '../io.ts'
import { keepInputs, writeWhole } from '../write-file.ts'
import { askedOf, isTellable } from './asked.ts'
import { readKept, toldFile } from './place.ts'
import { type Asked, type Begun, type Keeping, prepare } from './prepare.ts'

/**
 * Tells again what was told or found, if that still holds.
 * @returns the exit code; else what is known already
 */
export async function lintKept(paths: readonly string[], flags: LintFlags, io: Io): Promise<ExitCode | Begun> {
  // What changes files, measures, or is not kept, takes the usual way; so does what the usual way says better.
  if (paths.includes('-') || flags.fix || flags.dryRun || flags.ruleTiming || flags.skipForeign) return {}
  const walk = new Walk()
  const { files, problems } = discover(paths.length === 0 ? ['.'] : paths, { cwd: io.cwd, walk })
  if (problems.length > 0 || files.length === 0) return {}
  const keeping = await prepare(flags, walk, io)
  if (!keeping) return {}
  const asked = { paths, files, flags }
  const code = isTellable(asked, io) ? tellAgain(asked, keeping, io) : undefined
  if (code !== undefined) return code
  const { lintUnchanged } = await import('./unchanged.ts')
  return lintUnchanged(asked, keeping, io)
}

function tellAgain(asked: Asked, keeping: Keeping, io: Io): ExitCode | undefined {
  try {
    const now = askedOf(asked, keeping, io)
    const bytes = readKept(keeping.place, toldFile(now.how))
    const told = bytes && readTold(bytes)
    if (!told || !now.bytes.equals(told.asked) || !holds(told, keeping)) return undefined
    keepInputs(
      told.said.map(({ file }) => file && resolve(io.cwd, file)),
      asked.files.map(({ file }) => file),
    )
    for (const one of told.said) say(one, io)
    return told.code as ExitCode
  } catch (error) {
    // The usual way says what is wrong.
    if (error instanceof UsageError) return undefined
    throw error
  }
}

function holds({ beside }: Told, { place: { base } }: Keeping): boolean {
  return beside.every(({ path, content }) => readBytes(resolve(base, path))?.equals(content))
}

function say({ to, file, text }: Said, io: Io): void {
  if (to === 'out') io.out(text)
  else if (to === 'err') io.err(Buffer.from(text).toString('utf8'))
  else if (file !== undefined) writeWhole(resolve(io.cwd, file), text, file)
}
