/** A small reader for the XML that Word files hold: elements, attributes and text, no entities of its own, no DTD. */

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

const TOKEN =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy

/** @throws when the text is not well-formed */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`)
    const [, closing, name, attributes = '', empty, characters] = match
    const parent = open.at(-1)
    if (parent === undefined) throw new Error('content behind the root element')
    if (characters !== undefined) parent.children.push(unescaped(characters))
    else if (name !== undefined && closing === '/') {
      if (parent.name !== name) throw new Error(`<${parent.name}> closed by </${name}>`)
      open.pop()
    } else if (name !== undefined) {
      const element: Element = { name, attributes: readAttributes(attributes), children: [] }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const [element] = root.children.filter((child) => typeof child !== 'string')
  if (open.length !== 1 || element === undefined) throw new Error('an element is not closed')
  return element
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
  return Object.fromEntries(pairs.map(([, name = '', one, other]) => [name, unescaped(one ?? other ?? '')]))
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(#x?[\da-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    const known = ENTITIES[name]
    if (known === undefined) throw new Error(`unknown entity ${whole}`)
    return known
  })
}

export function childrenOf(element: Element, ...names: string[]): Element[] {
  return element.children.filter(
    (child) => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  ) as Element[]
}

/** All elements of these names below an element, in the order of the document. */
export function all(element: Element, ...names: string[]): Element[] {
  const found: Element[] = []
  const visit = (one: Element): void => {
    for (const child of childrenOf(one)) {
      if (names.includes(child.name)) found.push(child)
      visit(child)
    }
  }
  visit(element)
  return found
}

export function textIn(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
