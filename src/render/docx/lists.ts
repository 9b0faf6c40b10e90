/** Lists as Word's own numbering; each list has its own counter. */
import type { FileChild, ILevelsOptions, NumberingDefinition } from 'docx'
import type { List, ListItem } from 'mdast'
import type { PhrasingContent } from '../tree.ts'
import { type ListCounters, type Place, paragraph, type Writing } from './context.ts'
import type { ListLevel, StyleProfile } from './style/profile.ts'
import { ptToTwips } from './style/units.ts'
import { inline, tickBox } from './words/inline.ts'

/** Word has nine levels. */
const LEVELS = 9

/** The numberings that a document came to need. */
export class ListNumbers implements ListCounters {
  readonly definitions: NumberingDefinition[] = []
  readonly #known = new Set<string>()
  readonly #profile: StyleProfile
  #count = 0

  constructor(profile: StyleProfile) {
    this.#profile = profile
  }

  /** @returns what the paragraphs of one new list say */
  begin(list: List, place: Place): { reference: string; level: number; instance: number } {
    const start = list.ordered ? (list.start ?? 1) : 1
    const kind = list.ordered ? 'ordered' : 'bullet'
    const reference = `${place.list}-${kind}-${start}`
    if (!this.#known.has(reference)) {
      this.#known.add(reference)
      const size = this.#profile.paragraphs[place.list === 'cell' ? 'cell' : 'list'].size
      const looks = this.#profile.lists[place.list][kind]
      this.definitions.push({ reference, levels: levels(looks, size, start) })
    }
    this.#count += 1
    return { reference, level: Math.min(place.depth, LEVELS - 1), instance: this.#count }
  }
}

function levels(looks: ListLevel[], size: number, start: number): ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, level) => {
    const look = levelLook(looks, level)
    return {
      level,
      format: look.format,
      text: look.text.replace(/%\d/, `%${level + 1}`),
      alignment: 'left',
      start,
      // A hanging mark is followed by a tab to the text's edge, any other by a space or its own distance.
      suffix: look.firstLine < 0 ? 'tab' : /[.●○—]$/.test(look.text) ? 'space' : 'nothing',
      style: {
        paragraph: { indent: indentOf(look) },
        run: look.scale === undefined ? {} : { size: Math.round(size * look.scale * 2) },
      },
    }
  })
}

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
