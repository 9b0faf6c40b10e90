/** Builds documents from template texts, as an office's own template is built. */
import { UsageError } from '../../src/base/errors.ts'
import { buildDocument, compileUserTemplate } from '../../src/render/document.ts'
import { textOf } from '../../src/render/text.ts'
import type { Block, Root } from '../../src/render/tree.ts'

export async function build(text: string, view: unknown = {}): Promise<Root> {
  return buildDocument(await compileUserTemplate(text, 'office.md.ejs'), view)
}

/** The texts of a tree's blocks, one line each: a short form that a reader can check. */
export function outline(blocks: Block[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'annex') return `annex ${block.label} ${block.title} [${outline(block.children).join('; ')}]`
    if (block.type === 'landscape') return `landscape [${outline(block.children).join('; ')}]`
    return `${block.type} ${textOf(block)}`.trim()
  })
}

export async function complaint(text: string, view: unknown = {}): Promise<string> {
  try {
    await build(text, view)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'no complaint'
}
