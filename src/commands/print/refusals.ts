/** What is refused, and what is said, before anything is written. */
import { UsageError } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import type { DocumentKind } from '../../render/documents/document.ts'
import { DOCUMENTS, type DocumentName } from '../../render/documents/list.ts'
import { styleFor } from '../../render/render.ts'
import { NOTICE_STYLES, type PlanDocument, type StyleName } from '../../render/tree.ts'
import type { Io } from '../io.ts'
import type { Destination } from './destinations.ts'
import type { OpenedAll } from './open-all.ts'

/**
 * @param kinds the documents that there are
 * @throws UsageError when a workbook is wanted of a document that has none
 */
export function requireSheets(
  { name, hasSheets }: Pick<DocumentKind, 'name' | 'hasSheets'>,
  targets: readonly Destination[],
  kinds: readonly Pick<DocumentKind, 'name' | 'hasSheets'>[] = DOCUMENTS,
): void {
  if (hasSheets || targets.every(({ format }) => format !== 'xlsx')) return
  const having = kinds.flatMap((kind) => (kind.hasSheets ? [kind.name] : []))
  throw new UsageError(
    { zh: `文档 ${name} 没有表格版（xlsx）`, en: `The document ${name} has no spreadsheet (xlsx)` },
    { zh: `有表格版的：${having.join('、')}`, en: `These have one: ${having.join(', ')}` },
  )
}

/**
 * Several plans have a file each.
 * @param jobs one for each plan, in the order of `opened`; of several documents one row after the other
 * @throws UsageError when two of them would go to one place
 */
export function refuseOneFile(jobs: readonly { targets: readonly Destination[] }[], { inputs }: OpenedAll): void {
  const places = new Map<string, number>()
  for (const [index, { targets }] of jobs.entries())
    for (const { format, file } of targets) {
      const place = file ?? `- ${format}`
      const before = places.get(place)
      const other = before === undefined ? undefined : inputs[before % inputs.length]
      const own = inputs[index % inputs.length]
      if (other && own && other !== own && other.input.plan.id === own.input.plan.id)
        throw sameId(own.input.plan.id, [other, own])
      if (other) throw new UsageError(ONE_FILE, NAME_FOLDER)
      places.set(place, index)
    }
}

const ONE_FILE = {
  zh: '几份预案各有一份文档，不能写进一个文件',
  en: 'Each plan has a document of its own: several do not go into one file',
}
const NAME_FOLDER = { zh: '写成文件夹，例如 -o out/', en: 'Name a folder, for example -o out/' }

function sameId(id: string, both: readonly OpenedAll['inputs'][number][]): UsageError {
  const [first = '', second = ''] = both.map(({ found }) => found.path)
  return new UsageError(
    {
      zh: `${first} 和 ${second} 的标识都是 ${id}，文档会互相覆盖，没有写`,
      en: `${first} and ${second} have the id ${id}: one document would overwrite the other; nothing was written`,
    },
    { zh: '给其中一份改一个标识（id）', en: 'Give one of them another id' },
  )
}

const NOTICE_OF_PLAN = { zh: '印发通知只印发预案全文', en: 'The issuing notice goes with the whole plan only' }
const WITHOUT_NOTICE = { zh: '去掉 --notice 或 --document', en: 'Leave --notice or --document out' }

/** @throws UsageError where a notice of issue cannot be printed: it goes with a plan on paper */
export function refuseNotice(document: DocumentName | 'all', targets: readonly Destination[]): void {
  if (document !== 'plan') throw new UsageError(NOTICE_OF_PLAN, WITHOUT_NOTICE)
  if (targets.some(({ format }) => format !== 'docx'))
    throw new UsageError(
      { zh: '印发通知只印在 Word 文件里', en: 'The issuing notice is printed in Word files only' },
      { zh: '用 --to docx，或去掉 --notice', en: 'Use --to docx, or leave --notice out' },
    )
}

/** @throws UsageError where the style of a document has no notice of issue */
export function refuseStyle(document: PlanDocument, wanted: StyleName | undefined): void {
  const style = styleFor(document, wanted)
  const names = NOTICE_STYLES.join(', ')
  if (!NOTICE_STYLES.includes(style))
    throw new UsageError(
      { zh: `版式 ${style} 没有印发通知`, en: `The style ${style} has no issuing notice` },
      { zh: `加 --style ${names}`, en: `Add --style ${names}` },
    )
}

/** Says where the style that is asked for is not taken. */
export function tellBound(document: PlanDocument, wanted: StyleName, to: { locale: Locale; io: Io }): void {
  const style = styleFor(document, wanted)
  if (style === wanted) return
  const { title } = document.info
  const said = {
    zh: `${title}按版式 ${style} 的页面排，--style ${wanted} 不用于它`,
    en: `${title} is laid out for the style ${style}: --style ${wanted} is not used for it`,
  }
  to.io.err(`${said[to.locale]}\n`)
}

/** Other formats have one look: a style that changes nothing is said, not passed over. */
export function tellStyle(targets: readonly Destination[], locale: Locale, io: Io): void {
  const others = [...new Set(targets.flatMap(({ format }) => (format === 'docx' ? [] : [format])))]
  if (others.length === 0) return
  const names = others.join(', ')
  const said = {
    zh: `--style 只管 Word 文件，${names} 不受影响`,
    en: `--style is for Word files: it changes nothing in ${names}`,
  }
  io.err(`${said[locale]}\n`)
}
