/** Seeded defects: sound examples, one mechanical edit each, and where which rule must find it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isNode, isPair, isSeq, LineCounter, parse, parseDocument, visit } from 'yaml'
import { asEntry, check, checkKeys, type Entry, list, oneOf, optionalText, text, texts } from '../data-entry.ts'
import { type Way, wayTo } from './place.ts'

export const FILES = ['plan', 'registry', 'drill'] as const

export interface Defect {
  id: string
  /** Ids of the candidates, defects and review questions it is taken from. */
  from: string[]
  /** The folder of the example it is planted in. */
  example: string
  /** The document that is edited, and in which it must be found. */
  file: (typeof FILES)[number]
  edit: { delete: string[]; set: Entry; add: Entry }
  rule: string
  /** Where the finding must stand. */
  at: string
  /** Other rules that rightly find something, too. */
  also: string[]
}

const KEYS = ['id', 'from', 'example', 'file', 'delete', 'set', 'add', 'rule', 'at', 'also']

/**
 * @param root the package's folder
 * @throws an Error that names the defect where something is wrong
 */
export function readDefects(root: string): Defect[] {
  const folder = join(root, 'test/defects')
  const files = readdirSync(folder).filter((file) => file.endsWith('.defects.yaml'))
  return files.sort().flatMap((file) => list(file, parse(readFileSync(join(folder, file), 'utf8'))).map(defectOf))
}

function defectOf(entry: Entry): Defect {
  const id = text('defect', entry.id)
  checkKeys(id, entry, KEYS)
  const edit = {
    delete:
      typeof entry.delete === 'string' ? [entry.delete] : entry.delete === undefined ? [] : texts(id, entry.delete),
    set: entry.set === undefined ? {} : asEntry(id, entry.set),
    add: entry.add === undefined ? {} : asEntry(id, entry.add),
  }
  check(edit.delete.length + Object.keys(edit.set).length + Object.keys(edit.add).length > 0, id, 'no edit')
  return {
    id,
    from: texts(id, entry.from),
    example: text(id, entry.example),
    file: oneOf(id, optionalText(id, entry.file) ?? 'plan', FILES),
    edit,
    rule: text(id, entry.rule),
    at: text(id, entry.at),
    also: entry.also === undefined ? [] : texts(id, entry.also),
  }
}

/** @returns the text of a document with every key on a line of its own, so that a line says which key is meant. */
export function spread(document: Document): string {
  visit(document, {
    Collection: (_, node) => {
      if (node.items.length > 0) node.flow = false
    },
  })
  return document.toString({ lineWidth: 0 })
}

/**
 * @param sound the example; left as it is
 * @returns the example with the defect
 * @throws an Error where the edit no longer fits the example
 */
export function planted(sound: Document, { id, edit }: Defect): Document {
  const document = sound.clone()
  const fitting = (place: string): Way => {
    try {
      return wayTo(document, place)
    } catch (fault) {
      throw new Error(`${id}: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault })
    }
  }
  for (const [place, value] of Object.entries(edit.set)) document.setIn(fitting(place), document.createNode(value))
  for (const [place, value] of Object.entries(edit.add)) {
    const way = fitting(place)
    check(isSeq(document.getIn(way, true)), id, `${place} is no list`)
    for (const item of Array.isArray(value) ? value : [value]) document.addIn(way, document.createNode(item))
  }
  // All ways are found before anything goes, so that an index means what its author saw.
  const gone = edit.delete.map((place) => ({ place, way: fitting(place) }))
  for (const { place, way } of gone.reverse()) check(document.deleteIn(way), id, `there is no ${place} to delete`)
  return document
}

/** @returns the lines on which a place begins: of its key, and of what stands there. @throws where there is no such place. */
export function linesOf(content: string, place: string): number[] {
  const counter = new LineCounter()
  const document = parseDocument(content, { lineCounter: counter })
  const way = wayTo(document, place)
  const key = way.at(-1)
  const parent = way.length === 1 ? document.contents : document.getIn(way.slice(0, -1), true)
  const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && String(item.key) === key) : undefined
  const value = document.getIn(way, true)
  const starts = [pair?.key, value].flatMap((node) => (isNode(node) && node.range ? [node.range[0]] : []))
  if (starts.length === 0) throw new Error(`${place}: nothing stands there`)
  return [...new Set(starts.map((offset) => counter.linePos(offset).line))]
}
