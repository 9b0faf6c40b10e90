/** What `plan lint --fix` does before it checks. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { UsageError } from '../../base/errors.ts'
import { lineDiff } from '../../base/line-diff.ts'
import { fill, type Localized } from '../../base/locale.ts'
import type { Home } from '../../lint/fix/ids.ts'
import type { FoundFile } from '../../source/discover.ts'
import { bytesLike } from '../../source/edit/bytes.ts'
import type { Mended } from '../../source/edit/mend.ts'
import type { Source } from '../../source/source.ts'
import { type Checking, checkSource, readIncluded } from '../check/check-files.ts'
import type { Io } from '../io.ts'
import { writeWhole } from '../write-file.ts'
import { fixText } from './fix-text.ts'

export interface FixFlags {
  fix?: boolean
  /** Shows the changes and makes none. */
  dryRun?: boolean
}

interface Fixing extends Checking {
  hasStdin: boolean
}

/**
 * Mends what leaves no doubt in each file; what was changed is told line by line.
 * @returns how many changes were made, or would be
 * @throws UsageError for standard input, which cannot be changed
 */
export function fixFiles({ hasStdin, ...checking }: Fixing, { fix, dryRun }: FixFlags, io: Io): number {
  if (!fix) throw new UsageError(ALONE)
  if (hasStdin) throw new UsageError(STDIN)
  let count = 0
  const manner = { io, dryRun: dryRun ?? false, given: new Set<string>() }
  for (const found of checking.job.files) count += fixFile(found, checking, manner)
  const { locale } = checking.workspace
  io.err(`plan: ${fill((count === 0 ? NONE : dryRun ? WOULD : DONE)[locale], { count })}\n`)
  return count
}

/** How an id that was put in is told. */
const NEW_ID = 'id: '

interface Manner {
  io: Io
  dryRun: boolean
  /** Ids that files of this run were given. */
  given: Set<string>
}

function fixFile(found: FoundFile, checking: Checking, { io, dryRun, given }: Manner): number {
  const source = checking.job.staged?.has(found.file) ? undefined : readIncluded(found, checking)
  if (!source || source.encoding === '') return 0
  const { locale } = checking.workspace
  const check = (changed: Source) => checkSource(found.file, changed, checking).report
  const { text, mended, waits } = fixText(source, check, () => homeOf(found, checking, given))
  if (waits) io.err(`plan: ${found.path}: ${WAITS[locale]}\n`)
  if (mended.length === 0) return 0
  for (const { to } of mended) if (to.startsWith(NEW_ID)) given.add(to.slice(NEW_ID.length))
  let bytes: Uint8Array
  try {
    if (isReadOnly(found.file)) throw new UsageError(READ_ONLY)
    bytes = bytesLike(readFileSync(found.file), text)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.err(`plan: ${found.path}: ${error.text[locale]}\n`)
    return 0
  }
  if (dryRun) io.out(`--- ${found.path}\n${lineDiff(source.text, text)}`)
  else writeWhole(found.file, bytes, found.path)
  for (const one of mended) io.err(`plan: ${told(found.path, one)}\n`)
  return mended.length
}

/** Whoever set it so wants it so, and a rename would not ask. */
function isReadOnly(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return (statSync(file).mode & 0o222) === 0
  } catch {
    return true
  }
}

function homeOf({ file }: FoundFile, { workspace }: Checking, given: ReadonlySet<string>): Home {
  const { root, planNames } = workspace.repository(file)
  return { path: relative(root, file).replaceAll('\\', '/'), taken: new Set([...planNames, ...given]) }
}

function told(path: string, { range, from, to }: Mended): string {
  return `${path}:${range.line}:${range.column} ${from === '' ? '+' : `${from} →`} ${to}`
}

const ALONE: Localized = { zh: '--dry-run 要和 --fix 一起用', en: '--dry-run goes with --fix' }
const STDIN: Localized = {
  zh: '标准输入不能改，--fix 要有文件',
  en: 'Standard input cannot be changed; --fix needs files',
}
const READ_ONLY: Localized = { zh: '文件是只读的，没有改动它', en: 'the file is read-only and was left as it is' }
const NONE: Localized = { zh: '没有可以自动改的', en: 'nothing to mend without asking' }
const WAITS: Localized = {
  zh: '缺少的标识（id）还没有补上：先改正其余的格式错误，再运行一次 --fix',
  en: 'ids that are missing wait: mend the other errors of format first, then run --fix again',
}
const DONE: Localized = { zh: '改了 {count} 处', en: 'mended {count}' }
const WOULD: Localized = {
  zh: '可以改 {count} 处；去掉 --dry-run 就改',
  en: '{count} can be mended; leave out --dry-run to do it',
}
