/** From the names on the command line to the reports of one whole run. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UsageError } from '../../base/errors.ts'
import type { Localized } from '../../base/locale.ts'
import { VERSION } from '../version.ts'
import { type Asked, type Head, readShard, type ShardContent, type Span } from './shard-report.ts'

/** A report of one part. */
export interface Shard extends ShardContent {
  /** As it was named. */
  name: string
  /** Absolute. */
  file: string
}

/**
 * @param names reports, and folders of them
 * @returns the reports of all parts of one run, in the order of the parts
 * @throws UsageError where they are not just that
 */
export function openShards(names: readonly string[], cwd: string): readonly [Shard, ...Shard[]] {
  const [first, ...others] = names.flatMap((name) => reportsIn(name, cwd)).map((name) => openShard(name, cwd))
  if (!first) throw new UsageError(said(NOTHING, names.join(' ')), WRITE)
  for (const other of others) agree(first, other)
  return whole([first, ...others])
}

function reportsIn(name: string, cwd: string): string[] {
  if (!statSync(resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory()) return [name]
  const files = readdirSync(resolve(cwd, name)).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => join(name, file))
}

function openShard(name: string, cwd: string): Shard {
  const file = resolve(cwd, name)
  const content = readShard(bytesOf(file, name))
  if (content === 'other') throw new UsageError(said(OTHER, name), WRITE)
  if (content === 'damaged') throw new UsageError(said(DAMAGED, name), AGAIN)
  return { ...content, name, file }
}

function bytesOf(file: string, name: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new UsageError(said(MISSING, name), WRITE)
    if (code === 'ERR_FS_FILE_TOO_LARGE') throw new UsageError(said(LARGE, name), MORE)
    throw new UsageError(said({ zh: `{}读不了（${code}）`, en: `{} cannot be read (${code})` }, name))
  }
}

/** @returns the text that a report holds at a place */
export function textAt({ file }: Shard, { start, end }: Span): string {
  const bytes = Buffer.alloc(end - start)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, bytes, 0, bytes.length, start)
  } finally {
    closeSync(descriptor)
  }
  return JSON.parse(bytes.toString('utf8')) as string
}

function commandLine({ paths, profile, config, changed, failOn, maxWarnings }: Asked): string {
  const flags = {
    '--profile': profile?.join(),
    '--config': config,
    '--changed': changed === true ? '' : changed,
    '--fail-on': failOn,
    '--max-warnings': maxWarnings,
  }
  const said = Object.entries(flags).filter(([, value]) => value !== undefined)
  return ['plan lint', ...paths, ...said.map(([flag, value]) => `${flag} ${value}`.trim())].join(' ')
}

/** What the parts of one run have in common, in the words of users; the first that differs is told. */
const SHARED: readonly (readonly [Localized, (head: Head) => unknown])[] = [
  [{ zh: '程序的版本', en: 'version of the program' }, ({ run }) => run.version],
  [{ zh: '份数', en: 'number of parts' }, ({ run }) => run.parts],
  [{ zh: '日期', en: 'date' }, ({ run }) => run.date],
  [{ zh: '语言', en: 'language' }, ({ run }) => run.locale],
  [{ zh: '命令行', en: 'command line' }, ({ run }) => commandLine(run.asked)],
  [{ zh: '要检查的文件', en: 'files to be checked' }, ({ run }) => `${run.files.count} (${run.files.hash})`],
  [{ zh: '插件', en: 'plugins' }, ({ run: { plugins } }) => plugins && `${plugins.names.join(' ')} (${plugins.hash})`],
]

