/** Writes a document as one HTML file that asks for nothing else. */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { editionLabel, editionMark, titleBlock } from '../text.ts'
import type { Block, Card, DocumentInfo, PlanDocument, Root } from '../tree.ts'
import { components } from './components.ts'
import { el, lines } from './element.ts'
import { pageStyle, STYLE } from './style.ts'

/** Nothing is fetched, and no script runs, even if a value of the plan got past the escaping. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * @param doc headings numbered, contents filled
 * @returns the file's text; ends with a line feed
 */
export function writeHtml(doc: PlanDocument): string {
  const { info, root } = doc
  const body = toHast(withHeadings(root), { handlers: components(doc) })
  const content: ElementContent[] = body.type === 'root' ? body.children.filter((node) => node.type !== 'doctype') : []
  const edition = editionMark(doc).flatMap((mark) => [el('p', { className: ['edition'] }, mark), '\n'])
  const title = titleBlock(root) ? [] : [el('h1', {}, ...lines(info.title)), '\n']
  const cards = root.children.filter((block) => block.type === 'card')
  const html = el(
    'html',
    { lang: info.language === 'zh' ? 'zh-CN' : 'en' },
    '\n',
    head(info),
    '\n',
    el(
      'body',
      cards.length > 0 ? { className: ['cards'] } : doc.isBound ? { className: ['tight'] } : {},
      '\n',
      el('main', {}, '\n', ...edition, ...title, ...cardList(cards, info), ...content, '\n'),
      '\n',
      footer(info),
      '\n',
    ),
    '\n',
  )
  const page = toHtml({ type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] })
  return `${page}\n`
}

/** Headings go along to the landscape page of what they stand above: the upright one would end with them. */
function withHeadings<Tree extends Root | Block>(tree: Tree): Tree {
  if (tree.type !== 'root' && tree.type !== 'annex') return tree
  const children: Block[] = []
  for (const block of tree.children.map((child) => withHeadings(child))) {
    if (block.type !== 'landscape') children.push(block)
    else {
      const from = 1 + children.findLastIndex((above) => above.type !== 'heading')
      children.push({ ...block, children: [...children.splice(from), ...block.children] })
    }
  }
  return { ...tree, children }
}

/** On a screen one's own card must be found among many; print leaves the list out. */
function cardList(cards: readonly Card[], { language }: DocumentInfo): (Element | string)[] {
  if (cards.length < 2) return []
  const items = cards.map(({ id = '', title }) => el('li', {}, el('a', { href: `#${id}` }, title)))
  return [el('nav', { ariaLabel: language === 'zh' ? '各张卡片' : 'Cards' }, el('ul', {}, ...items)), '\n']
}

function head(info: DocumentInfo): Element {
  const meta = {
    viewport: 'width=device-width, initial-scale=1',
    generator: 'contingency-plan-toolkit',
    author: info.issuer,
    'plan-id': info.id,
    'plan-version': info.version,
    'plan-fingerprint': info.fingerprint,
  }
  const named = Object.entries(meta).filter(([, content]) => content !== '')
  return el(
    'head',
    {},
    ...[
      el('meta', { charSet: 'utf-8' }),
      el('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
      ...named.map(([name, content]) => el('meta', { name, content })),
      el('title', {}, info.title),
      el('style', {}, STYLE + pageStyle(info.sheet ?? 'a4')),
    ].flatMap((part) => ['\n', part]),
    '\n',
  )
}

function footer(info: DocumentInfo): Element {
  const parts = [info.id, info.version, editionLabel(info)].filter((part) => part !== '')
  return el('footer', {}, parts.join(' · '))
}
