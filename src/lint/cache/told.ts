/** What a run told, word for word: a file for each, that the same run tells it again. */
import { sumOf } from './sum.ts'

export interface Told {
  /** What was asked, and of what. Nothing tells damage in it: who asks holds it against what is asked now. */
  asked: Uint8Array
  /** Files that were looked at beside: path from the folder that the cache belongs to, and what stands in it. */
  beside: readonly { path: string; content: Uint8Array }[]
  /** In the order in which it was said. */
  said: readonly Said[]
  code: number
}

/** To standard output, to standard error, or into a file as the command line names it. */
export interface Said {
  to: 'out' | 'err' | 'file'
  file?: string
  text: Uint8Array
}

/** All but the bytes, of which the lengths. */
interface Head {
  beside: { path: string; length: number }[]
  said: { to: Said['to']; file?: string; length: number }[]
  code: number
}

/** The number changes with the form. */
const FORM = 'plan-lint-told-1'
const NEWLINE = 0x0a

export function writeTold({ asked, beside, said, code }: Told): Buffer {
  const head: Head = {
    beside: beside.map(({ path, content }) => ({ path, length: content.length })),
    said: said.map(({ text, ...where }) => ({ ...where, length: text.length })),
    code,
  }
  const pieces = [...beside.map(({ content }) => content), ...said.map(({ text }) => text)]
  const summed = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...pieces])
  return Buffer.concat([Buffer.from(firstLine(summed)), summed, asked])
}

/** @returns what a file holds; undefined for one that is foreign, torn, or damaged */
export function readTold(bytes: Buffer): Told | undefined {
  const first = bytes.indexOf(NEWLINE) + 1
  const [form, sum, length] = bytes.toString('latin1', 0, first).trim().split(' ')
  const end = first + Number(length)
  if (form !== FORM || sum !== sumOf(bytes.subarray(first, end))) return undefined
  let at = bytes.indexOf(NEWLINE, first) + 1
  const head = JSON.parse(bytes.toString('utf8', first, at)) as Head
  const next = (length: number): Buffer => {
    at += length
    return bytes.subarray(at - length, at)
  }
  return {
    beside: head.beside.map(({ path, length }) => ({ path, content: next(length) })),
    said: head.said.map(({ length, ...where }) => ({ ...where, text: next(length) })),
    code: head.code,
    asked: bytes.subarray(end),
  }
}

function firstLine(summed: Uint8Array): string {
  return `${FORM} ${sumOf(summed)} ${summed.length}\n`
}