function agree(one: Shard, other: Shard): void {
  for (const [what, of] of SHARED) {
    const [here, there] = [of(one.head), of(other.head)]
    if (here === there) continue
    throw new UsageError(
      {
        zh: `${one.name} 和 ${other.name} 不是同一次检查的：${what.zh}不同，${here} 和 ${there}`,
        en: `${one.name} and ${other.name} are not of one run: the ${what.en} differs, ${here} and ${there}`,
      },
      SAME,
    )
  }
  const roots = new Map(one.head.repositories.map(({ root, documents }) => [root, documents.hash]))
  for (const { root, documents } of other.head.repositories)
    if ((roots.get(root) ?? documents.hash) !== documents.hash)
      throw new UsageError(
        {
          zh: `${one.name} 和 ${other.name} 不是同一次检查的：${root} 里的文档不同`,
          en: `${one.name} and ${other.name} are not of one run: the documents in ${root} differ`,
        },
        SAME,
      )
}

function whole(shards: readonly [Shard, ...Shard[]]): readonly [Shard, ...Shard[]] {
  const [{ head }] = shards
  if (head.run.version !== VERSION)
    throw new UsageError(
      {
        zh: `这些分片报告是 ${head.run.version} 版写的，这里是 ${VERSION} 版`,
        en: `These reports were written by version ${head.run.version}; this is ${VERSION}`,
      },
      { zh: '检查和合并用同一个版本', en: 'Check and merge with the same version' },
    )
  const byPart = new Map<number, Shard>()
  for (const shard of shards) {
    const { part } = shard.head
    const known = byPart.get(part)
    if (known)
      throw new UsageError(
        {
          zh: `${known.name} 和 ${shard.name} 都是第 ${part} 份（共 ${head.run.parts} 份）`,
          en: `${known.name} and ${shard.name} are both part ${part} of ${head.run.parts}`,
        },
        { zh: '每份只给一次', en: 'Give each part once' },
      )
    byPart.set(part, shard)
  }
  const numbers = Array.from({ length: head.run.parts }, (_, index) => index + 1)
  const missing = numbers.filter((number) => !byPart.has(number))
  if (missing.length > 0) throw notAll(missing, head.run.parts)
  const [first, ...others] = numbers.flatMap((number) => byPart.get(number) ?? [])
  return first ? [first, ...others] : shards
}

/** More missing parts than this are not listed. */
const LISTED = 10

function notAll(missing: readonly number[], parts: number): UsageError {
  const listed = missing.slice(0, LISTED)
  const isAll = listed.length === missing.length
  return new UsageError(
    {
      zh: `共 ${parts} 份，缺第 ${listed.join('、')} 份${isAll ? '' : `等 ${missing.length} 份`}`,
      en: `Of ${parts} parts, ${missing.length} ${missing.length === 1 ? 'is' : 'are'} missing: ${listed.join(', ')}${isAll ? '' : ' …'}`,
    },
    {
      zh: `补上：plan lint … --shard ${missing[0]}/${parts} --format shard -o 文件`,
      en: `Add it: plan lint … --shard ${missing[0]}/${parts} --format shard -o FILE`,
    },
  )
}

function said({ zh, en }: Localized, name: string): Localized {
  return { zh: zh.replace('{}', () => name), en: en.replace('{}', () => name) }
}

const NOTHING = { zh: '{} 里没有分片报告', en: 'There is no report of a part in {}' }
const MISSING = { zh: '没有文件 {}', en: 'There is no file {}' }
const OTHER = { zh: '{} 不是分片报告', en: '{} is no report of a part' }
const DAMAGED = {
  zh: '{} 不完整，或者写好以后被改过',
  en: '{} is cut off, or was changed after it was written',
}
const LARGE = { zh: '{} 太大', en: '{} is too large' }
const WRITE = {
  zh: '分片报告这样写：plan lint --shard k/n --format shard -o 文件',
  en: 'plan lint --shard k/n --format shard -o FILE writes one',
}
const AGAIN = { zh: '把这一份重新检查一遍', en: 'Check that part again' }
const MORE = { zh: '多分几份', en: 'Use more parts' }
const SAME = {
  zh: '各份要在同样的文件上、用同样的选项和 --date 检查',
  en: 'Check all parts on the same files, with the same options and --date',
}
