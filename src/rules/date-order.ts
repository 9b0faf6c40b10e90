import type { Localized } from '../base/locale.ts'
import { contentsOf } from '../model/contents/contents.ts'
import type { ShapeName } from '../model/shapes.generated.ts'
import { type Document, documentRule } from './rule.ts'

/** Two dates of one object, the first of which cannot come after the second. */
interface Pair {
  shape: ShapeName
  first: string
  later: string
  words: { first: Localized; later: Localized }
}

const PAIRS: readonly Pair[] = [
  pair('meta', { first: 'issued', later: 'effective' }, [
    { zh: '印发日期', en: 'the date of issue' },
    { zh: '施行日期', en: 'the date it takes effect' },
  ]),
  pair('meta', { first: 'issued', later: 'expires' }, [
    { zh: '印发日期', en: 'the date of issue' },
    { zh: '有效期', en: 'the date it expires' },
  ]),
  pair('meta', { first: 'issued', later: 'nextReview' }, [
    { zh: '印发日期', en: 'the date of issue' },
    { zh: '下次评估日期', en: 'the next review' },
  ]),
  pair('agreement', { first: 'signed', later: 'until' }, [
    { zh: '签订日期', en: 'the date of signing' },
    { zh: '有效期', en: 'the date it ends' },
  ]),
  pair('drillRequirement', { first: 'last', later: 'next' }, [
    { zh: '上次演练', en: 'the last drill' },
    { zh: '下次演练', en: 'the next drill' },
  ]),
]

/** What has happened already: it cannot stand in the future. */
const PAST: Readonly<Partial<Record<ShapeName, readonly string[]>>> = {
  contact: ['verified'],
  supply: ['verified'],
  drillRequirement: ['last'],
  hazard: ['assessed'],
}

export default documentRule({
  id: 'date-order',
  title: { zh: '日期先后合理', en: 'Dates stand in their order' },
  severity: 'warning',
  sources: ['OB-01'],
  why: {
    zh: '批准在印发之后、核查在明天：有一个日期写错了，靠它推算的期限也跟着错。',
    en: 'Approved after it was issued, checked tomorrow: one date is a slip, and what is counted from it is wrong too.',
  },
  messages: {
    order: { zh: '{later}（{b}）早于{first}（{a}）', en: '{later} ({b}) is before {first} ({a})' },
    future: { zh: '{day} 还没有到（以 {today} 为准）', en: '{day} has not come yet (today is {today})' },
  },
  hint: { zh: '核对两个日期', en: 'Check the dates' },
  check(document, report, { date: today }) {
    const { objects } = contentsOf(document)
    for (const { shape, first, later, words } of PAIRS)
      for (const node of objects.get(shape) ?? []) {
        const b = dateOf(node[later])
        const a = b && dateOf(node[first])
        if (a && b && isEarlier(b, a)) report('order', { node, key: later }, { ...words, a, b })
      }
    for (const [shape, keys] of HAPPENED)
      for (const node of objects.get(shape) ?? [])
        for (const key of keys) {
          const day = dateOf(node[key])
          if (day && isEarlier(today, day)) report('future', { node, key }, { day, today })
        }
    approval(document, (node, words) => report('order', { node, key: 'issued' }, words))
  },
  examples: {
    good: [
      'meta: { approval: { date: 2026-04-10 }, issued: 2026-04, effective: 2026-05-01, nextReview: 2029-04 }',
      'meta: { issued: 2026-04-10, effective: issued }',
    ],
    bad: [
      'meta:\n  approval: { date: 2026-05-10 }\n  issued: 2026-04-20   # ✗',
      'meta:\n  issued: 2026-04-20\n  effective: 2026-04-01   # ✗',
      'actors:\n  - name: 值班室\n    duties: 值班\n    contacts:\n      - value: "0000-81230001"\n        verified: 2027-02-01   # ✗',
    ],
  },
})

const HAPPENED = Object.entries(PAST) as [ShapeName, readonly string[]][]

function pair(
  shape: ShapeName,
  { first, later }: Pick<Pair, 'first' | 'later'>,
  [a, b]: readonly [Localized, Localized],
): Pair {
  return { shape, first, later, words: { first: a, later: b } }
}

/** @returns a date or a month; nothing for words such as `issued`. */
function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}/.test(value) ? value.slice(0, 10) : undefined
}

/** A month and a day within it are not in any order. */
function isEarlier(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

const APPROVED: Localized = { zh: '批准日期', en: 'the date of approval' }
const ISSUED: Localized = { zh: '印发日期', en: 'the date of issue' }

type Tell = (node: object, words: { first: Localized; later: Localized; a: string; b: string }) => void

/** The date of approval stands in an object of its own. */
function approval(document: Document, tell: Tell): void {
  const meta = 'meta' in document ? document.meta : undefined
  const [a, b] = [dateOf(meta?.approval?.date), dateOf(meta?.issued)]
  if (meta && a && b && isEarlier(b, a)) tell(meta, { first: APPROVED, later: ISSUED, a, b })
}
