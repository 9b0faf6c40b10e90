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
  /** An office's Word file. */
  reference?: { bytes: Uint8Array; name: string }
  workspace: Workspace
}

/**
 * Prints a document to each of its destinations, and tells on standard error what was made and what was left out. Nothing
 * is written before everything is made: a public edition that cannot be written in one format is written in none.
 */
export async function printDocument(document: PlanDocument, printing: Printing, io: Io): Promise<void> {
  const { targets, style, reference, workspace } = printing
  const { locale, show } = workspace
  const made: { file: string | undefined; content: string | Uint8Array }[] = []
  for (const { format, file } of targets) {
    const content = await writeDocument(document, {
      to: format,
      ...(style ? { style } : {}),
      ...(reference ? { reference } : {}),
    })
    made.push({ file, content })
  }
  for (const { file, content } of made) {
    if (file === undefined) io.out(content)
    else {
      writeWhole(file, content, show(file))
      io.err(`${locale === 'zh' ? '已生成' : 'Wrote'} ${show(file)}\n`)
    }
  }
  const hasContents = document.root.children.some(({ type }) => type === 'tableOfContents')
  if (hasContents && targets.some(({ format }) => format === 'docx')) io.err(`${ESTIMATED[locale]}\n`)
  const count = document.root.data?.removedCharacters ?? 0
  if (count > 0) io.err(`${removed(count)[locale]}\n`)
}

/** Pages are laid out by the word processor; ours are off by one here and there. */
const ESTIMATED = {
  zh: '目录页码是估算的：印发前在 Word 中按 Ctrl+A、F9 更新',
  en: 'Page numbers in the contents are estimates: press Ctrl+A and F9 in Word before it is issued',
}

function removed(count: number): { zh: string; en: string } {
  return {
    zh: `去掉了 ${count} 个文档里不能有的控制字符`,
    en: `${count} control characters, which no document can hold, were left out`,
  }
}
