/** Listens to what a run tells, so that it can be kept. */
import { resolve } from 'node:path'
import type { ExitCode } from '../../base/errors.ts'
import { hashOf } from '../../lint/cache/hash.ts'
import { type Said, type Told, writeTold } from '../../lint/cache/told.ts'
import { readBytes } from '../../source/bytes.ts'
import type { Io } from '../io.ts'
import { askedOf, isTellable } from './asked.ts'
import { isContent, type Look, NO_STAMP, stampIn } from './look.ts'
import { toldFile } from './place.ts'
import { type Asked, baselineNow, configFile, type Keeping, type Signature } from './prepare.ts'
import type { Repo } from './repos.ts'

/** A repository as it was before anything was checked, and the configuration and profiles that held in it. */
export interface Seen {
  repo: Repo
  config: { signature: Signature } | undefined
}

/** To whom a run tells what it found. */
export interface Audience {
  io: Io
  /** Told of each file that was written. */
  wrote?(file: string, text: string): void
}

/** What was told, and of what. */
export interface Heard {
  asked: Asked
  said: readonly Said[]
  code: ExitCode
}

export interface Listening {
  /** Not given where something was named that is not there. */
  asked?: Asked | undefined
  io: Io
  /** Called when all is told; without an argument where it cannot be told again. */
  keep(heard?: Heard): void
}

/** @returns the exit code of what `tell` tells, which is kept when it was told */
export async function listened(
  tell: (audience: Audience) => Promise<ExitCode>,
  { asked, io, keep }: Listening,
): Promise<ExitCode> {
  if (!asked || !isTellable(asked, io)) {
    keep()
    return tell({ io })
  }
  const said: Said[] = []
  let heard: Heard | undefined
  try {
    const code = await tell(audienceOf(io, said))
    heard = { asked, said, code }
    return code
  } finally {
    keep(heard)
  }
}

function audienceOf(io: Io, said: Said[]): Audience {
  const hear = (to: Said['to'], text: string | Uint8Array): void => {
    said.push({ to, text: Buffer.from(text) })
  }
  return {
    io: {
      ...io,
      out: (text) => {
        io.out(text)
        hear('out', text)
      },
      err: (text) => {
        io.err(text)
        hear('err', text)
      },
    },
    wrote: (file, text) => {
      said.push({ to: 'file', file, text: Buffer.from(text) })
    },
  }
}

/** Longer reports are not kept, bytes. */
const LONGEST = 64_000_000

interface Now {
  seen: readonly Seen[]
  /** Of each of them, when all was told. */
  looks: readonly Look[]
}

/** @returns the file that lets the next run tell the same; undefined where something of it is not known for sure. */
export function toldIn(
  { asked, said, code }: Heard,
  { seen, looks }: Now,
  keeping: Keeping & { io: Io },
): { name: string; bytes: Uint8Array } | undefined {
  const repos = seen.map(({ repo }) => repo)
  const { baseline, repos: roots, io } = keeping
  const isKnown = asked.files.every(({ file }) => repos.some(({ index }) => index.has(file)))
  const isSure = repos.every((repo, index) => isSureOf(repo, looks[index]))
  const here = roots.rootOf(resolve(io.cwd, 'any'))
  // Configurations of repositories of which nothing was checked say what of them counts.
  const others = keeping.flags.config === undefined ? repos.flatMap(({ within }) => within) : []
  const isSeen = [here, ...others].every((folder) => {
    return repos.some(({ root }) => root === folder) || configFile(folder, keeping) === undefined
  })
  const isShort = said.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST
  if (!isKnown || !isSure || !isSeen || !isShort) return undefined
  const known = baselineNow(keeping)
  if (baseline ? !known?.equals(baseline) : known) return undefined
  const beside = besideOf(seen, keeping)
  if (!beside) return undefined
  const now = askedOf(asked, keeping, io)
  return { name: toldFile(now.how), bytes: writeTold({ asked: now.bytes, beside, said, code }) }
}

/** @returns configurations and profiles; undefined where they are not what they were any more. */
function besideOf(seen: readonly Seen[], { place: { base } }: Keeping): Told['beside'] | undefined {
  const files = seen.flatMap(({ config }) => config?.signature ?? [])
  const beside = files.flatMap(([path, hash]) => {
    const content = readBytes(resolve(base, path))
    return content && hashOf(content) === hash ? { path, content: Buffer.from(content) } : []
  })
  return beside.length === files.length ? beside : undefined
}

/** What cannot be read may be something else tomorrow, and so may what changed a moment ago where files are known by their times. */
function isSureOf({ look, times }: Repo, now: Look | undefined): boolean {
  if (!now || !look.hashes.every(isContent)) return false
  return !times || now.stamps.every((stamp, index) => stamp !== NO_STAMP && stamp === stampIn(times, index))
}
