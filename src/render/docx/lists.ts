/** Lists as Word's own numbering; each list has its own counter. */
import type { FileChild, ILevelsOptions, NumberingDefinition } from 'docx'
import type { List, ListItem } from 'mdast'
import type { PhrasingContent } from '../tree.ts'
import { type Place, paragraph, type Writing } from './context.ts'
import { inline, tickBox } from './inline.ts'
import type { ListLevel, StyleProfile } from './style/profile.ts'
import { ptToTwips } from './style/units.ts'

function levelLook(looks: ListLevel[], level: number): ListLevel {
  const look = looks[Math.min(level, looks.length - 1)]
  if (look === undefined) throw new Error('the style profile has a list without levels')
  return look
}

function indentOf(look: ListLevel): { left: number; firstLine?: number; hanging?: number } {
  const first = ptToTwips(look.firstLine)
  return { left: ptToTwips(look.left), ...(first < 0 ? { hanging: -first } : { firstLine: first }) }
}

/** A list with all that stands in it. */
export function list(node: List, place: Place, writing: Writing): FileChild[] {
  const numbering = writing.lists.begin(node, place)
  const kind = node.ordered ? 'ordered' : 'bullet'
  const look = levelLook(writing.profile.lists[place.list][kind], numbering.level)
  return node.children.flatMap((item) => {
    const { children, rest } = opening(item)
    const own = inline(children, writing)
    const role = place.list === 'cell' ? place.role : 'list'
    const ticked = typeof item.checked === 'boolean'
    const first = paragraph(
      role,
      ticked
        ? { indent: indentOf(look), children: [tickBox(item.checked === true), ...inline(SPACE, writing), ...own] }
        : { numbering, children: own },
      writing,
    )
    const indent = { left: ptToTwips(look.left), firstLine: Math.max(0, ptToTwips(look.firstLine)) }
    return [first, ...writing.blocks(rest, { ...place, role, depth: place.depth + 1, indent })]
  })
}

const SPACE: PhrasingContent[] = [{ type: 'text', value: ' ' }]

/** The item's first paragraph stands beside its mark; the rest below. */
function opening(item: ListItem): { children: PhrasingContent[]; rest: ListItem['children'] } {
  const [first, ...rest] = item.children
  return first?.type === 'paragraph' ? { children: first.children, rest } : { children: [], rest: item.children }
}
