/** A plan that fills every field of the schema, and for every value of it what a document must say. */

import type { Plan } from '../../src/model/plan.generated.ts'
import type { Field, Shape } from '../../src/model/shape.ts'
import { SHAPES, type ShapeName } from '../../src/model/shapes.generated.ts'
import { isNotPrinted, NOT_PRINTED } from '../../src/render/view/not-printed.ts'

export interface Expected {
  shape: ShapeName
  key: string
  pointer: string
  /** One of these must stand in the document. */
  texts: string[]
  /** At least so often: ids of levels stand in the list of levels anyway. */
  times: number
}

export interface FullPlan {
  plan: Plan
  expected: Expected[]
  /** Places of booleans, which are said in words of their own; not `catchAll`, which the text beside it says. */
  booleans: { node: Record<string, unknown>; key: string; pointer: string }[]
}

type Language = 'zh' | 'en'

/** Shapes that hold themselves are filled once within themselves. */
const DEEPEST = 2

/** Values said in other words than their label. */
const SAID_AS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'condition.mode': { zh: '已', en: 'observed' },
  'ladder.mode': { zh: '已', en: 'observed' },
}

/**
 * @param language of the plan
 * @param variant which value of every enumeration is chosen
 */
export function fullPlan(language: Language, variant: number): FullPlan {
  const state = new Filling(language, variant)
  const plan = state.object('plan', '', {}) as unknown as Plan
  plan.kind = 'plan'
  plan.language = language
  plan.blocks = (SHAPES.block as Shape).fields.after ? state.blocks() : []
  plan.response = { ...plan.response, scale: state.levels }
  plan.profiles = []
  return { plan, expected: state.expected, booleans: state.booleans }
}

class Filling {
  readonly expected: Expected[] = []
  readonly booleans: FullPlan['booleans'] = []
  readonly levels: string[] = []
  readonly #language: Language
  readonly #variant: number
  #count = 1000

  constructor(language: Language, variant: number) {
    this.#language = language
    this.#variant = variant
  }

  blocks(): Plan['blocks'] {
    const places = Object.keys((SHAPES.block as Shape).fields.after?.labels ?? {})
    return places.map((after) => {
      const [title, text] = [this.#marker(), this.#marker()]
      for (const marker of [title, text])
        this.#expect({ shape: 'block', key: 'title', pointer: `/blocks/${after}` }, marker)
      return { after, title, text } as NonNullable<Plan['blocks']>[number]
    })
  }

  object(
    shape: ShapeName,
    pointer: string,
    depths: Readonly<Partial<Record<ShapeName, number>>>,
  ): Record<string, unknown> {
    const depth = (depths[shape] ?? 0) + 1
    const inner = { ...depths, [shape]: depth }
    const node: Record<string, unknown> = {}
    for (const [key, field] of Object.entries((SHAPES[shape] as Shape).fields)) {
      if (field.kind === 'object' && (inner[field.def as ShapeName] ?? 0) >= DEEPEST) continue
      if ((shape === 'plan' && key === 'blocks') || (shape === 'response' && key === 'scale')) continue
      const place = { shape, key, pointer: `${pointer}/${key}` }
      const value = this.#value(field, place, inner)
      if (value === undefined) continue
      node[key] = this.#wrapped(field, place, value)
      if (field.kind === 'boolean' && !isNotPrinted(shape, key) && key !== 'catchAll')
        this.booleans.push({ node, key, pointer: place.pointer })
    }
    return node
  }

  #wrapped(field: Field, place: Place, value: unknown): unknown {
    if (field.list) return [value]
    if (!field.map) return value
    const isLevel = place.shape === 'ladder' || place.key === 'byLevel'
    if (place.shape === 'ladder') return { ladder: value }
    return { [isLevel ? this.#level(place) : this.#expect(place, this.#marker())]: value }
  }

  #value(field: Field, place: Place, depths: Readonly<Partial<Record<ShapeName, number>>>): unknown {
    if (field.kind === 'const') return 'plan'
    if (field.kind === 'boolean') return true
    if (field.kind === 'object') return this.object(field.def as ShapeName, place.pointer, depths)
    if (field.kind === 'reference') return this.#expect(place, this.#marker())
    if (field.kind === 'bound') return this.#bound(place)
    if (field.labels) return this.#choice(field, place)
    if (field.kind === 'number') return this.#number(place)
    return this.#text(field.def ?? 'str', place)
  }

  #choice(field: Field, place: Place): string {
    const values = Object.keys(field.labels ?? {})
    const value = values[this.#variant % values.length] ?? ''
    const isLeftOut = NOT_PRINTED.some(
      (entry) => entry.shape === place.shape && entry.key === place.key && entry.value === value,
    )
    const label = field.labels?.[value]?.[this.#language] ?? value
    if (!isLeftOut) this.#expectOneOf(place, [label, SAID_AS[`${place.shape}.${place.key}`]?.[this.#language] ?? label])
    return value
  }

  #bound(place: Place): unknown {
    if (place.shape === 'ladder' || place.key === 'atLeast' || place.key === 'atMost') return this.#number(place)
    const mark = this.#expect(place, this.#marker())
    return place.key === 'moreThan' ? mark : { mark, plus: this.#number(place) }
  }

  #number(place: Place): number {
    this.#count += 1
    this.#expect(place, String(this.#count * 10 + 1))
    return this.#count * 10 + 1
  }

  #text(def: string, place: Place): string {
    const { shape, key } = place
    this.#count += 1
    const zh = this.#language === 'zh'
    const number = this.#count
    if (def === 'dur') return this.#said(place, `${number}min`, zh ? `${number}分钟` : `${number} minutes`)
    if (def === 'every') return this.#said(place, `${number}/1d`, zh ? `每日${number}次` : `${number} times a day`)
    if (def === 'time') return this.#said(place, `T+${number}h`, zh ? `T+${number}小时` : `T+${number} hours`)
    if (def === 'date') return this.#date(place, `${number + 1000}`)
    if (def === 'count') return this.#said(place, `${number}..${number + 1}`, String(number))
    if (LEVELS.has(key) && shape !== 'warningLevel' && !(shape === 'measure' && key === 'level'))
      return this.#level(place)
    if (shape === 'warningLevel' && key === 'startsResponse') return this.#level(place)
    return this.#expect(place, this.#marker())
  }

  /** In the cell of a table a date is short. */
  #date(place: Place, year: string): string {
    this.#expectOneOf(place, this.#language === 'zh' ? [`${year}年5月`, `${year}.5`] : [`May ${year}`])
    return `${year}-05`
  }

  #said(place: Place, value: string, text: string): string {
    this.#expect(place, text)
    return value
  }

  /** A level of its own for every place, so that it is known where it was said. */
  #level(place: Place): string {
    const id = this.#marker()
    this.levels.push(id)
    this.#expectOneOf(place, [id], 2)
    return id
  }

  #marker(): string {
    this.#count += 1
    return `Mk${this.#count}x`
  }

  #expect(place: Place, text: string): string {
    this.#expectOneOf(place, [text])
    return text
  }

  #expectOneOf(place: Place, texts: string[], times = 1): void {
    if (!isNotPrinted(place.shape, place.key)) this.expected.push({ ...place, texts, times })
  }
}

interface Place {
  shape: ShapeName
  key: string
  pointer: string
}

const LEVELS = new Set(['levels', 'level', 'activeAt', 'started'])
