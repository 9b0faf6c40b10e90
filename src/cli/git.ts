import { execFileSync } from 'node:child_process'

/** More than the names of a million files. */
const MOST = 256 * 1024 * 1024

/** @returns what git answers in the working folder; undefined where it fails or is not installed */
export function askGit(args: readonly string[]): Uint8Array | undefined {
  try {
    return execFileSync('git', args, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: MOST })
  } catch {
    return undefined
  }
}
