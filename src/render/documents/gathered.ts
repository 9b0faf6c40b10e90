/** What one paper is made from: a plan, a registry, or several of them together. */
import type { Words } from '../phrase/words.ts'
import { editionLabel } from '../text.ts'
import type { Block, DocumentInfo } from '../tree.ts'
import { lines, paragraph } from '../view/blocks.ts'
import { type DocumentContext, wording } from '../view/context.ts'
import { textTable } from '../view/table.ts'
import { originOf } from './origin.ts'

export interface Gathered {
  /** The words of the paper itself. */
  words: Words
  edition: DocumentInfo['edition']
  /** Each plan and registry, in the order of their ids. */
  sources: readonly DocumentContext[]
  /** Files that belong here and could not be read: the paper says so. */
  missing: readonly string[]
}

/** @returns the paper of one plan or registry */
export function alone(context: DocumentContext): Gathered {
  const { words, edition, missing = [] } = context
  return { words, edition, sources: [context], missing }
}

/** What stands under the title: of what the paper was made, in which version, and what it lacks. */
export function aboutPaper({ words, sources, missing }: Gathered): Block[] {
  const [only] = sources
  if (only && sources.length === 1) return [...paragraph(aboutOne(words, only.info)), ...notIncluded(words, missing)]
  const head = [
    words.say({ zh: '来源', en: 'Source' }),
    words.say({ zh: '名称', en: 'Title' }),
    words.label('meta', 'version'),
    words.say({ zh: '日期', en: 'Date' }),
  ]
  const rows = sources.map(({ info }, index) => [
    String(index + 1),
    info.title,
    info.version,
    info.date === undefined ? '' : words.phrase.shortDate(info.date),
  ])
  const kept = head.map((_, column) => column < 2 || rows.some((row) => row[column] !== ''))
  const onlyKept = (cells: string[]) => cells.filter((_, column) => kept[column])
  return [
    ...paragraph(sources[0] ? editionLabel(sources[0].info) : ''),
    { ...textTable(onlyKept(head), rows.map(onlyKept)), widths: [1, 7, 2, 2].filter((_, column) => kept[column]) },
    ...notIncluded(words, missing),
  ]
}

function aboutOne(words: Words, info: DocumentInfo): string {
  return words.phrase.clauses([info.title, ...originOf(words, info)])
}

function notIncluded(words: Words, missing: readonly string[]): Block[] {
  if (missing.length === 0) return []
  const text = {
    zh: '有{count}份文件读不出来，没有收进本表，用前请先改正：',
    en: 'Files that could not be read are not in this paper ({count}); mend them before you rely on it:',
  }
  return [...paragraph(wording(words, text, { count: missing.length })), ...lines(missing)]
}

/** Where something stands: numbers of the table of sources; nothing where there is one source, or all say it. */
export function sourceNumbers({ words, sources }: Gathered, found: readonly number[]): string {
  if (sources.length < 2 || found.length === sources.length) return ''
  const said = runsOf(found.map((index) => index + 1)).flatMap((run) =>
    run.length < LEAST_RUN ? run.map(String) : `${run[0]}-${run.at(-1)}`,
  )
  return words.phrase.list(said)
}

/** Fewer numbers in a row than this are told one by one. */
const LEAST_RUN = 3

/** Neighbours together: a column of numbers is narrow, and a body may stand in every plan. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
}
