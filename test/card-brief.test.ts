import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import { areBrief } from '../src/model/cards/brief.ts'
import { actionCards, tooLong } from '../src/model/cards/cards.ts'
import { makeDirectory } from '../src/model/directory.ts'
import type { Measure, Plan } from '../src/model/plan.generated.ts'
import { parseSource } from '../src/source/source.ts'

const FILE = 'examples/minimal/plan.yaml'

function minimal(): Plan {
  const { document } = readDocument(parseSource(FILE, readFileSync(FILE)))
  return document as unknown as Plan
}

const words = (most: number) =>
  fc.string({ unit: fc.constantFrom('查', '堤', 'a', ' ', '，', '9'), minLength: 1, maxLength: most })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Measures of one body with much or little in every field that a card prints. */
const measures = fc.array(
  fc
    .record({
      do: words(160),
      doneWhen: maybe(words(80)),
      ifFails: maybe(words(80)),
      place: maybe(words(30)),
      when: maybe(fc.record({ text: words(60) })),
      needs: maybe(fc.array(fc.record({ resource: words(12), quantity: fc.nat(900) }), { maxLength: 4 })),
      steps: maybe(fc.array(fc.record({ do: words(60) }), { maxLength: 6 })),
      within: maybe(fc.constantFrom('30min', '2h')),
      since: maybe(fc.constantFrom('started', 'occurred', '会商')),
    })
    .map((fields) => ({ ...fields, phase: 'response', lead: ['物资保供组'] }) as unknown as Measure),
  { minLength: 1, maxLength: 5 },
)

describe('who surely has a card of one side', () => {
  const directoryOf = (plan: Plan) => makeDirectory(plan, [], [])

  it('is never one whose card is too long', () => {
    let brief = 0
    fc.assert(
      fc.property(measures, (some) => {
        const plan = { ...minimal(), measures: some }
        const directory = directoryOf(plan)
        if (!areBrief(plan, directory)) return
        brief += 1
        expect(actionCards(plan, directory).filter((card) => tooLong(card).length > 0)).toEqual([])
      }),
      { numRuns: 600, seed: 20261122 },
    )
    expect(brief).toBeGreaterThan(30)
  })

  it('is everybody in a small plan, and nobody is sure where one has much to do', () => {
    const plan = minimal()
    expect(areBrief(plan, directoryOf(plan))).toBe(true)
    const [first] = plan.measures[2]?.items ?? []
    const many = Array.from({ length: 8 }, (_, index) => ({ ...first, phase: 'response', do: `第${index + 1}件事` }))
    const busy = { ...plan, measures: many as Measure[] }
    expect(areBrief(busy, directoryOf(busy))).toBe(false)
    const wordy = {
      ...plan,
      measures: [{ phase: 'response', lead: ['综合协调组'], do: '逐户通知'.repeat(300) }] as Measure[],
    }
    expect(areBrief(wordy, directoryOf(wordy))).toBe(false)
  })
})
