/** XML as far as spreadsheets need it: one pass, no schema, nothing fetched. */

export interface Tag {
  kind: 'open' | 'close'
  /** Without the prefix of its name space. */
  name: string
  /** Of an opening tag, without the prefixes of their name spaces. */
  attributes: ReadonlyMap<string, string>
}

export type Token = Tag | { kind: 'text'; text: string }

/** The text is no XML, or more than spreadsheets may hold. */
export class NotXml extends Error {}

/** @returns tags and texts in their order; `<a/>` opens and closes @throws NotXml */
export function* tokens(xml: string): Generator<Token> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield { kind: 'text', text: plain(xml.slice(at, open)) }
    const special = SPECIAL.find(({ begin }) => xml.startsWith(begin, open))
    if (special) {
      const end = found(xml, special.end, open + special.begin.length)
      if (special.isText) yield { kind: 'text', text: xml.slice(open + special.begin.length, end) }
      at = end + special.end.length
      continue
    }
    // A document type could declare texts that grow without end.
    if (xml[open + 1] === '!') throw new NotXml()
    const close = endOfTag(xml, open + 1)
    yield* tagsOf(xml.slice(open + 1, close))
    at = close + 1
  }
}

const SPECIAL = [
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<?', end: '?>', isText: false },
] as const

function found(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from)
  if (at < 0) throw new NotXml()
  return at
}

/** In quotes, `>` is a letter like others. */
function endOfTag(xml: string, from: number): number {
  let at = from
  for (;;) {
    const end = found(xml, '>', at)
    const quote = firstQuote(xml, at, end)
    if (quote < 0) return end
    at = found(xml, xml.charAt(quote), quote + 1) + 1
  }
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (xml[at] === '"' || xml[at] === "'") return at
  return -1
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const NONE: ReadonlyMap<string, string> = new Map()

function* tagsOf(inner: string): Generator<Tag> {
  if (inner.startsWith('/')) {
    yield { kind: 'close', name: local(inner.slice(1).trim()), attributes: NONE }
    return
  }
  const isEmpty = inner.endsWith('/')
  const body = isEmpty ? inner.slice(0, -1) : inner
  const end = body.search(/\s/)
  const name = local(end < 0 ? body : body.slice(0, end))
  const pairs = end < 0 ? [] : [...body.slice(end).matchAll(ATTRIBUTE)]
  const attributes = new Map(
    pairs.map(([, key = '', double, single]) => [local(key), plain(double ?? single ?? '')] as const),
  )
  yield { kind: 'open', name, attributes }
  if (isEmpty) yield { kind: 'close', name, attributes: NONE }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
