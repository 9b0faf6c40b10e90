/** Counters of lists: Word's own numbering, one for each list. */
import type { ILevelsOptions, NumberingDefinition } from 'docx'
import type { List } from 'mdast'
import type { ListLevel, StyleProfile } from './style/profile.ts'
import { ptToTwips } from './style/units.ts'

/** Word has nine levels. */
const LEVELS = 9

/** The numberings that a document came to need. */
export class ListNumbers {
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
