/** Which part of the files a run checks. */
import { UsageError } from '../../base/errors.ts'
import { fill } from '../../base/locale.ts'
import type { LintFlags } from '../check/flags.ts'

export interface Part {
  /** Counts from 1. */
  number: number
  count: number
  /** @returns those of a list that belong to this part: as many as any other part has, or one more or less */
  of<Item>(all: readonly Item[]): Item[]
}

const WRITTEN = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/

/**
 * @param paths what is named on the command line
 * @returns the part that `--shard k/n` asks for
 * @throws UsageError for what is no part, and for flags that need all files
 */
export function readPart(paths: readonly string[], flags: LintFlags): Part {
  const { shard } = flags
  if (shard === undefined) throw new UsageError(NO_PART, HOW)
  const [, number, count] = (WRITTEN.exec(shard) ?? []).map(Number)
  if (number === undefined || count === undefined || number > count) {
    const said = { shard }
    throw new UsageError({ zh: fill(NONE.zh, said), en: fill(NONE.en, said) }, HOW)
  }
  refuse(paths, flags)
  return {
    number,
    count,
    of: (all) => all.slice(startOf(number, count, all.length), startOf(number + 1, count, all.length)),
  }
}

/** Neighbours stay together: their registries and the plans above them are the same. */
function startOf(number: number, count: number, length: number): number {
  return Math.floor(((number - 1) * length) / count)
}

const NO_PART = { zh: '--format shard 要和 --shard 一起用', en: '--format shard goes with --shard' }
const NONE = { zh: '没有“--shard {shard}”这样的分片', en: 'There is no part "--shard {shard}"' }
const HOW = {
  zh: '写成 k/n：--shard 2/7 是 7 份里的第 2 份，k 从 1 到 n',
  en: 'Write k/n: --shard 2/7 is the 2nd of 7 parts, k from 1 to n',
}

function refuse(paths: readonly string[], flags: LintFlags): void {
  if (paths.includes('-')) throw new UsageError(STDIN)
  for (const [flag, reason] of REFUSED) {
    if (!flags[flag]) continue
    const said = { flag: `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` }
    throw new UsageError({ zh: fill(reason.zh, said), en: fill(reason.en, said) })
  }
}

const STDIN = { zh: '标准输入不能分片', en: 'Standard input has no parts' }
const AT_MERGE = {
  zh: '{flag} 不能和 --shard 一起用：基线要对着全部问题看，交给 plan merge-reports',
  en: '{flag} does not go with --shard: a baseline is held against all findings; give it to plan merge-reports',
}
const ALONE = { zh: '{flag} 不能和 --shard 一起用', en: '{flag} does not go with --shard' }

const REFUSED = [
  ['baseline', AT_MERGE],
  ['updateBaseline', AT_MERGE],
  ['prune', AT_MERGE],
  ['fix', ALONE],
  ['dryRun', ALONE],
  ['staged', ALONE],
] as const
