/** Opens an office's Word file. It comes from outside: its size is bounded, and what it is not is said in words. */
import { strFromU8, unzipSync } from 'fflate'
import { UsageError } from '../../base/errors.ts'
import type { Localized } from '../../base/locale.ts'
import { elementsOf } from './xml.ts'

export interface Office {
  /** As the user named it. */
  name: string
  files: ReadonlyMap<string, Uint8Array>
  /** Path of the main part: word/document.xml. */
  main: string
  document: string
}

/** Bytes; the files of offices have some pictures and no more. */
const LARGEST_FILE = 30_000_000
const LARGEST_UNPACKED = 200_000_000
const MOST_PARTS = 5000

const ZIP = [0x50, 0x4b]
/** Old .doc files and encrypted .docx files are containers of OLE. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** @throws UsageError that says what the file is instead of a Word document */
export function openOffice(bytes: Uint8Array, name: string): Office {
  const refuse = (zh: string, en: string, hint?: Localized): UsageError =>
    new UsageError({ zh: `${name} ${zh}`, en: `${name} ${en}` }, hint)
  if (bytes.length > LARGEST_FILE)
    throw refuse('大于 30 MB，不像单位的样式文件', 'is larger than 30 MB, which no style or template is', LESS)
  if (begins(bytes, OLE)) throw refuse('加了密码，或者是旧的 .doc 文件', 'is encrypted or an old .doc file', SAVE_AS)
  if (!begins(bytes, ZIP)) throw refuse('不是 Word 文件（.docx）', 'is no Word file (.docx)', SAVE_AS)
  const files = unpack(bytes, refuse)
  const text = (part: string) => textOf(files.get(part))
  if (files.has('mimetype') && text('mimetype').includes('opendocument'))
    throw refuse('是 OpenDocument 文件', 'is an OpenDocument file', SAVE_AS)
  const main = mainPart(text('_rels/.rels'))
  const types = text('[Content_Types].xml')
  if (main === undefined || !files.has(main) || !types.includes('wordprocessingml'))
    throw refuse('里没有 Word 文档', 'holds no Word document', SAVE_AS)
  if (/macroEnabled/.test(types)) throw refuse('带有宏', 'has macros', SAVE_AS)
  const document = text(main)
  if (document.includes(STRICT) || !document.includes(WORD))
    throw refuse('是“严格 Open XML”格式', 'is in the "Strict Open XML" form', SAVE_AS)
  if ([...files.keys()].some((part) => /\.(?:xml|rels)$/.test(part) && text(part).includes('<!DOCTYPE')))
    throw refuse('里有 Word 不写的文档类型声明', 'declares document types, which Word never does', SAVE_AS)
  if (!/<w:body>[\s\S]*<\/w:body>/.test(document))
    throw refuse('已损坏：没有正文', 'is damaged: it has no body', SAVE_AS)
  return { name, files, main, document }
}

const SAVE_AS = { zh: '在 Word 或 WPS 中另存为不加密的 .docx', en: 'Save it as a .docx without a password' }
const LESS = { zh: '去掉大图片，只留样式和首页', en: 'Leave the styles and the front page, and no large pictures' }

function begins(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function unpack(bytes: Uint8Array, refuse: (zh: string, en: string, hint?: Localized) => UsageError) {
  let size = 0
  let parts = 0
  let isHuge = false
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        size += originalSize
        parts += 1
        isHuge ||= size > LARGEST_UNPACKED || parts > MOST_PARTS
        return !isHuge && !name.endsWith('/')
      },
    })
    if (!isHuge) return new Map(Object.entries(unpacked))
  } catch {
    throw refuse('已损坏，打不开', 'is damaged and cannot be unpacked', SAVE_AS)
  }
  throw refuse('解开后大得不合理', 'unpacks to an absurd size', LESS)
}

/** @returns what a part says, without a mark of the byte order; nothing of a part that is not there */
export function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : strFromU8(bytes)
}

function mainPart(relations: string): string | undefined {
  const found = relationsIn(relations).find(({ type }) => type.endsWith('/officeDocument'))
  return found?.target.replace(/^\//, '')
}

export interface Relation {
  id: string
  type: string
  target: string
  isExternal: boolean
}

export function relationsIn(xml: string): Relation[] {
  const inner = /<Relationships\b[^>]*>([\s\S]*)<\/Relationships>/.exec(xml)?.[1] ?? ''
  return elementsOf(inner).map(({ text }) => {
    const read = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1] ?? ''
    return { id: read('Id'), type: read('Type'), target: read('Target'), isExternal: read('TargetMode') === 'External' }
  })
}

/** @returns where the relations of a part are kept */
export function relationsPart(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels')
}

/** @returns the part that a relation of another part leads to */
export function targetPart(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
