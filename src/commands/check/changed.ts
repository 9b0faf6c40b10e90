/** Which files changed, as git knows it: the only question for which another program is started. */
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../../base/errors.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Io } from '../io.ts'

export interface ChangedFlags {
  /** What changed since it parted from this commit or branch; true: since the last commit. */
  changed?: string | true
  /** What the next commit holds. */
  staged?: boolean
}

export interface Changed {
  files: readonly FoundFile[]
  /** Text of files whose staged text is another one than that on the disk, by absolute path. */
  staged?: ReadonlyMap<string, Uint8Array>
}

/** The tree without a file: what a repository without a commit has changed since. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--diff-filter=d']

type Ask = (...args: string[]) => Promise<Uint8Array | undefined>

/**
 * @returns those of the files that changed, new ones included; all of them where nobody asks
 * @throws UsageError outside of a repository, and for a commit that is not there
 */
export async function onlyChanged(files: readonly FoundFile[], flags: ChangedFlags, io: Io): Promise<Changed> {
  const { changed, staged } = flags
  if (changed === undefined && !staged) return { files }
  if (changed !== undefined && staged) throw new UsageError(BOTH)
  const ask: Ask = async (...args) => io.git?.(args)
  const root = textOf(await ask('rev-parse', '--show-toplevel')).trim()
  if (root === '') throw new UsageError(NO_REPOSITORY, INSTALL)
  const namesOf = async (...args: string[]): Promise<Set<string>> => {
    const names = textOf(await ask(...args)).split('\0')
    return new Set(names.filter((name) => name !== '').map((name) => resolve(root, name)))
  }
  if (changed !== undefined) {
    const base = await baseOf(changed, ask)
    const known = await namesOf(...DIFF, base, '--', ':/')
    const fresh = await namesOf('ls-files', '-o', '--exclude-standard', '-z', '--full-name', '--', ':/')
    return { files: files.filter(isOneOf(new Set([...known, ...fresh]))) }
  }
  const kept = files.filter(isOneOf(await namesOf(...DIFF, '--cached', '--', ':/')))
  // With its untouched half on the disk, a file would be checked in a state that nobody commits.
  const halves = kept.filter(isOneOf(await namesOf('diff', '--name-only', '-z', '--no-ext-diff', '--', ':/')))
  const texts = new Map<string, Uint8Array>()
  for (const { file } of halves) {
    const text = await ask('cat-file', 'blob', `:${realPath(file).slice(root.length + 1)}`)
    if (text) texts.set(file, text)
  }
  return { files: kept, staged: texts }
}

async function baseOf(changed: string | true, ask: Ask): Promise<string> {
  const commitOf = async (name: string): Promise<string> =>
    textOf(await ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)).trim()
  const head = await commitOf('HEAD')
  if (changed === true) return head || EMPTY_TREE
  const commit = await commitOf(changed)
  if (commit === '')
    throw new UsageError(
      { zh: `git 里没有提交或分支“${changed}”`, en: `git has no commit or branch "${changed}"` },
      { zh: '要检查的路径写在 --changed 前面', en: 'Paths to check stand before --changed' },
    )
  return textOf(await ask('merge-base', commit, head)).trim() || commit
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : ''
}

function isOneOf(paths: ReadonlySet<string>): (found: FoundFile) => boolean {
  return ({ file }) => paths.has(realPath(file))
}

function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

const BOTH = { zh: '--changed 和 --staged 只能用一个', en: '--changed and --staged do not go together' }
const NO_REPOSITORY = {
  zh: '这里不是 git 仓库，或者没有安装 git',
  en: 'This is no git repository, or git is not installed',
}
const INSTALL = {
  zh: '不加 --changed、--staged，检查全部文件',
  en: 'Without --changed and --staged all files are checked',
}
