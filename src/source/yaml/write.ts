/** Data as YAML that people go on writing by hand: one thing a line, what is short in one line, comments where they help. */
import type { Node, YAMLMap, YAMLSeq } from 'yaml'
import { yamlLibrary } from './document.ts'

/** Characters; more do not stand in one line, so that a difference of two versions shows what changed. */
const ONE_LINE = 100

/** What YAML 1.1 readers would take for something else: hours, days, yes and no. */
const AMBIGUOUS = /^(?:\d+(?::\d+)+|y|n|yes|no|on|off|\d{4}-\d\d-\d\d.*)$/i

export interface Comments {
  /** Lines above everything else. */
  head?: readonly string[]
  /** Lines above a key of the outermost object. */
  before?: Readonly<Record<string, readonly string[]>>
}

/** @returns the text of a document; reading it gives the same data */
export function writeYaml(data: object, { head = [], before = {} }: Comments = {}): string {
  const { Document, visit, Scalar, isMap, isPair, isScalar, isSeq } = yamlLibrary()
  const document = new Document(data, { aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && AMBIGUOUS.test(node.value)) node.type = Scalar.QUOTE_DOUBLE
    },
    Collection: (_, node, path) => {
      // The outermost object stays open, and so do lists of objects: each of them is a row.
      if (path.length > 1 && isFlat(node, 2) && lengthOf(node) <= ONE_LINE) node.flow = true
    },
  })
  if (isMap(document.contents))
    for (const pair of document.contents.items) {
      const lines = isPair(pair) && isScalar(pair.key) ? before[String(pair.key.value)] : undefined
      if (lines && isScalar(pair.key)) pair.key.commentBefore = commentOf(lines)
    }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  return head.length === 0 ? text : `${head.map((line) => `# ${line}\n`).join('')}${text}`

  /** Two levels in one line can be read, three cannot; objects of several keys are rows of a list. */
  function isFlat(node: YAMLMap | YAMLSeq, levels: number): boolean {
    if (isSeq(node) && node.items.some((item) => isMap(item) && item.items.length > 1)) return false
    const inner = isSeq(node) ? node.items : node.items.map(({ value }) => value)
    return inner.every(
      (item) => isScalar(item) || (levels > 1 && (isSeq(item) || isMap(item)) && isFlat(item, levels - 1)),
    )
  }
}

function lengthOf(node: Node): number {
  return JSON.stringify(node.toJSON()).length
}

function commentOf(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join('\n')
}

/** @returns a value in one line, as it may stand within brackets: `{do: …, by: […]}` */
export function writeInline(value: unknown): string {
  const { Document, visit, Scalar } = yamlLibrary()
  const document = new Document([value], { aliasDuplicateObjects: false })
  visit(document, {
    Collection: (_, node) => {
      node.flow = true
    },
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && (AMBIGUOUS.test(node.value) || node.value.includes('\n')))
        node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, minContentWidth: 0 }).trim().slice(1, -1)
}
