/** Parts and relations of a package that is being put together. */
import { strToU8 } from 'fflate'
import { relationsIn, relationsPart, targetPart, textOf } from './open.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const TYPES = '[Content_Types].xml'
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** Files by their path; text is read and written as UTF-8. */
export class Package {
  readonly files: Map<string, Uint8Array>
  readonly main: string

  constructor(files: ReadonlyMap<string, Uint8Array>, main: string) {
    this.files = new Map(files)
    this.main = main
  }

  has(part: string): boolean {
    return this.files.has(part)
  }

  text(part: string): string {
    return textOf(this.files.get(part))
  }

  write(part: string, text: string): void {
    this.files.set(part, strToU8(text))
  }

  change(part: string, edit: (text: string) => string): void {
    if (this.has(part)) this.write(part, edit(this.text(part)))
  }

  /**
   * Writes the part of a kind that the main part leads to; where it leads to none, a new one.
   * @returns its path
   */
  put(kind: string, text: string): string {
    const known = this.related(kind)
    const part = known ?? `word/plan-${kind}.xml`
    this.write(part, text)
    if (known === undefined) {
      this.declare(part, `${WORD_TYPE}${kind}+xml`)
      this.relate(this.main, { kind, target: `/${part}` })
    }
    return part
  }

  /** @returns the part of a kind (styles, numbering …) that the main part leads to */
  related(kind: string): string | undefined {
    const relation = relationsIn(this.text(relationsPart(this.main))).find(({ type }) => type.endsWith(`/${kind}`))
    const part = relation && targetPart(this.main, relation.target)
    return part !== undefined && this.has(part) ? part : undefined
  }

  /** Adds a relation. @returns its id */
  relate(part: string, relation: { kind: string; target: string; isExternal?: boolean }): string {
    const path = relationsPart(part)
    const xml = this.text(path) || EMPTY
    const taken = new Set(relationsIn(xml).map(({ id }) => id))
    let count = 1
    while (taken.has(`rIdPlan${count}`)) count += 1
    const id = `rIdPlan${count}`
    const type = relation.kind.includes(':') ? relation.kind : RELATIONS + relation.kind
    const mode = relation.isExternal ? ' TargetMode="External"' : ''
    const line = `<Relationship Id="${id}" Type="${type}" Target="${relation.target}"${mode}/>`
    const open = xml.replace(/<Relationships([^>]*)\/>\s*$/, '<Relationships$1></Relationships>')
    this.write(path, open.replace(/<\/Relationships>\s*$/, `${line}</Relationships>`))
    return id
  }

  /** Adds a relation of the package itself. */
  relateRoot(kind: string, target: string): void {
    const line = `<Relationship Id="rIdPlan${target.replace(/\W/g, '')}" Type="${kind}" Target="${target}"/>`
    this.change('_rels/.rels', (xml) => xml.replace(/<\/Relationships>\s*$/, `${line}</Relationships>`))
  }

  /** Takes a part away that only the main part leads to. */
  drop(part: string): void {
    this.files.delete(part)
    this.files.delete(relationsPart(part))
    this.change(relationsPart(this.main), (xml) =>
      xml.replace(/<Relationship\b[^>]*\bTarget="([^"]*)"[^>]*\/>/g, (whole, target: string) =>
        targetPart(this.main, target) === part ? '' : whole,
      ),
    )
    this.change(TYPES, (xml) =>
      xml.replace(/<Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g, (whole, name: string) =>
        name === part ? '' : whole,
      ),
    )
  }

  /** Says what a part is. */
  declare(part: string, type: string): void {
    this.change(TYPES, (xml) => {
      if (xml.includes(`PartName="/${part}"`)) return xml
      return xml.replace(/<\/Types>\s*$/, `<Override PartName="/${part}" ContentType="${type}"/></Types>`)
    })
  }

  /** @returns what the package says that a part is */
  typeOf(part: string): string {
    const xml = this.text(TYPES)
    const tags = xml.match(/<(?:Override|Default)\b[^>]*>/g) ?? []
    const extension = part.split('.').at(-1)?.toLowerCase() ?? ''
    const own = tags.find((tag) => tag.includes(`PartName="/${part}"`))
    const general = tags.find((tag) => new RegExp(`Extension="${extension}"`, 'i').test(tag))
    return /ContentType="([^"]*)"/.exec(own ?? general ?? '')?.[1] ?? 'application/octet-stream'
  }

  /** Copies a part of another package with all that it leads to. @returns its path here */
  adopt(from: Package, part: string, known: Map<string, string> = new Map()): string {
    const before = known.get(part)
    if (before !== undefined) return before
    const name = part.split('/').at(-1) ?? 'part'
    const path = this.has(`word/office-${name}`) ? `word/office-${known.size}-${name}` : `word/office-${name}`
    known.set(part, path)
    this.files.set(path, from.files.get(part) ?? new Uint8Array())
    this.declare(path, from.typeOf(part))
    const relations = from.text(relationsPart(part))
    if (relations === '') return path
    let own = relations
    for (const { target, isExternal } of relationsIn(relations)) {
      const inner = targetPart(part, target)
      if (isExternal || !from.has(inner)) continue
      const copy = this.adopt(from, inner, known)
      own = own.replaceAll(`Target="${target}"`, `Target="/${copy}"`)
    }
    this.write(relationsPart(path), own)
    return path
  }
}
