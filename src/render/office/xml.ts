/** The little of XML that moving pieces between two Word files needs: pieces stay text, byte for byte. */

export interface Piece {
  name: string
  text: string
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g

/** @returns the elements directly inside an element, in order; `inner` is the text between its tags */
export function elementsOf(inner: string): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let from = 0
  for (const match of inner.matchAll(TAG)) {
    const [whole, closing, name = '', , single] = match
    if (match[2] === undefined) continue
    if (closing === '/') depth -= 1
    else if (depth === 0) from = match.index
    if (closing !== '/' && single !== '/') depth += 1
    else if (depth === 0) pieces.push({ name, text: inner.slice(from, match.index + whole.length) })
  }
  return pieces
}

/** @returns what stands between the tags of the first element of that name, and what stands around it */
export function contentOf(xml: string, name: string): { before: string; inner: string; after: string } | undefined {
  const open = new RegExp(`<${name}(?=[\\s>])[^>]*>`).exec(xml)
  const close = xml.lastIndexOf(`</${name}>`)
  if (open === null || close < open.index) return undefined
  const from = open.index + open[0].length
  return { before: xml.slice(0, from), inner: xml.slice(from, close), after: xml.slice(close) }
}

/** @returns the value of an attribute of the first tag in a text */
export function attributeOf(xml: string, name: string): string | undefined {
  const tag = /^<[^>]*>/.exec(xml)?.[0] ?? ''
  return new RegExp(`\\s${name}="([^"]*)"|\\s${name}='([^']*)'`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined)
}

/** @returns the first empty or whole element of that name, as text */
export function elementIn(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`).exec(xml)?.[0]
}

/** @returns the `w:val` of an element in a text */
export function valueIn(xml: string, name: string): string | undefined {
  const found = elementIn(xml, name)
  return found === undefined ? undefined : attributeOf(found, 'w:val')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function unescaped(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** @returns the text that a reader sees of a piece */
export function shownText(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join('')
}
