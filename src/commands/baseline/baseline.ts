/** A baseline: the findings that were known on a day, one line each, so that old plans fail no build and new faults do. */
import { UsageError } from '../../base/errors.ts'
import { hasError, locate, type Source } from '../../source/source.ts'

/** Findings of one content in one file. */
export interface Entry {
  /** Of the content of the finding; the file is not in it. */
  id: string
  rule: string
  /** From the folder of the baseline, with '/'. */
  file: string
  /** Since when it has been known, ISO. */
  since: string
  /** Who is to mend it. */
  owner?: string
  /** How many there are; one where it is not given. */
  count?: number
}

const HEAD = [
  '# Findings that are known. Read by plan lint --baseline; written by --update-baseline and --prune.',
  '# 已知的问题，一行一个。plan lint --baseline 读取，--update-baseline 和 --prune 写入；owner 可以手工填写。',
  'baseline: 1',
]

/** @returns the text of a baseline: sorted, one entry a line, the same entries always the same bytes */
export function writeBaseline(entries: readonly Entry[]): string {
  if (entries.length === 0) return `${[...HEAD, 'findings: []'].join('\n')}\n`
  const lines = [...entries].sort(inOrder).map((entry) => `  - { ${pairs(entry)} }`)
  return `${[...HEAD, 'findings:', ...lines].join('\n')}\n`
}

/** Texts of JSON are texts of YAML, and are never taken for a number or a day. */
function pairs({ id, rule, file, since, owner, count }: Entry): string {
  const all = { id, rule, file, since, owner, ...(count === 1 ? {} : { count }) }
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ')
}

const ORDER = ['file', 'rule', 'id', 'since', 'owner'] as const

function inOrder(a: Entry, b: Entry): number {
  for (const key of ORDER) {
    const [one, other] = [a[key] ?? '', b[key] ?? '']
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

/**
 * @returns the entries of a baseline
 * @throws UsageError with its line where it is none, or was damaged (by a merge, for example)
 */
export function readBaseline(source: Source): Entry[] {
  const [first] = source.problems.filter(({ severity }) => severity === 'error')
  if (hasError(source) && first) throw faulty(source, { line: first.range?.line ?? 1, ...first.text })
  const data = source.data as Record<string, unknown> | undefined
  const findings = data?.findings
  if (data?.baseline !== 1 || !Array.isArray(findings)) throw faulty(source, { line: 1, ...NO_BASELINE })
  return findings.map((entry: unknown, index) => {
    if (isEntry(entry)) return entry
    throw faulty(source, { line: locate(source, ['findings', index], 'key').line, ...NO_ENTRY })
  })
}

const NO_BASELINE = {
  zh: '不是基线文件：缺 baseline: 1 或 findings',
  en: 'no baseline: baseline: 1 or findings is missing',
}
const NO_ENTRY = {
  zh: '这一条不完整：要有 id、rule、file、since（日期），count 是正整数',
  en: 'the entry is not whole: it needs id, rule, file and since (a day); count is a whole number above 0',
}

function faulty({ path }: Source, { line, zh, en }: { line: number; zh: string; en: string }): UsageError {
  return new UsageError(
    { zh: `${path}:${line} ${zh}`, en: `${path}:${line} ${en}` },
    {
      zh: '照别的条目改好；改不好就删去文件，用 --update-baseline 重新生成',
      en: 'Mend it like the other entries; else delete the file and make it anew with --update-baseline',
    },
  )
}

function isEntry(entry: unknown): entry is Entry {
  if (typeof entry !== 'object' || entry === null) return false
  const { id, rule, file, since, owner = '', count = 1 } = entry as Record<string, unknown>
  const hasTexts = [id, rule, file, since, owner].every((value) => typeof value === 'string')
  return hasTexts && /^\d{4}-\d{2}-\d{2}$/.test(String(since)) && Number.isInteger(count) && Number(count) > 0
}
