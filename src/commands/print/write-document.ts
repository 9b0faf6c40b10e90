import { writeDocument } from '../../render/render.ts'
import type { PlanDocument, StyleName } from '../../render/tree.ts'
import type { Io } from '../io.ts'
import type { Workspace } from '../workspace.ts'
import { writeWhole } from '../write-file.ts'
import type { Destination } from './destinations.ts'

interface Printing {
  targets: readonly Destination[]
  /** Of Word files; without it, what the document's language asks for. */
  style?: StyleName
  workspace: Workspace
}

/**
 * Prints a document to each of its destinations, and tells on standard error what was made and what was left out. Nothing
 * is written before everything is made: a public edition that cannot be written in one format is written in none.
 */
export async function printDocument(document: PlanDocument, printing: Printing, io: Io): Promise<void> {
  const { targets, style, workspace } = printing
  const { locale, show } = workspace
  const made: { file: string | undefined; content: string | Uint8Array }[] = []
  for (const { format, file } of targets)
    made.push({ file, content: await writeDocument(document, { to: format, ...(style ? { style } : {}) }) })
  for (const { file, content } of made) {
    if (file === undefined) io.out(content)
    else {
      writeWhole(file, content, show(file))
      io.err(`${locale === 'zh' ? '已生成' : 'Wrote'} ${show(file)}\n`)
    }
  }
  const count = document.root.data?.removedCharacters ?? 0
  if (count > 0) io.err(`${removed(count)[locale]}\n`)
}

function removed(count: number): { zh: string; en: string } {
  return {
    zh: `去掉了 ${count} 个文档里不能有的控制字符`,
    en: `${count} control characters, which no document can hold, were left out`,
  }
}
