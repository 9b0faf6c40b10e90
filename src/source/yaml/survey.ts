/** One walk over the token tree of a YAML text: what the format forbids, and what a syntax error may have come from. */
import type { CST } from 'yaml'

export interface Survey {
  /** Offset of the first collection that is nested too deeply. */
  tooDeep?: number
  /** Offsets of the second and further documents. */
  documents: number[]
  directives: CST.Directive[]
  tags: CST.SourceToken[]
  aliases: number
  /** Quoted scalars, in order of the walk. */
  quoted: CST.FlowScalar[]
  flows: CST.FlowCollection[]
}

type Item = CST.CollectionItem
type Work = { token: CST.Token; depth: number }

const COLLECTIONS = new Set(['block-map', 'block-seq', 'flow-collection'])

function readMarks(tokens: readonly CST.SourceToken[] | undefined, found: Survey): void {
  for (const token of tokens ?? []) if (token.type === 'tag') found.tags.push(token)
}

function readItem(item: Item, depth: number, into: { work: Work[]; found: Survey }): void {
  readMarks(item.start, into.found)
  readMarks(item.sep, into.found)
  if (item.value) into.work.push({ token: item.value, depth })
  if (item.key) into.work.push({ token: item.key, depth })
}

function readScalar(token: CST.Token, found: Survey): void {
  if (token.type === 'alias') found.aliases += 1
  if (token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar') found.quoted.push(token)
  if (token.type === 'block-scalar') {
    for (const mark of token.props) if (mark.type === 'tag') found.tags.push(mark)
  }
}

/** @param depthLimit levels of nested collections; the walk stops at the first one beyond it */
export function survey(tokens: readonly CST.Token[], depthLimit: number): Survey {
  const found: Survey = { documents: [], directives: [], tags: [], aliases: 0, quoted: [], flows: [] }
  let documents = 0
  for (const token of tokens) {
    if (token.type === 'directive') found.directives.push(token)
    if (token.type !== 'document') continue
    documents += 1
    if (documents > 1) found.documents.push(token.offset)
    readMarks(token.start, found)
    const work: Work[] = token.value ? [{ token: token.value, depth: 1 }] : []
    for (let next = work.pop(); next; next = work.pop()) {
      if (!COLLECTIONS.has(next.token.type)) readScalar(next.token, found)
      else if (next.depth > depthLimit) return { ...found, tooDeep: next.token.offset }
      if (next.token.type === 'flow-collection') found.flows.push(next.token)
      if (!('items' in next.token)) continue
      for (const item of next.token.items) readItem(item as Item, next.depth + 1, { work, found })
    }
  }
  return found
}
